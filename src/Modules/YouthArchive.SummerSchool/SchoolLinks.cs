using YouthArchive.Programmes.Contracts;

namespace YouthArchive.SummerSchool;

/// <summary>The applicants' paths, without the language.</summary>
internal static class SchoolLinks
{
    /// <summary>The person's own application: its task list; begins one where there is none.</summary>
    public static string Application(Edition edition) => $"/summer-school/{edition.Slug}/application";

    /// <param name="part">Of <see cref="Applications.ApplicationParts"/>.</param>
    public static string Part(Edition edition, string part) => $"{Application(edition)}/{part}";

    /// <summary>The person's own place: confirm, decline, invitation letter.</summary>
    public static string Place(Edition edition) => $"/summer-school/{edition.Slug}/place";

    public static string Letter(Edition edition, string language) => $"/summer-school/{edition.Slug}/place/letter-{language}.pdf";

    /// <summary>Where a referee writes; open to whoever holds the link.</summary>
    public static string Reference(string token) => $"/summer-school/reference/{token}";

    /// <summary>All schools, for organisers.</summary>
    public const string Desks = "/admin/summer-school";

    public static string Desk(Edition edition) => $"{Desks}/{edition.Slug}";

    public static string Selection(Edition edition) => $"{Desk(edition)}/selection";

    /// <summary>Health and pick-up of those who come.</summary>
    public static string Care(Edition edition) => $"{Desk(edition)}/care";
}
