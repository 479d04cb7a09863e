using System.Diagnostics;
using YouthArchive.SummerSchool.Workshops;
using YouthArchive.Tests.SummerSchool.Workshops;

namespace YouthArchive.Benchmarks;

/// <summary>Places in workshops at the size the issue names: 2,000 people with five wishes each, 60 workshops.</summary>
internal static class WorkshopsBench
{
    public static IReadOnlyList<Measure> Run(BenchOptions options)
    {
        var (count, workshops) = options.Reduced ? (400, 20) : (2000, 60);
        var (offers, people) = RandomWishes.School(count, workshops, seed: 1);
        var name = $"{count} people × {workshops} workshops";
        var watch = Stopwatch.StartNew();
        var placed = WorkshopAssignment.Of(offers, people, new Dictionary<string, string?>(), 1);
        var first = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var again = WorkshopAssignment.Of([.. offers.Reverse()], [.. people.Reverse()], new Dictionary<string, string?>(), 1);
        if (!placed.SequenceEqual(again))
        {
            throw new InvalidOperationException("The same wishes gave other places.");
        }
        return
        [
            new($"{name}: places, fresh process", first, "s", 5),
            new($"{name}: once more, in another order", watch.Elapsed.TotalSeconds, "s", 5),
            new("people with something they named", placed.Count(p => p.Ground == PlaceGround.Wish), "", null),
            new("workshops beyond their places", offers.Count(o => placed.Count(p => p.Key == o.Key) > o.Places), "", 0),
        ];
    }
}
