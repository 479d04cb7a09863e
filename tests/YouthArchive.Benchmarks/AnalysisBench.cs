using System.Diagnostics;
using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Tests.Olympiads.Results.Analysis.Fixture;

namespace YouthArchive.Benchmarks;

/// <summary>What a full report of a large paper costs, and how well unfair items are found.</summary>
internal static class AnalysisBench
{
    public static IReadOnlyList<Measure> Run(BenchOptions options)
    {
        var table = SimulatedMarks.Paper(1, options.Reduced ? 500 : 5000, 40);
        var clock = Stopwatch.StartNew();
        var report = PaperReport.Of(table);
        var seconds = clock.Elapsed.TotalSeconds;
        clock.Restart();
        PaperReport.Of(table);
        var (found, alarms, runs, clean) = Fairness(options.Reduced ? 10 : 200);
        return
        [
            new($"{table.Sittings.Count} × 40: full report, first of the process", seconds, "s", 5),
            new("once more", clock.Elapsed.TotalSeconds, "s", 5),
            new("rounds of the two-parameter model", report.Model?.Rounds ?? 0, "", null),
            new($"{runs} runs of 1,000 + 1,000 × 40: an item 0.6 logit harder is found", (double)found / runs, "", 0.9),
            new($"items that are alike and called unfair, of {clean}", (double)alarms / clean, "", 0.05),
        ];
    }

    private static (int Found, int Alarms, int Runs, int Clean) Fairness(int runs)
    {
        var (found, alarms, clean) = (0, 0, 0);
        for (var run = 0; run < runs; run++)
        {
            var item = run % 40;
            var items = MantelHaenszel.Of(SimulatedMarks.TwoLanguages((ulong)run, 1000, 1000, 40, new Dictionary<int, double> { [item] = 0.6 }), "kk", "ru").Items;
            found += items[item].Class != DifClass.A ? 1 : 0;
            alarms += items.Where((_, i) => i != item).Count(i => i.Class != DifClass.A);
            clean += items.Count - 1;
        }
        return (found, alarms, runs, clean);
    }
}
