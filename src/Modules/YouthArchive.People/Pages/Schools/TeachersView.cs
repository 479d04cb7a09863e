using YouthArchive.People.Schools;

namespace YouthArchive.People.Pages.Schools;

/// <param name="Path">Where the forms go, without the language and the handler.</param>
internal sealed record TeachersView(string Path, IReadOnlyList<StaffLine> Teachers)
{
    public int SchoolId { get; init; }

    /// <summary>Whom the reader may give a way in; nobody on the organisers' page, which has its own.</summary>
    public IReadOnlySet<string> Recoverable { get; init; } = new HashSet<string>();
}
