namespace YouthArchive.Olympiads.Results.Rankings;

/// <summary>What a change does to one sitting.</summary>
internal sealed record MovedRow(string Id, int TotalBefore, int TotalAfter, int PlaceBefore, int PlaceAfter, Medal? MedalBefore, Medal? MedalAfter)
{
    public bool IsMedalMoved => MedalBefore != MedalAfter;
}

/// <summary>What a change of marks would move, before it is made.</summary>
internal sealed record BoardDifference(
    IReadOnlyList<MovedRow> Moved, IReadOnlyDictionary<Medal, int> LinesBefore, IReadOnlyDictionary<Medal, int> LinesAfter)
{
    public int Marks => Moved.Count(m => m.TotalBefore != m.TotalAfter);
    public int Places => Moved.Count(m => m.PlaceBefore != m.PlaceAfter);
    public int Medals => Moved.Count(m => m.IsMedalMoved);

    /// <summary>Those whose total, place or medal changes; medals first, then by place.</summary>
    public static BoardDifference Between(Board before, Board after)
    {
        var old = before.Rows.ToDictionary(r => r.Scored.Id, StringComparer.Ordinal);
        return new(
            [.. after.Rows.Where(r => old.ContainsKey(r.Scored.Id))
                .Select(r => (Old: old[r.Scored.Id], New: r))
                .Select(r => new MovedRow(r.New.Scored.Id, r.Old.Scored.Total, r.New.Scored.Total, r.Old.Place, r.New.Place, r.Old.Medal, r.New.Medal))
                .Where(m => m.TotalBefore != m.TotalAfter || m.PlaceBefore != m.PlaceAfter || m.IsMedalMoved)
                .OrderByDescending(m => m.IsMedalMoved).ThenBy(m => m.PlaceAfter).ThenBy(m => m.Id, StringComparer.Ordinal)],
            before.Lines, after.Lines);
    }
}
