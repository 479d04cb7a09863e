using YouthArchive.Judging.Awards;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Judging.Pages.Shared.Judging;

internal static class AwardWords
{
    public static IReadOnlyList<(AwardKind Kind, string Text)> Kinds { get; } =
    [
        (AwardKind.Counts, SourceText.Of("So many of each place")),
        (AwardKind.Quota, SourceText.Of("A part of the participants, shared by a ratio")),
        (AwardKind.Special, SourceText.Of("By the jury's decision")),
    ];

    public static IReadOnlyList<(TiePolicy Ties, string Text)> Ties { get; } =
    [
        (TiePolicy.Extend, SourceText.Of("All of them get the award")),
        (TiePolicy.Draw, SourceText.Of("The lot decides")),
    ];

    /// <summary>«Grand prize: first degree»; the key when the rules no longer know it.</summary>
    public static string For(AwardRules rules, string rule, string @class) =>
        rules.Rules.FirstOrDefault(r => r.Key == rule) is { } found && found.Classes.FirstOrDefault(c => c.Key == @class) is { } one
            ? string.Join(": ", new[] { found.Title.ToString(), one.Title.ToString() }.Where(t => t.Length > 0).Distinct())
            : $"{rule}/{@class}";

    public static string Of(AwardRules rules, IEnumerable<GivenAward>? awards) =>
        string.Join("; ", (awards ?? []).Select(a => For(rules, a.Rule, a.Class)));
}
