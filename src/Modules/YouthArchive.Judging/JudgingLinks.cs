using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging;

/// <summary>The module's paths, without the language.</summary>
internal static class JudgingLinks
{
    public const string Own = "/judging";
    public const string Admin = "/admin/judging";

    public static string Queue(Edition edition) => $"{Own}/{edition.Key}";

    public static string Entry(Edition edition, string code) => $"{Own}/{edition.Key}/{Uri.EscapeDataString(code)}";

    public static string OwnTime(Edition edition) => $"{Own}/{edition.Key}/time";

    public static string Desk(Edition edition) => $"{Admin}/{edition.Key}";

    public static string Publish(Edition edition) => $"{Admin}/{edition.Key}/publish";

    public static string Rubric(Edition edition) => $"{Admin}/{edition.Key}/rubric";

    public static string Phases(Edition edition) => $"{Admin}/{edition.Key}/phases";

    public static string Samples(Edition edition) => $"{Admin}/{edition.Key}/samples";

    public static string Panel(Edition edition) => $"{Admin}/{edition.Key}/panel";

    public static string Assignment(Edition edition) => $"{Admin}/{edition.Key}/assignment";

    public static string Progress(Edition edition) => $"{Admin}/{edition.Key}/progress";

    public static string Demos(Edition edition) => $"{Admin}/{edition.Key}/demos";

    public static string Results(Edition edition) => $"/results/{edition.Key}";

    public static string Csv(Edition edition) => $"/results/{edition.Key}.csv";

    public static string Standing(Edition edition) => $"{Admin}/{edition.Key}/ranking";

    public static string Void(Edition edition) => $"{Admin}/{edition.Key}/void";

    public static string Awards(Edition edition) => $"{Admin}/{edition.Key}/awards";

    public static string Reviews(Edition edition) => $"{Admin}/{edition.Key}/reviews";

    public static string Journal(Edition edition) => $"/results/{edition.Key}/journal";

    public static string OwnResult(Edition edition, string code) => $"/results/{edition.Key}/{Uri.EscapeDataString(code)}";
}
