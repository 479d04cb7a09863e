using YouthArchive.Judging.Rankings.Models;

namespace YouthArchive.Tests.Judging.Rankings.Fixture;

/// <summary>
/// A contest whose truth is known: quality N(0, 1), judges' severity sd 0.8, scale exp(N(0, 0.2)), disagreement 0.7, noise of each of
/// four criteria 0.5, whole points 1–5; a review is the mean of the four.
/// </summary>
internal sealed class SimulatedContest
{
    private readonly SeededRandom _random;
    private readonly double[] _severity;
    private readonly double[] _scale;
    private readonly HashSet<(int, int)> _seen = [];
    private readonly int[] _load;
    private readonly int[,] _together;
    private readonly List<int>[] _panel;

    public SimulatedContest(ulong seed, int entries, int judges, double severity = 0.8)
    {
        _random = new(seed);
        Quality = [.. Enumerable.Range(0, entries).Select(_ => _random.Normal())];
        _severity = [.. Enumerable.Range(0, judges).Select(_ => severity * _random.Normal())];
        _scale = [.. Enumerable.Range(0, judges).Select(_ => Math.Exp(0.2 * _random.Normal()))];
        _load = new int[judges];
        _together = new int[judges, judges];
        _panel = [.. Enumerable.Range(0, entries).Select(_ => new List<int>())];
    }

    public double[] Quality { get; }
    public List<Observation> Reviews { get; } = [];

    /// <summary>A judge whose scores have nothing to do with the entries.</summary>
    public int? Random { get; init; }

    public static string Entry(int index) => $"E{index:D4}";
    public static string Judge(int index) => $"J{index:D3}";

    /// <summary>Each entry once more, in an order drawn by lot.</summary>
    public void Round()
    {
        var order = Enumerable.Range(0, Quality.Length).ToArray();
        for (var i = order.Length - 1; i > 0; i--)
        {
            var other = _random.Below(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }
        foreach (var entry in order)
        {
            Review(entry);
        }
    }

    /// <summary>By the least loaded judge who has not read it; among equals the one who has sat least with those who have.</summary>
    public void Review(int entry)
    {
        var judge = Enumerable.Range(0, _load.Length).Where(j => !_seen.Contains((entry, j)))
            .OrderBy(j => _load[j]).ThenBy(j => _panel[entry].Sum(other => _together[j, other])).ThenBy(_ => _random.Next())
            .First();
        _seen.Add((entry, judge));
        _load[judge]++;
        foreach (var other in _panel[entry])
        {
            _together[judge, other]++;
            _together[other, judge]++;
        }
        _panel[entry].Add(judge);
        Reviews.Add(new(Entry(entry), Judge(judge), Score(entry, judge)));
    }

    private double Score(int entry, int judge)
    {
        var disagreement = 0.7 * _random.Normal();
        var sum = 0.0;
        for (var criterion = 0; criterion < 4; criterion++)
        {
            var felt = _scale[judge] * (Quality[entry] + disagreement + 0.5 * _random.Normal()) + _severity[judge];
            sum += judge == Random ? 1 + _random.Below(5) : Math.Clamp(Math.Round(3 + 0.8 * felt), 1, 5);
        }
        return sum / 4;
    }
}
