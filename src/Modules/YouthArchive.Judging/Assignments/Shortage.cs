namespace YouthArchive.Judging.Assignments;

internal enum ShortageKind
{
    /// <summary>Entries need more reviews than judges may give them.</summary>
    Reviews,

    /// <summary>Judges are promised more entries than there are for them.</summary>
    Least,
}

/// <param name="Left">How many more the judge may take, or must get.</param>
internal sealed record JudgesLimit(string JudgeId, int Left);

/// <param name="Left">How many more readers it needs.</param>
internal sealed record EntrysNeed(string EntryId, int Left);

/// <summary>
/// A set of demands that cannot be met together; without any one of them the rest can. What is begun is taken off on both sides.
/// </summary>
/// <param name="Entries">Of kind Reviews: those that need more than there is. Of kind Least: those whose number of reviews is the limit.</param>
/// <param name="Judges">Of kind Reviews: those whose most is the limit. Of kind Least: those whose least cannot be reached.</param>
/// <param name="Needed">Reviews asked for.</param>
/// <param name="Possible">Reviews that can be had: less than needed.</param>
/// <param name="Others">Of kind Reviews: judges beside <paramref name="Judges"/> who may read some of the entries; each reads an entry once.</param>
/// <param name="Barred">Judges who may read none of the entries, by the reason that holds for most of them.</param>
/// <param name="Language">Language of all the entries; null when they differ or have none.</param>
/// <param name="Track">Track of all the entries, likewise.</param>
/// <param name="IsSmallest">Proven to be a set with the fewest demands; otherwise it may be that a smaller one exists elsewhere.</param>
internal sealed record Shortage(
    ShortageKind Kind, IReadOnlyList<EntrysNeed> Entries, IReadOnlyList<JudgesLimit> Judges, int Needed, int Possible,
    IReadOnlyList<string> Others, IReadOnlyDictionary<Bar, int> Barred, string? Language, string? Track, bool IsSmallest)
{
    /// <summary>How many demands it names.</summary>
    public int Size => Entries.Count + Judges.Count;

    /// <summary>The smaller of the two kinds; null when all demands can be met. Together the two cover every case (Hoffman 1960).</summary>
    public static Shortage? Of(Board board)
    {
        var begun = Enumerable.Range(0, board.Entries).Select(e => Enumerable.Range(0, board.Judges).Count(j => board.May.Kept[board.May.At(e, j)])).ToArray();
        var wanted = Enumerable.Range(0, board.Entries).Select(e => board.Wanted[e] - begun[e]).ToArray();
        var most = Enumerable.Range(0, board.Judges).Select(j => board.Most[j] - board.Begun[j]).ToArray();
        var least = Enumerable.Range(0, board.Judges).Select(j => board.Least[j] - board.Begun[j]).ToArray();
        var reviews = DeficitSearch.Find(new(wanted, most, (e, j) => IsOpen(board, e, j)));
        var leasts = DeficitSearch.Find(new(least, wanted, (j, e) => IsOpen(board, e, j)));
        return (reviews, leasts) switch
        {
            (null, null) => null,
            ({ } r, null) => Named(board, ShortageKind.Reviews, r.Set.Needers, r.Set.Givers, wanted, most, r.IsSmallest),
            (null, { } l) => Named(board, ShortageKind.Least, l.Set.Givers, l.Set.Needers, wanted, least, l.IsSmallest),
            ({ } r, { } l) when r.Set.Size <= l.Set.Size =>
                Named(board, ShortageKind.Reviews, r.Set.Needers, r.Set.Givers, wanted, most, r.IsSmallest && (l.IsSmallest || r.Set.Size == 1)),
            (_, { } l) => Named(board, ShortageKind.Least, l.Set.Givers, l.Set.Needers, wanted, least, l.IsSmallest && reviews!.Value.IsSmallest),
        };
    }

    private static bool IsOpen(Board board, int entry, int judge) => board.May.May(entry, judge) && !board.May.Kept[board.May.At(entry, judge)];

    private static Shortage Named(
        Board board, ShortageKind kind, IReadOnlyList<int> entries, IReadOnlyList<int> judges, int[] wanted, int[] limit, bool isSmallest)
    {
        var readers = Enumerable.Range(0, board.Judges).Except(judges).Where(j => entries.Any(e => IsOpen(board, e, j))).ToList();
        var (needed, possible) = kind == ShortageKind.Reviews
            ? (entries.Sum(e => wanted[e]), judges.Sum(j => limit[j]) + readers.Sum(j => entries.Count(e => IsOpen(board, e, j))))
            : (judges.Sum(j => limit[j]), entries.Sum(e => wanted[e])
                + Enumerable.Range(0, board.Entries).Except(entries).Sum(e => judges.Count(j => IsOpen(board, e, j))));
        var barred = Enumerable.Range(0, board.Judges).Where(j => entries.Count > 0 && !entries.Any(e => board.May.May(e, j)))
            .CountBy(j => entries.CountBy(e => board.May.BarAt(e, j)).OrderByDescending(b => b.Value).ThenBy(b => b.Key).First().Key).ToDictionary();
        var named = entries.Select(e => board.May.Entries[e]).ToList();
        return new(
            kind, [.. entries.Select(e => new EntrysNeed(board.May.Entries[e].Id, wanted[e]))],
            [.. judges.Select(j => new JudgesLimit(board.May.Judges[j].Id, limit[j]))], needed, possible,
            kind == ShortageKind.Reviews ? [.. readers.Select(j => board.May.Judges[j].Id)] : [], barred,
            Same(named.Select(e => e.Language)), Same(named.Select(e => e.Track)), isSmallest);
    }

    private static string? Same(IEnumerable<string?> values) => values.Distinct().ToList() is [var only] ? only : null;
}
