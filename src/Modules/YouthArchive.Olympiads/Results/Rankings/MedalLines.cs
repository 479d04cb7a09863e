namespace YouthArchive.Olympiads.Results.Rankings;

/// <summary>The lowest total for each medal: medals are cut by score, never by position.</summary>
internal sealed record MedalLines(IReadOnlyDictionary<Medal, int> Lines)
{
    public Medal? Of(int total)
    {
        foreach (var (medal, line) in Lines.OrderBy(l => l.Key))
        {
            if (total >= line)
            {
                return medal;
            }
        }
        return null;
    }

    /// <param name="bestFirst">Totals and highest possible ones, by total, best first.</param>
    public static MedalLines Of(IReadOnlyList<(int Total, int Max)> bestFirst, RankingRules rules, out int winners)
    {
        winners = Part(bestFirst.Count, rules.WinnersPercent, 100, rules.RoundsDown);
        var weights = rules.Bands.Sum(b => b.Weight);
        var lines = new SortedDictionary<Medal, int>();
        var (upTo, line) = (0, int.MaxValue);
        for (var i = 0; i < rules.Bands.Count; i++)
        {
            var band = rules.Bands[i];
            upTo = i == rules.Bands.Count - 1 ? winners : Math.Min(winners, upTo + Part(winners, band.Weight, weights, rules.RoundsDown));
            if (Line(bestFirst, upTo, rules.Line, band.LeastPercent) is { } found && found < line)
            {
                lines[band.Medal] = line = found;
            }
        }
        return new(lines);
    }

    /// <summary>Null when nobody reaches it. Nothing earned is no medal, however few sat.</summary>
    private static int? Line(IReadOnlyList<(int Total, int Max)> bestFirst, int upTo, LineRule rule, int leastPercent)
    {
        if (upTo == 0)
        {
            return null;
        }
        var line = bestFirst[upTo - 1].Total;
        if (rule == LineRule.Keep && upTo < bestFirst.Count && bestFirst[upTo].Total == line)
        {
            // The whole group on the line stays below it: the next higher total is the line, if there is one.
            var higher = bestFirst.Where(s => s.Total > line).ToList();
            if (higher.Count == 0)
            {
                return null;
            }
            line = higher[^1].Total;
        }
        var least = (leastPercent * (bestFirst.Max(s => s.Max) / 100m)) is var points ? (int)Math.Ceiling(points) : 0;
        line = Math.Max(Math.Max(line, least), 1);
        return bestFirst[0].Total >= line ? line : null;
    }

    private static int Part(int of, int weight, int weights, bool roundsDown) =>
        (int)(roundsDown ? (long)of * weight / weights : (2L * of * weight + weights) / (2L * weights));
}
