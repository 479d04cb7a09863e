using YouthArchive.Programmes.Contracts;

namespace YouthArchive.SummerSchool;

/// <summary>Paths of the school's days, without the language.</summary>
internal static class DayLinks
{
    private static string Of(Edition edition) => $"/summer-school/{edition.Slug}";

    private static string Desk(Edition edition) => $"/admin/summer-school/{edition.Slug}";

    public static string Programme(Edition edition) => $"{Of(edition)}/programme";

    public static string Mine(Edition edition) => $"{Of(edition)}/mine";

    public static string Calendar(Edition edition, string token) => $"{Of(edition)}/calendar/{token}.ics";

    public static string CheckIn(Edition edition) => $"{Of(edition)}/check-in";

    public static string CheckIn(Edition edition, string session) => $"{CheckIn(edition)}/{session}";

    public static string Assist(Edition edition, string secret) => $"{Of(edition)}/assist/{secret}";

    public static string Learning(Edition edition) => $"{Of(edition)}/learning";

    public static string LearningTask(Edition edition, string id) => $"{Learning(edition)}/tasks/{id}";

    public static string Project(Edition edition, string id) => $"{Learning(edition)}/projects/{id}";

    public static string LearningFile(Edition edition, string id) => $"{Learning(edition)}/files/{id}";

    /// <summary>What a lecturer sees of the own sessions.</summary>
    public static string Teaching(Edition edition) => $"{Of(edition)}/teaching";

    public static string Feedback(Edition edition) => $"{Of(edition)}/feedback";

    public static string ProgrammeDesk(Edition edition) => $"{Desk(edition)}/programme";

    public static string Session(Edition edition, string key) => $"{ProgrammeDesk(edition)}/{key}";

    public static string Publish(Edition edition) => $"{ProgrammeDesk(edition)}/publish";

    public static string WorkshopDesk(Edition edition) => $"{Desk(edition)}/workshops";

    public static string AttendanceDesk(Edition edition) => $"{Desk(edition)}/attendance";

    public static string Badges(Edition edition) => $"{Desk(edition)}/badges.pdf";

    public static string LearningDesk(Edition edition) => $"{Desk(edition)}/learning";

    public static string FeedbackDesk(Edition edition) => $"{Desk(edition)}/feedback";
}
