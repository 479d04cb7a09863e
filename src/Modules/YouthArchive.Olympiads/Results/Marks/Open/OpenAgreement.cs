using YouthArchive.Olympiads.Marking;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Results.Marks.Open;

internal enum OpenState
{
    /// <summary>Fewer than two have finished.</summary>
    Waiting,

    /// <summary>Two differ by more than a fifth of the points.</summary>
    NeedsThird,
    Agreed,
}

/// <summary>What two or three markers' totals (of 100) make.</summary>
/// <param name="Value">Of 100; null until it is agreed.</param>
internal sealed record OpenAgreement(OpenState State, Fraction? Value)
{
    private static readonly Fraction Most = 20;

    /// <summary>
    /// The mean of two that differ by no more than a fifth of the points. Where two differ by more, a third reads, and the mean of the
    /// two closest counts; are both equally close, the higher two do.
    /// </summary>
    public static OpenAgreement Of(IReadOnlyCollection<Fraction> totals)
    {
        var sorted = totals.Order().ToList();
        if (sorted.Count < 2)
        {
            return new(OpenState.Waiting, null);
        }
        if (sorted.Count == 2)
        {
            return sorted[1] - sorted[0] > Most ? new(OpenState.NeedsThird, null) : new(OpenState.Agreed, Mean(sorted[0], sorted[1]));
        }
        var closest = 1;
        for (var i = 2; i < sorted.Count; i++)
        {
            closest = sorted[i] - sorted[i - 1] <= sorted[closest] - sorted[closest - 1] ? i : closest;
        }
        return new(OpenState.Agreed, Mean(sorted[closest - 1], sorted[closest]));
    }

    /// <summary>Of an item's points; 0 while nothing is agreed.</summary>
    public int Hundredths(int points) => Value is { } value ? ItemMarking.Hundredths((value / 100).Clamped(), points) : 0;

    private static Fraction Mean(Fraction a, Fraction b) => (a + b) / 2;
}
