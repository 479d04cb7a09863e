using YouthArchive.Olympiads.Results.Rankings;

namespace YouthArchive.Tests.Olympiads.Results.Rankings;

/// <summary>Places and medals by counting, sitting by sitting, as one would do it by hand; nothing is sorted.</summary>
internal static class NaiveBoard
{
    public static IEnumerable<(string Id, int Place, Medal? Medal)> Of(IReadOnlyList<Scored> all, RankingRules rules)
    {
        var keys = all.ToDictionary(s => s.Id, s => Keys(s, all, rules).ToList());
        return all.Select(s => (s.Id, 1 + all.Count(o => IsBetter(keys[o.Id], keys[s.Id])), MedalOf(s, all, rules))).Order();
    }

    private static bool IsBetter(List<int> one, List<int> other)
    {
        foreach (var (a, b) in one.Zip(other))
        {
            if (a != b)
            {
                return a > b;
            }
        }
        return false;
    }

    private static IEnumerable<int> Keys(Scored s, IReadOnlyList<Scored> all, RankingRules rules) =>
        new[] { Total(s) }.Concat(rules.TieBreaks.Select(t => t == TieBreak.LongestRun ? Run(s) : OnHardest(s, all)));

    private static int Total(Scored s) => s.Items.Sum(i => i.Hundredths);

    private static int Run(Scored s) => Enumerable.Range(0, s.Items.Count + 1)
        .SelectMany(from => Enumerable.Range(0, s.Items.Count - from + 1).Select(length => (from, length)))
        .Where(r => s.Items.Skip(r.from).Take(r.length).All(i => i.Hundredths == i.Max)).Max(r => r.length);

    private static int OnHardest(Scored s, IReadOnlyList<Scored> all)
    {
        // An item is in the hardest third when fewer than a third, rounded up, are harder.
        var items = all.SelectMany(o => o.Items).Select(i => i.Item).Distinct().ToList();
        decimal Share(string item) => all.SelectMany(o => o.Items).Where(i => i.Item == item).Sum(i => (decimal)i.Hundredths);
        return s.Items.Where(i => items.Count(other => Share(other) < Share(i.Item)) < (items.Count + 2) / 3).Sum(i => i.Hundredths);
    }

    private static Medal? MedalOf(Scored s, IReadOnlyList<Scored> all, RankingRules rules)
    {
        var winners = Rounded(all.Count * rules.WinnersPercent / 100m, rules);
        var weights = rules.Bands.Sum(b => b.Weight);
        var upTo = 0;
        foreach (var band in rules.Bands)
        {
            upTo = band == rules.Bands[^1] ? winners : Math.Min(winners, upTo + Rounded((decimal)winners * band.Weight / weights, rules));
            var better = all.Count(o => Total(o) > Total(s));
            var withEquals = all.Count(o => Total(o) >= Total(s));
            var isAbove = rules.Line == LineRule.Extend ? better < upTo : withEquals <= upTo;
            if (isAbove && Total(s) > 0 && 100 * Total(s) >= band.LeastPercent * s.Items.Sum(i => i.Max))
            {
                return band.Medal;
            }
        }
        return null;
    }

    private static int Rounded(decimal value, RankingRules rules) =>
        (int)(rules.RoundsDown ? Math.Floor(value) : Math.Round(value, MidpointRounding.AwayFromZero));
}
