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

    public const string Seasons = "/admin/seasons";

    /// <summary>Days that are announced year by year.</summary>
    public const string Holidays = "/admin/holidays";

    /// <summary>What is still wrong with an edition, and how to mend it.</summary>
    public static string Check(Edition edition) => $"{Seasons}/{edition.Key}";

    public static string Texts(Edition edition) => $"{Seasons}/{edition.Key}/texts";

    /// <summary>Who will see what and when; the button that publishes.</summary>
    public static string Publish(Edition edition) => $"{Seasons}/{edition.Key}/publish";

    public static string Dashboard(Edition edition) => $"{AdminEdition(edition)}/dashboard";

    /// <param name="table">Of <see cref="YouthArchive.Programmes.Dashboard.Tables.TableNames"/>.</param>
    /// <param name="kind">csv or xlsx.</param>
    public static string Table(Edition edition, string table, string kind) => $"{AdminEdition(edition)}/tables/{table}.{kind}";

    public static string AdminEdition(Edition edition) => $"{AdminEditions}/{edition.Key}";
}
