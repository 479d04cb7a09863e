using YouthArchive.FamilyHistory.Originality.Folding;

namespace YouthArchive.FamilyHistory.Originality.Search;

/// <summary>Of all runs two texts have in common those a person should see: the longest first, none that says nothing new.</summary>
internal sealed class PassageChoice(FoldedText query, FoldedText found, bool[] isCommon)
{
    private readonly bool[] _counted = new bool[query.Codes.Length];
    private readonly bool[] _shown = new bool[query.Codes.Length];

    /// <summary>Words of the query that are copied and not quoted.</summary>
    public int Words => _counted.Count(w => w);

    public IReadOnlyList<SharedPassage> Choose()
    {
        var chosen = new List<SharedPassage>();
        foreach (var run in Alignment.Of(query, found).OrderByDescending(r => r.Equal.Count).ThenBy(r => r.QueryFrom).ThenBy(r => r.FoundFrom))
        {
            var says = run.Equal.Where(w => !isCommon[w] && !_shown[w]).ToList();
            var own = says.Where(w => !query.IsQuoted[w]).ToList();
            if (says.Count < OriginalityLimits.PassageWords)
            {
                continue;
            }
            says.ForEach(w => _shown[w] = true);
            own.ForEach(w => _counted[w] = true);
            chosen.Add(Passage(run, own.Count * 2 >= says.Count ? own.Count : says.Count - own.Count, own.Count * 2 < says.Count));
        }
        return [.. chosen.OrderBy(p => p.QueryStart).ThenBy(p => p.FoundStart)];
    }

    public void AddTo(bool[] anywhere)
    {
        for (var i = 0; i < anywhere.Length; i++)
        {
            anywhere[i] |= _counted[i];
        }
    }

    private SharedPassage Passage(AlignedRun run, int words, bool isQuoted)
    {
        var (queryStart, foundStart) = (query.Starts[run.QueryFrom], found.Starts[run.FoundFrom]);
        return new(
            queryStart, query.Ends[run.QueryTo - 1] - queryStart, foundStart, found.Ends[run.FoundTo - 1] - foundStart, words, isQuoted);
    }
}
