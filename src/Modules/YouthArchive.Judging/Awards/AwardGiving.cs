using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.Judging.Awards;

/// <summary>An entry as the award rules see it.</summary>
/// <param name="Score">As published, two decimals.</param>
internal sealed record Candidate(string Entry, string? Track, decimal Score);

internal sealed record GivenAward(string Entry, string Rule, string Class);

/// <summary>Where a class ends. By the scores <see cref="LastIn"/> is the last to get it and <see cref="FirstOut"/> the first not to.</summary>
/// <param name="Probability">That the last in is better than the first out; null: not comparable.</param>
/// <param name="Tied">Entries about the line that cannot be told apart well enough, codes in ordinal order.</param>
internal sealed record AwardBoundary(
    string Rule, string Class, string LastIn, string FirstOut, double? Probability, IReadOnlyList<string> Tied, TieDecision? Decision)
{
    public bool IsStatisticalTie => AwardGiving.IsTie(Probability);
    public bool AsksForDecision => IsStatisticalTie && Decision is null;
}

internal sealed record AwardOutcome(IReadOnlyList<GivenAward> Awards, IReadOnlyList<AwardBoundary> Boundaries);

/// <summary>Awards by the published scores; where a line falls between entries that are as good as equal, by a recorded decision.</summary>
internal static class AwardGiving
{
    private const double Sure = 0.80;

    public static bool IsTie(double? probability) => probability is not >= Sure;

    /// <param name="above">P(first better than second); null: not comparable.</param>
    /// <param name="seed">The journal's last hash.</param>
    public static AwardOutcome Of(
        AwardRules rules, IReadOnlyList<Candidate> candidates, Func<string, string, double?> above, IReadOnlyList<TieDecision> decisions, string seed)
    {
        var awards = new List<GivenAward>();
        var boundaries = new List<AwardBoundary>();
        foreach (var rule in rules.Rules)
        {
            if (rule.Kind == AwardKind.Special)
            {
                awards.AddRange(Special(rule, candidates, decisions));
            }
            else
            {
                ByScore(rule, Ordered(rule, candidates, seed), above, decisions, awards, boundaries);
            }
        }
        return new(awards, boundaries);
    }

    /// <summary>The lot: the order of SHA-256 over seed, rule and code. Anybody can draw it again.</summary>
    public static IReadOnlyList<string> Lots(string seed, string rule, IEnumerable<string> entries) =>
        [.. entries.OrderBy(e => Lot(seed, rule, e), StringComparer.Ordinal)];

    private static string Lot(string seed, string rule, string entry) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{rule}\n{entry}")));

    private static List<Candidate> Ordered(AwardRule rule, IReadOnlyList<Candidate> candidates, string seed) =>
        [.. candidates.Where(c => rule.Track is null || c.Track == rule.Track)
            .OrderByDescending(c => c.Score)
            .ThenBy(c => rule.Ties == TiePolicy.Draw ? Lot(seed, rule.Key, c.Entry) : c.Entry, StringComparer.Ordinal)];

    private static IEnumerable<GivenAward> Special(AwardRule rule, IReadOnlyList<Candidate> candidates, IReadOnlyList<TieDecision> decisions) =>
        rule.Classes.SelectMany(c => decisions.LastOrDefault(d => d.Rule == rule.Key && d.Class == c.Key && d.Choice == TieChoice.Give)?.Entries
            .Where(e => candidates.Any(k => k.Entry == e && (rule.Track is null || k.Track == rule.Track)))
            .Select(e => new GivenAward(e, rule.Key, c.Key)) ?? []);

    private static void ByScore(
        AwardRule rule, List<Candidate> ordered, Func<string, string, double?> above, IReadOnlyList<TieDecision> decisions,
        List<GivenAward> awards, List<AwardBoundary> boundaries)
    {
        var sizes = rule.Sizes(ordered.Count);
        var (start, until) = (0, 0);
        for (var c = 0; c < sizes.Count; c++)
        {
            until += sizes[c];
            // By place, not by position: equal scores stand on the same side of every line.
            var end = Math.Min(Math.Max(until, start), ordered.Count);
            while (rule.Ties == TiePolicy.Extend && end > start && end < ordered.Count && ordered[end].Score == ordered[end - 1].Score)
            {
                end++;
            }
            if (end > start && end < ordered.Count)
            {
                end = AtBoundary(rule, rule.Classes[c].Key, ordered, start, end, above, decisions, boundaries);
            }
            awards.AddRange(ordered.Skip(start).Take(end - start).Select(k => new GivenAward(k.Entry, rule.Key, rule.Classes[c].Key)));
            start = Math.Max(start, end);
        }
    }

    /// <returns>Where the class ends when the decision, if there is one, is followed; a draw changes the order.</returns>
    private static int AtBoundary(
        AwardRule rule, string @class, List<Candidate> ordered, int start, int end, Func<string, string, double?> above,
        IReadOnlyList<TieDecision> decisions, List<AwardBoundary> boundaries)
    {
        var (lastIn, firstOut) = (ordered[end - 1], ordered[end]);
        var probability = above(lastIn.Entry, firstOut.Entry);
        var (from, to) = IsTie(probability) ? Zone(ordered, start, end, above) : (end, end);
        IReadOnlyList<string> tied = [.. ordered.Skip(from).Take(to - from).Select(k => k.Entry).Order(StringComparer.Ordinal)];
        var decision = tied.Count == 0 ? null : decisions.LastOrDefault(d => d.IsFor(rule.Key, @class, tied));
        boundaries.Add(new(rule.Key, @class, lastIn.Entry, firstOut.Entry, probability, tied, decision));
        switch (decision?.Choice)
        {
            case TieChoice.Raise:
                return to;
            case TieChoice.Draw:
                var drawn = Lots(decision.Seed, $"{rule.Key}/{@class}", tied).Select(e => ordered.First(k => k.Entry == e)).ToList();
                ordered.RemoveRange(from, to - from);
                ordered.InsertRange(from, drawn);
                return end;
            default:
                return end;
        }
    }

    /// <summary>Upwards those not surely better than the first out, downwards those not surely worse than the last in; no gaps.</summary>
    private static (int From, int To) Zone(List<Candidate> ordered, int start, int end, Func<string, string, double?> above)
    {
        var (from, to) = (end - 1, end + 1);
        while (from > start && IsTie(above(ordered[from - 1].Entry, ordered[end].Entry)))
        {
            from--;
        }
        while (to < ordered.Count && IsTie(above(ordered[end - 1].Entry, ordered[to].Entry)))
        {
            to++;
        }
        return (from, to);
    }
}
