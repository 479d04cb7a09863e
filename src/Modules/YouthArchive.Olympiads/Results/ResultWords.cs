using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Olympiads.Results.Marks.Open;
using YouthArchive.Olympiads.Results.Rankings;

namespace YouthArchive.Olympiads.Results;

/// <summary>The room's choices in words.</summary>
internal static class ResultWords
{
    public static string Of(IStringLocalizer s, Medal medal) => medal switch
    {
        Medal.Gold => s["First prize"],
        Medal.Silver => s["Second prize"],
        _ => s["Third prize"],
    };

    public static string Of(IStringLocalizer s, TieBreak rule) => rule switch
    {
        TieBreak.HardestThird => s["more points on the hardest third of the items"],
        _ => s["the longest run of full marks"],
    };

    public static string Of(IStringLocalizer s, LineRule line) => line switch
    {
        LineRule.Extend => s["Equal totals on the line all win: there are more winners."],
        _ => s["Equal totals on the line do not win: the quota is the most."],
    };

    public static string Preset(IStringLocalizer s, string name) => name switch
    {
        "kazakhstan" => s["National rule of Kazakhstan: 45 % win, 20 : 30 : 50"],
        "ioi" => s["International: at most half win, 1 : 2 : 3"],
        _ => s["Quota with a least part of the points"],
    };

    public static string Of(IStringLocalizer s, AppealGround ground) => ground switch
    {
        AppealGround.Sum => s["The points were added up wrongly"],
        AppealGround.NotRead => s["An answer was not looked at"],
        AppealGround.Key => s["The key is wrong or leaves out a right answer"],
        AppealGround.Criterion => s["A criterion was applied wrongly"],
        _ => s["The question says something else in this language"],
    };

    public static string Of(IStringLocalizer s, AppealOutcome outcome) => outcome switch
    {
        AppealOutcome.Raise => s["The mark is raised"],
        AppealOutcome.Keep => s["The mark stays"],
        _ => s["The mark is lowered"],
    };

    public static string Of(IStringLocalizer s, AppealRefusal refusal) => refusal switch
    {
        AppealRefusal.Closed => s["The time for appeals is over or has not begun."],
        AppealRefusal.Unfit => s["Choose from the list and write your reasons."],
        AppealRefusal.Twice => s["There is an appeal for this item already."],
        AppealRefusal.Final => s["This is decided already: it is final."],
        AppealRefusal.NotRead => s["A second marker has to read the answer first."],
        AppealRefusal.SamePerson => s["Who read the answer again does not decide."],
        AppealRefusal.Seen => s["You have seen this appeal with its mark. Another person reads the answer again."],
        AppealRefusal.Tied => s["You and this pupil are tied. Another person has to do it."],
        _ => s["The mark does not fit what you chose, or the item's points."],
    };

    public static string Of(IStringLocalizer s, ItemFlag flag) => flag switch
    {
        ItemFlag.TooHard => s["too hard"],
        ItemFlag.TooEasy => s["too easy"],
        ItemFlag.TellsLittle => s["tells little"],
        ItemFlag.DistractorBeatsKey => s["the best choose something wrong"],
        ItemFlag.NotReached => s["many did not get to it"],
        _ => s["key in doubt"],
    };

    public static string Of(IStringLocalizer s, OpenState state) => state switch
    {
        OpenState.Waiting => s["waiting for markers"],
        OpenState.NeedsThird => s["a third marker is needed"],
        _ => s["agreed"],
    };
}
