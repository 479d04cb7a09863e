using System.Runtime.InteropServices;
using YouthArchive.FamilyHistory.Originality.Folding;

namespace YouthArchive.FamilyHistory.Originality.Search;

/// <summary>A passage in words of both texts; the ends are behind the last word.</summary>
/// <param name="Equal">The words of the query that are the same in both.</param>
internal sealed record AlignedRun(int QueryFrom, int QueryTo, int FoundFrom, int FoundTo, IReadOnlyList<int> Equal);

/// <summary>
/// The passages two texts have in common: runs of equal words, grown over a word that was changed, put in or left out as long as three
/// equal ones follow.
/// </summary>
internal sealed class Alignment
{
    /// <summary>Equal words that must follow a change.</summary>
    private const int Anchor = 3;

    /// <summary>Words that may be changed, put in or left out at one place.</summary>
    private const int Step = 2;

    /// <summary>Places of one run of words that are tried; more are a refrain.</summary>
    private const int Places = 12;

    /// <summary>What a pair of texts made to cost much may cost.</summary>
    private const int Runs = 1_000;
    private const int MostComparisons = 3_000_000;

    private static readonly (int Query, int Found)[] Steps = [.. AllSteps().OrderBy(s => s.Item1 + s.Item2).ThenBy(s => Math.Abs(s.Item1 - s.Item2)).ThenBy(s => s.Item1)];

    private readonly uint[] _query;
    private readonly uint[] _found;
    private readonly List<AlignedRun> _runs = [];
    private int _comparisons;

    private Alignment(uint[] query, uint[] found) => (_query, _found) = (query, found);

    /// <returns>In the order they were found in: by place in the query.</returns>
    public static IReadOnlyList<AlignedRun> Of(FoldedText query, FoldedText found)
    {
        var alignment = new Alignment(query.Codes, found.Codes);
        alignment.Seed();
        return alignment._runs;
    }

    private void Seed()
    {
        var places = Index();
        for (var q = 0; q + OriginalityLimits.Words <= _query.Length && _runs.Count < Runs; q++)
        {
            foreach (var f in places.GetValueOrDefault(Key(_query, q)) ?? [])
            {
                var isEqual = _query.AsSpan(q, OriginalityLimits.Words).SequenceEqual(_found.AsSpan(f, OriginalityLimits.Words));
                if (isEqual && !IsCovered(q, f))
                {
                    _runs.Add(Grown(q, f));
                }
            }
        }
    }

    private Dictionary<ulong, List<int>> Index()
    {
        var wanted = new HashSet<ulong>();
        for (var q = 0; q + OriginalityLimits.Words <= _query.Length; q++)
        {
            wanted.Add(Key(_query, q));
        }
        var places = new Dictionary<ulong, List<int>>();
        for (var f = 0; f + OriginalityLimits.Words <= _found.Length; f++)
        {
            var key = Key(_found, f);
            if (wanted.Contains(key))
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(places, key, out _);
                list ??= [];
                if (list.Count < Places)
                {
                    list.Add(f);
                }
            }
        }
        return places;
    }

    /// <summary>Words before the one looked at are behind us: only the latest runs can cover it.</summary>
    private bool IsCovered(int q, int f) =>
        _runs.Exists(r => q >= r.QueryFrom && q < r.QueryTo && f >= r.FoundFrom && f < r.FoundTo);

    private AlignedRun Grown(int q, int f)
    {
        var equal = new List<int>(Enumerable.Range(q, OriginalityLimits.Words));
        var (queryTo, foundTo) = Grow(q + OriginalityLimits.Words, f + OriginalityLimits.Words, 1, equal);
        var (queryFrom, foundFrom) = Grow(q - 1, f - 1, -1, equal);
        return new(queryFrom + 1, queryTo, foundFrom + 1, foundTo, equal);
    }

    /// <returns>The first places behind the run, in the direction it was grown in.</returns>
    private (int Query, int Found) Grow(int q, int f, int direction, List<int> equal)
    {
        while (true)
        {
            if (IsEqual(q, f))
            {
                equal.Add(q);
                (q, f) = (q + direction, f + direction);
            }
            else if (Over(q, f, direction) is var step && (step.Query > 0 || step.Found > 0))
            {
                (q, f) = (q + direction * step.Query, f + direction * step.Found);
            }
            else
            {
                return (q, f);
            }
        }
    }

    /// <summary>Over what differs to the next equal words; nothing when none follow.</summary>
    private (int Query, int Found) Over(int q, int f, int direction)
    {
        foreach (var (query, found) in Steps)
        {
            var length = 0;
            while (length < Anchor && IsEqual(q + direction * (query + length), f + direction * (found + length)))
            {
                length++;
            }
            if (length == Anchor)
            {
                return (query, found);
            }
        }
        return (0, 0);
    }

    private bool IsEqual(int q, int f) => _comparisons++ < MostComparisons && (uint)q < (uint)_query.Length && (uint)f < (uint)_found.Length && _query[q] == _found[f];

    private static ulong Key(uint[] words, int at)
    {
        var key = 14_695_981_039_346_656_037UL;
        for (var i = 0; i < OriginalityLimits.Words; i++)
        {
            key = unchecked((key ^ words[at + i]) * 1_099_511_628_211UL);
        }
        return key;
    }

    private static IEnumerable<(int, int)> AllSteps() =>
        from query in Enumerable.Range(0, Step + 1) from found in Enumerable.Range(0, Step + 1) where query + found > 0 select (query, found);
}
