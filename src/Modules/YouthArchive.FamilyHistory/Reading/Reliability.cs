using YouthArchive.Judging.Contracts;

namespace YouthArchive.FamilyHistory.Reading;

/// <summary>How far a ranking would repeat itself with other readers (domain/programmes.md §6.1).</summary>
/// <param name="Corrected">τ²/(τ² + σ²/k), of the score with readers' severity taken off; from 0 to 1.</param>
/// <param name="Raw">τ²/(τ² + (σ_b² + σ²)/k), of the plain mean.</param>
/// <param name="Readings">k: readings per work, the mean over the works.</param>
/// <param name="Needed">Readings per work with which the corrected score would reach the target; null when none would.</param>
internal sealed record Reliability(double Corrected, double Raw, double Readings, int? Needed)
{
    public const double Target = 0.75;

    private const int MostNeeded = 20;

    public bool IsEnough => Corrected >= Target;

    /// <summary>Null while too little is read to tell.</summary>
    public static Reliability? Of(RankingAdvice advice)
    {
        if (!advice.IsFitted || advice.Entries.Count == 0)
        {
            return null;
        }
        var (work, reader, rest) = (advice.EntryVariance, advice.JudgeVariance, advice.ResidualVariance);
        var k = advice.Entries.Average(e => e.Judgements.Count);
        var needed = Enumerable.Range(1, MostNeeded).Cast<int?>().FirstOrDefault(n => Share(work, rest / n!.Value) >= Target);
        return new(Share(work, rest / k), Share(work, (reader + rest) / k), k, needed);
    }

    private static double Share(double signal, double noise) => signal <= 0 ? 0 : signal / (signal + noise);
}
