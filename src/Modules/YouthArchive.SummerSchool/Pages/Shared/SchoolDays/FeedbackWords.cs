using Microsoft.Extensions.Localization;

namespace YouthArchive.SummerSchool.Pages.Shared.SchoolDays;

/// <summary>The questions of the feedback form.</summary>
internal static class FeedbackWords
{
    public static IReadOnlyList<string> Scales(IStringLocalizer s) =>
    [
        s["The sessions taught me something."], s["The lecturers explained well."], s["The workshops were worth the time."],
        s["The school was well organised."], s["I would come again."],
    ];

    public static IReadOnlyList<string> Texts(IStringLocalizer s) => [s["What was best?"], s["What was missing?"], s["What should we do otherwise?"]];
}
