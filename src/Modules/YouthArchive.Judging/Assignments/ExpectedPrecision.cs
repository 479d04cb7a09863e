namespace YouthArchive.Judging.Assignments;

/// <summary>
/// What a plan promises, for variances as domain/judging.md §2.4 assumes them: entries 1; judges' severity 0.8²; the rest 0.65, made
/// of disagreement 0.7², four criteria's noise 0.5² ÷ 4, uneven use of the scale and rounding. A forecast, not a measurement.
/// </summary>
/// <param name="StandardError">Of an entry's effect against another's, in standard deviations of quality.</param>
/// <param name="KendallTau">Between the ranking to come and the true order, were both normal: (2 ÷ π) asin ρ.</param>
internal sealed record ExpectedPrecision(double StandardError, double KendallTau)
{
    public const double Quality = 1;
    public const double Severity = 0.64;
    public const double Rest = 0.65;

    /// <summary>Of a hundred pairs of entries, so many will stand in the right order.</summary>
    public int RightPairsOfHundred => (int)Math.Round(50 * (1 + KendallTau), MidpointRounding.AwayFromZero);

    public static ExpectedPrecision Of(Board board)
    {
        var variance = Math.Min(DesignVariance.OfMixedModel(board, Quality, Severity, Rest), 2 * Quality);
        return new(Math.Sqrt(variance / 2), 2 / Math.PI * Math.Asin(Math.Sqrt(1 - variance / (2 * Quality))));
    }
}
