using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Phases;

/// <summary>What cannot be with an edition's phases. The problems are English source texts, shown through the localiser.</summary>
/// <param name="Key">The phase it is said of.</param>
/// <param name="Other">The phase it collides with, if any.</param>
internal sealed record PhaseProblem(string Key, string Text, string? Other = null);

internal static class PhasePlan
{
    public static readonly string EndNotAfterStart = SourceText.Of("The end must be after the start.");
    public static readonly string Overlaps = SourceText.Of("Two phases are open at the same time: {0}.");
    public static readonly string OutsideOfJudging = SourceText.Of("A phase must lie within the judging stage of the edition.");
    public static readonly string OutOfOrder = SourceText.Of("First reading, second stage, deliberation and publication come in this order: {0} begins too early.");
    public static readonly string RoundWrong = SourceText.Of("The first reading is round 1; the second stage is round 2 or a later one.");
    public static readonly string DatesMissing = SourceText.Of("Write both dates with the time.");
    public static readonly string OthersWhileReading = SourceText.Of("While scores are given alone, nobody sees the others' scores or comments.");

    public static IReadOnlyList<PhaseProblem> Problems(Stage? judging, IReadOnlyList<Phase> phases) =>
        [.. phases.SelectMany(p => Own(judging, p)), .. Together([.. phases.OrderBy(p => p.StartsUtc)])];

    private static IEnumerable<PhaseProblem> Own(Stage? judging, Phase phase)
    {
        if (phase.EndsUtc <= phase.StartsUtc)
        {
            yield return new(phase.Key, EndNotAfterStart);
        }
        if (judging is null || phase.StartsUtc < judging.StartsUtc || phase.EndsUtc > judging.EndsUtc)
        {
            yield return new(phase.Key, OutsideOfJudging);
        }
        if (phase.Kind == PhaseKind.Individual && phase.Round != 1 || phase.Kind == PhaseKind.SecondStage && phase.Round < 2 || phase.Round is < 1 or > 9)
        {
            yield return new(phase.Key, RoundWrong);
        }
        if (phase is { Kind: PhaseKind.Individual, Rights: { MayScore: true } and ({ SeesOthersScores: true } or { SeesOthersComments: true }) })
        {
            yield return new(phase.Key, OthersWhileReading);
        }
    }

    private static IEnumerable<PhaseProblem> Together(IReadOnlyList<Phase> inTime)
    {
        for (var i = 1; i < inTime.Count; i++)
        {
            var (before, after) = (inTime[i - 1], inTime[i]);
            if (after.StartsUtc < before.EndsUtc)
            {
                yield return new(after.Key, Overlaps, before.Key);
            }
            if (after.Kind < before.Kind)
            {
                yield return new(after.Key, OutOfOrder, after.Key);
            }
        }
    }
}
