namespace YouthArchive.Judging.Rankings.Models;

/// <summary>How often each entry took each rank in draws from the posterior.</summary>
internal sealed class RankDraws
{
    public const int Usual = 10_000;

    /// <summary>Beyond so many entries fewer draws are taken and neighbouring ranks counted together, which bounds time and memory.</summary>
    private const int Many = 1_000;
    private readonly int[] _counts;
    private readonly int _entries;
    private readonly int _buckets;
    private readonly int _width;

    private RankDraws(int entries, int draws)
    {
        (_entries, Draws) = (entries, draws);
        _width = (entries + Many - 1) / Many;
        _buckets = _width == 0 ? 0 : (entries + _width - 1) / _width;
        _counts = new int[entries * _buckets];
    }

    public int Draws { get; }

    public static RankDraws Of(Posterior posterior, SeededRandom random, int draws = Usual)
    {
        var entries = posterior.Model.Table.Entries.Count;
        var result = new RankDraws(entries, posterior.Nodes.Count == 0 ? 0 : entries > Many ? Math.Min(draws, Usual / 5) : draws);
        var drawn = 0;
        var share = 0.0;
        var sort = new RankSort(entries);
        foreach (var node in posterior.Nodes)
        {
            share += node.Share;
            var until = (int)Math.Round(share * result.Draws);
            var draw = new PosteriorDraw(posterior.Model.Table, node, random);
            for (; drawn < until; drawn++)
            {
                result.Count(sort.Ranks(draw.Scores()));
            }
        }
        return result;
    }

    /// <summary>P(the entry is among the best <paramref name="places"/>). Without information every order is as likely.</summary>
    public double Top(int entry, int places)
    {
        if (Draws == 0)
        {
            return Math.Min(1, (double)places / _entries);
        }
        var sum = 0;
        for (var bucket = 0; bucket < _buckets && (bucket + 1) * _width <= places; bucket++)
        {
            sum += _counts[entry * _buckets + bucket];
        }
        return (double)sum / Draws;
    }

    /// <summary>The ranks between which the entry lies with the given probability, as much left out below as above.</summary>
    public (int Low, int High) Range(int entry, double probability = 0.9)
    {
        if (Draws == 0)
        {
            return (1, _entries);
        }
        var tail = (1 - probability) / 2 * Draws;
        var (low, high, sum) = (0, 0, 0);
        for (var bucket = 0; bucket < _buckets; bucket++)
        {
            sum += _counts[entry * _buckets + bucket];
            low = sum <= tail ? bucket + 1 : low;
            high = sum < Draws - tail ? bucket + 1 : high;
        }
        return (low * _width + 1, Math.Min(_entries, (high + 1) * _width));
    }

    private void Count(int[] ranks)
    {
        for (var entry = 0; entry < _entries; entry++)
        {
            _counts[entry * _buckets + ranks[entry] / _width]++;
        }
    }
}
