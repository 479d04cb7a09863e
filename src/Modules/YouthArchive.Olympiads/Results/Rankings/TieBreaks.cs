using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Results.Rankings;

internal static class TieBreaks
{
    /// <summary>A function that gives the better of two equal totals the larger number.</summary>
    public static Func<Scored, int> Of(TieBreak rule, IReadOnlyList<Scored> all)
    {
        if (rule == TieBreak.LongestRun)
        {
            return LongestRun;
        }
        var hardest = HardestThird(all);
        return s => s.Items.Where(i => hardest.Contains(i.Item)).Sum(i => i.Hundredths);
    }

    /// <summary>Of all items by how much of their points was earned; those as hard as the last of the third are in it too.</summary>
    public static IReadOnlySet<string> HardestThird(IReadOnlyList<Scored> all)
    {
        var facility = all.SelectMany(s => s.Items).GroupBy(i => i.Item, StringComparer.Ordinal)
            .Select(g => (Item: g.Key, Share: new Fraction(g.Sum(i => (long)i.Hundredths), Math.Max(1, g.Sum(i => (long)i.Max)))))
            .OrderBy(i => i.Share).ToList();
        if (facility.Count == 0)
        {
            return new HashSet<string>();
        }
        var line = facility[(facility.Count + 2) / 3 - 1].Share;
        return facility.Where(i => i.Share <= line).Select(i => i.Item).ToHashSet(StringComparer.Ordinal);
    }

    private static int LongestRun(Scored scored)
    {
        var (longest, run) = (0, 0);
        foreach (var item in scored.Items)
        {
            run = item.Max > 0 && item.Hundredths == item.Max ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
