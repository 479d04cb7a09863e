namespace YouthArchive.Olympiads.Results.Analysis;

/// <summary>What to look at in an item. None of them changes a mark.</summary>
internal enum ItemFlag
{
    /// <summary>Facility below 0.15.</summary>
    TooHard,

    /// <summary>Facility above 0.95.</summary>
    TooEasy,

    /// <summary>Discrimination below 10.</summary>
    TellsLittle,

    /// <summary>The best fifth chose something wrong more often than the key.</summary>
    DistractorBeatsKey,

    /// <summary>More than 5 % did not get to it.</summary>
    NotReached,

    /// <summary>Something wrong goes with a better rest of the paper than the key does.</summary>
    KeyInDoubt,
}

/// <summary>How often something was chosen.</summary>
/// <param name="Fifths">By fifth of the total, the weakest first: how many chose it.</param>
/// <param name="Rest">Correlation of choosing it with the rest of the paper; null where it does not vary.</param>
internal sealed record OptionStatistics(string Option, bool IsKey, IReadOnlyList<int> Fifths, double? Rest)
{
    public int Count => Fifths.Sum();
}

/// <param name="Sittings">How many had it.</param>
/// <param name="Facility">Mean mark by points.</param>
/// <param name="Deviation">Standard deviation of the marks, in points, by n − 1.</param>
/// <param name="Discrimination">100 × correlation of the mark with the rest of the paper.</param>
/// <param name="Efficiency">100 × covariance with the rest by the highest these marks could have.</param>
/// <param name="IntendedWeight">Its part of the paper's points.</param>
/// <param name="EffectiveWeight">Its part of what makes the totals differ; null when it works against the total.</param>
/// <param name="UpperLower">Facility among the best 27 % less that among the weakest 27 %.</param>
/// <param name="WithItem">Correlation of the mark with the total that it is part of.</param>
/// <param name="FifthSizes">How many are in each fifth.</param>
internal sealed record ItemStatistics(
    string Key, int Max, int Sittings, double Facility, double? Deviation, double? Discrimination, double? Efficiency, double IntendedWeight,
    double? EffectiveWeight, double? UpperLower, double? WithItem, double Omitted, double NotReached, double? Guess,
    IReadOnlyList<int> FifthSizes, IReadOnlyList<double> FifthFacility, IReadOnlyList<OptionStatistics> Options)
{
    /// <summary>The correlation without the item itself.</summary>
    public double? WithoutItem => Discrimination / 100;

    public IReadOnlyList<ItemFlag> Flags => [.. Found()];

    private IEnumerable<ItemFlag> Found()
    {
        if (Facility < 0.15)
        {
            yield return ItemFlag.TooHard;
        }
        if (Facility > 0.95)
        {
            yield return ItemFlag.TooEasy;
        }
        if (Discrimination < 10)
        {
            yield return ItemFlag.TellsLittle;
        }
        if (NotReached > 0.05)
        {
            yield return ItemFlag.NotReached;
        }
        var keys = Options.Where(o => o.IsKey).ToList();
        var others = Options.Where(o => !o.IsKey && o.Count > 0).ToList();
        if (keys.Count > 0 && others.Any(o => o.Fifths[^1] > keys.Min(k => k.Fifths[^1])))
        {
            yield return ItemFlag.DistractorBeatsKey;
        }
        if (keys.Count > 0 && others.Any(o => o.Rest > (keys.Min(k => k.Rest) ?? 0)))
        {
            yield return ItemFlag.KeyInDoubt;
        }
    }
}

/// <param name="Mean">Points.</param>
/// <param name="Alpha">Cronbach's, over the items all had, brought to the length of the paper; null where it cannot be reckoned.</param>
/// <param name="Common">How many items all had.</param>
/// <param name="StandardError">Of a total, in points: √(1 − α) of the deviation.</param>
internal sealed record PaperStatistics(int Sittings, double Mean, double? Deviation, double? Alpha, int Common, double? StandardError, IReadOnlyList<ItemStatistics> Items)
{
    /// <summary>100 × standard error by deviation: how much of the differences is chance.</summary>
    public double? ErrorRatio => Alpha is { } alpha ? 100 * Math.Sqrt(Math.Max(0, 1 - alpha)) : null;
}
