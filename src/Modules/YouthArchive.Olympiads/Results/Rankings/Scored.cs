namespace YouthArchive.Olympiads.Results.Rankings;

/// <param name="Hundredths">Of a point.</param>
/// <param name="Max">Hundredths.</param>
internal sealed record ScoredItem(string Item, int Hundredths, int Max);

/// <summary>One sitting as it is ranked.</summary>
/// <param name="Id">Only to tell sittings apart: it never decides a place.</param>
/// <param name="Items">In the order of the pupil's own paper.</param>
/// <param name="SubmittedUtc">When it was handed in; for the freeze, never for a place.</param>
internal sealed record Scored(string Id, IReadOnlyList<ScoredItem> Items, DateTime SubmittedUtc)
{
    public int Total { get; } = Items.Sum(i => i.Hundredths);
    public int Max { get; } = Items.Sum(i => i.Max);
}
