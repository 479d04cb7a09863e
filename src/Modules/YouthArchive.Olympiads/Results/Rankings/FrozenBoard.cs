namespace YouthArchive.Olympiads.Results.Rankings;

/// <summary>A board as it stands still for the public: what was handed in from the freeze on is only counted.</summary>
/// <param name="Pending">How many are not on it yet.</param>
internal sealed record FrozenBoard(Board Board, int Pending)
{
    public static FrozenBoard Of(IReadOnlyCollection<Scored> sittings, RankingRules rules, DateTime? freezeUtc)
    {
        var before = sittings.Where(s => freezeUtc is not { } freeze || s.SubmittedUtc < freeze).ToList();
        return new(Board.Of(before, rules), sittings.Count - before.Count);
    }
}
