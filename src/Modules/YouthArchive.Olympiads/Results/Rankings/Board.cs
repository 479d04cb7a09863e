namespace YouthArchive.Olympiads.Results.Rankings;

/// <param name="Place">1, 2, 2, 4.</param>
/// <param name="Medal">By the total alone: equal totals have the same.</param>
internal sealed record BoardRow(Scored Scored, int Place, Medal? Medal);

/// <param name="Lines">Lowest total, in hundredths, that still got the medal; without those nobody got.</param>
/// <param name="Winners">How many there would be without equal totals on a line.</param>
internal sealed record Board(IReadOnlyList<BoardRow> Rows, IReadOnlyDictionary<Medal, int> Lines, int Winners)
{
    /// <summary>Nobody without a medal is on a public list.</summary>
    public IEnumerable<BoardRow> Prizes => Rows.Where(r => r.Medal is not null);

    /// <summary>Best first. The same sittings in another order make the same board: equal ones stand by id, which decides nothing.</summary>
    public static Board Of(IEnumerable<Scored> sittings, RankingRules rules)
    {
        var all = sittings.ToList();
        var breaks = rules.TieBreaks.Select(t => TieBreaks.Of(t, all)).ToList();
        var sorted = all.Select(s => (Scored: s, Key: (int[])[s.Total, .. breaks.Select(b => b(s))]))
            .Order(Comparer<(Scored Scored, int[] Key)>.Create((a, b) => BetterFirst(a.Key, b.Key) is var c and not 0 ? c : string.CompareOrdinal(a.Scored.Id, b.Scored.Id)))
            .ToList();
        var medals = MedalLines.Of([.. sorted.Select(s => (s.Scored.Total, s.Scored.Max))], rules, out var winners);
        var rows = new List<BoardRow>(sorted.Count);
        for (var i = 0; i < sorted.Count; i++)
        {
            var place = i > 0 && BetterFirst(sorted[i - 1].Key, sorted[i].Key) == 0 ? rows[i - 1].Place : i + 1;
            rows.Add(new(sorted[i].Scored, place, medals.Of(sorted[i].Scored.Total)));
        }
        return new(rows, medals.Lines, winners);
    }

    private static int BetterFirst(int[] a, int[] b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i])
            {
                return b[i].CompareTo(a[i]);
            }
        }
        return 0;
    }
}
