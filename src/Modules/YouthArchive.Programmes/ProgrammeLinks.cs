using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes;

/// <summary>The module's paths, without the language.</summary>
internal static class ProgrammeLinks
{
    public const string AdminEditions = "/admin/editions";
    public const string CalendarOfAll = "/calendar";
    public const string CalendarFile = "/calendar.ics";
    public const string CalendarFeed = "/calendar.atom";

    public static string Programme(string programme) => $"/programmes/{ProgrammeNames.InUrl[programme]}";

    public static string Edition(Edition edition) => $"/programmes/{edition.Key}";

    public static string Calendar(Edition edition) => $"{Edition(edition)}.ics";

    public static string Participants(Edition edition) => $"{Edition(edition)}/participants";

    public static string AdminEdition(Edition edition) => $"{AdminEditions}/{edition.Key}";
}
