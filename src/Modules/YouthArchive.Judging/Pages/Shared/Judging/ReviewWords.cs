using Microsoft.Extensions.Localization;
using YouthArchive.Judging.Reviews;

namespace YouthArchive.Judging.Pages.Shared.Judging;

internal static class ReviewWords
{
    public static string For(IStringLocalizer s, ReviewGround ground) => ground switch
    {
        ReviewGround.WrongEntry => s["A score was entered or added up wrongly"],
        ReviewGround.NotRead => s["Something handed in was not read"],
        ReviewGround.CriterionMisapplied => s["A criterion was applied against the rules"],
        _ => s["A judge had a conflict of interest"],
    };

    public static string For(IStringLocalizer s, ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Upheld => s["Upheld."],
        ReviewOutcome.PartlyUpheld => s["Upheld in part."],
        _ => s["Not upheld."],
    };
}
