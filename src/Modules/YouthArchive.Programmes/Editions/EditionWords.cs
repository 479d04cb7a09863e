using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Editions;

/// <summary>State and deadline of an edition in words, the same on every page.</summary>
internal static class EditionWords
{
    /// <returns>The tag's class, its symbol and its word: colour never stands alone.</returns>
    public static (string Class, string Icon, string Text) State(IStringLocalizer s, Edition edition, DateTime utc) =>
        EditionMoment.DueAt(edition, utc).Kind switch
        {
            DueKind.HandIn => ("ok", "ok", s["Entries are being accepted"]),
            DueKind.Freeze => ("wip", "half", s["The hackathon is on"]),
            DueKind.Enrolment => ("ok", "ok", s["Registration is open"]),
            _ => EditionMoment.StateAt(edition, utc) switch
            {
                EditionState.Upcoming => ("", "lock", s["Not open yet"]),
                EditionState.Over => ("off", "flag", s["Finished"]),
                _ => ("wip", "half", s["Under way"]),
            },
        };

    /// <summary>What the countdown counts to.</summary>
    public static string CountsTo(IStringLocalizer s, Due due) => due.Kind switch
    {
        DueKind.HandIn => s["Time left to hand in"],
        DueKind.Freeze => s["Time left until the code freeze"],
        DueKind.Enrolment => s["Time left to register"],
        DueKind.StageBegins => s["Next stage: {0}", due.Stage!.Title],
        _ => s["Finished"],
    };

    /// <summary>One line for lists of dates.</summary>
    public static string Line(IStringLocalizer s, Due due) => due.Kind switch
    {
        DueKind.HandIn => s["last day to hand in"],
        DueKind.Freeze => s["code freeze"],
        DueKind.Enrolment => s["registration closes"],
        _ => s["begins: {0}", due.Stage?.Title.ToString() ?? ""],
    };

    /// <summary>«12 days left», or hours on the last day.</summary>
    public static string Left(IStringLocalizer s, Due due, DateTime utc)
    {
        var left = due.AtUtc - utc;
        return left.TotalDays >= 1
            ? s.Plural((long)left.TotalDays, "{0} day left", "{0} days left")
            : s.Plural((long)Math.Max(0, left.TotalHours), "{0} hour left", "{0} hours left");
    }
}
