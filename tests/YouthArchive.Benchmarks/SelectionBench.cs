using System.Diagnostics;
using YouthArchive.SummerSchool.Selection;
using YouthArchive.Tests.SummerSchool.Selection;

namespace YouthArchive.Benchmarks;

/// <summary>Full schools, 2,000 applicants with quotas in five overlapping dimensions: how long until the best set is found and proven, on one core.</summary>
internal static class SelectionBench
{
    public static IReadOnlyList<Measure> Run(BenchOptions options)
    {
        var (random, times, unproven) = (new Random(20261122), new List<double>(), 0);
        for (var i = 0; i < (options.Reduced ? 3 : 20); i++)
        {
            var input = RandomSchools.Full(random, places: random.Next(40, 400));
            var clock = Stopwatch.StartNew();
            var result = Selector.Select(input);
            times.Add(clock.Elapsed.TotalMilliseconds);
            unproven += result.IsProven ? 0 : 1;
        }
        times.Sort();
        return
        [
            new($"selection of 2,000 applicants, median of {times.Count}", times[times.Count / 2], "ms", null),
            new("the slowest of them", times[^1], "ms", 5000), new("not proven best", unproven, "", 0),
        ];
    }
}
