using YouthArchive.People.Schools;

namespace YouthArchive.People.Pages.Schools;

/// <param name="Path">Where the forms go, without the language and the handler.</param>
internal sealed record TeachersView(string Path, IReadOnlyList<StaffLine> Teachers);
