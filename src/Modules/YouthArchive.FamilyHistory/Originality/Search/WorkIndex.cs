using System.Runtime.InteropServices;

namespace YouthArchive.FamilyHistory.Originality.Search;

/// <summary>
/// Which works have which prints, in memory. A work that is handed in goes into a small segment beside the large one, and the large one is
/// made anew when the small one has grown. A work that is put in again replaces itself. Many may ask while one puts in.
/// </summary>
internal sealed class WorkIndex
{
    /// <summary>The small segment is at most this part of the large one, and at least so many prints.</summary>
    private const int Part = 16;
    private const int Least = 20_000;

    private readonly Lock _writing = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private volatile Snapshot _now = new(Segment.Empty, Segment.Empty, [], 0);

    /// <param name="Works">By number; null where a work has been replaced or taken out.</param>
    private sealed record Snapshot(Segment Large, Segment Small, string?[] Works, int Count);

    /// <summary>Works in the index.</summary>
    public int Count => _now.Count;

    public long Postings => _now.Large.Length + (long)_now.Small.Length;

    public void Put(WorkPrints work) => Put([work]);

    public void Put(IReadOnlyCollection<WorkPrints> works)
    {
        lock (_writing)
        {
            var names = new List<string?>(_now.Works);
            var postings = new List<ulong>(works.Sum(w => w.Prints.Length));
            foreach (var work in works)
            {
                Forget(work.WorkId, names);
                _numbers[work.WorkId] = names.Count;
                postings.AddRange(work.Prints.Select(p => Segment.Posting(p, names.Count)));
                names.Add(work.WorkId);
            }
            Replace(Segment.Of([.. postings]), [.. names]);
        }
    }

    public void Remove(string workId)
    {
        lock (_writing)
        {
            var names = new List<string?>(_now.Works);
            Forget(workId, names);
            Replace(Segment.Empty, [.. names]);
        }
    }

    /// <summary>The works that share most with a text, the most first; and which of its prints so many have that they say nothing.</summary>
    public (IReadOnlyList<string> Works, IReadOnlySet<uint> Common) Candidates(WorkPrints asked)
    {
        var now = _now;
        var (shared, common, holders) = (new Dictionary<int, int>(), new HashSet<uint>(), new List<int>());
        foreach (var print in asked.Prints)
        {
            holders.Clear();
            Holders(now, print, asked.WorkId, holders);
            if (holders.Count > OriginalityLimits.Holders(now.Count))
            {
                common.Add(print);
                continue;
            }
            foreach (var holder in holders)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(shared, holder, out _)++;
            }
        }
        // A text that repeats itself has hardly any prints.
        var fewest = Math.Min(OriginalityLimits.FewestPrints, asked.Prints.Length / 2 + 1);
        var candidates = shared.Where(s => s.Value >= fewest)
            .Select(s => (Work: now.Works[s.Key]!, Shared: s.Value))
            .OrderByDescending(s => s.Shared).ThenBy(s => s.Work, StringComparer.Ordinal).Take(OriginalityLimits.Candidates);
        return ([.. candidates.Select(c => c.Work)], common);
    }

    private static void Holders(Snapshot now, uint print, string besides, List<int> into)
    {
        Add(now.Large.Of(print));
        Add(now.Small.Of(print));

        void Add(ReadOnlySpan<ulong> postings)
        {
            foreach (var posting in postings)
            {
                var number = (int)(uint)posting;
                if (now.Works[number] is { } work && work != besides)
                {
                    into.Add(number);
                }
            }
        }
    }

    private void Forget(string workId, List<string?> names)
    {
        if (_numbers.Remove(workId, out var number))
        {
            names[number] = null;
        }
    }

    private void Replace(Segment added, string?[] works)
    {
        var small = Segment.Merged(_now.Small, added, n => works[n] is null);
        _now = small.Length > Math.Max(Least, _now.Large.Length / Part)
            ? new(Segment.Merged(_now.Large, small, n => works[n] is null), Segment.Empty, works, _numbers.Count)
            : new(_now.Large, small, works, _numbers.Count);
    }
}
