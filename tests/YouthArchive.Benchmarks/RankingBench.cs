using System.Diagnostics;
using System.Globalization;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Rankings.Models;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Localization;
using YouthArchive.Tests.Judging.Rankings.Fixture;
using Results = YouthArchive.Judging.Publications.Results;

namespace YouthArchive.Benchmarks;

/// <summary>What the corrected ranking is worth on simulated contests, and what reckoning it anew costs.</summary>
internal static class RankingBench
{
    private const int Criteria = 5;

    public static IReadOnlyList<Measure> Run(BenchOptions options)
    {
        var seeds = options.Reduced ? 30 : 200;
        var (raw, corrected) = SimulationFigures.Taus(seeds, 100, 20, 3);
        var (rawWithout, correctedWithout) = SimulationFigures.Taus(seeds, 100, 20, 3, severity: 0);
        var calibrated = SimulationFigures.Calibration(seeds, 100, 20, 3, 150);
        var (oneFirst, oneThree) = SimulationFigures.Found(seeds, 100, 20, 300, inTwoStages: false);
        var (first, three) = SimulationFigures.Found(seeds, 100, 20, 300, inTwoStages: true);
        return
        [
            new($"{seeds} seeds of 100/20/3: mean Kendall tau, corrected", corrected, "", 0.705),
            new("the same: plain mean", raw, "", null),
            new("the same: corrected less plain mean", corrected - raw, "", 0.05),
            new("equally severe judges: corrected less plain mean", correctedWithout - rawWithout, "", -0.005),
            new($"{calibrated.Pairs} pairs: worst of six bins, claimed less observed", calibrated.Worst, "", 0.02),
            new("90 % rank ranges that hold the true rank", SimulationFigures.RangesHold(seeds / 4, 100, 20, 3), "", 0.9),
            new("300 reviews in one stage: the best comes first", oneFirst, "", null),
            new("300 reviews in one stage: of the best three found", oneThree, "", null),
            new("300 reviews in two stages: the best comes first", first, "", 0.45),
            new("300 reviews in two stages: of the best three found", three, "", 0.62),
            .. Recompute(),
        ];
    }

    /// <summary>From the journal's lines to places, ranges and awards: 500 entries, 60 judges, 3 reviews, 5 criteria, 10,000 draws.</summary>
    private static IEnumerable<Measure> Recompute()
    {
        var input = Input(500, 60, 3);
        var cpu = new List<double>();
        var digests = new HashSet<string>();
        for (var run = 0; run < 8; run++)
        {
            GC.Collect();
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            digests.Add(Results.Of(input).Digest());
            cpu.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
        }
        if (digests.Count != 1)
        {
            throw new InvalidOperationException("The same journal gave two results.");
        }
        yield return new("500 × 60 × 3 × 5 criteria: first recompute of the process, CPU", cpu[0], "ms", null);
        yield return new("once more, median of seven, CPU", cpu.Skip(1).Order().ElementAt(3), "ms", 300);
        yield return new("journal lines read", input.Lines.Count, "", null);
    }

    private static ResultInput Input(int entries, int judges, int reviews)
    {
        var random = new SeededRandom(20);
        var rubric = new Rubric(new(1, 5, true), [.. Enumerable.Range(0, Criteria).Select(c => new Criterion($"c{c}", 20, LocalizedText.Empty, LocalizedText.Empty, []))]);
        var lines = new List<JournalLine>();
        var severity = Enumerable.Range(0, judges).Select(_ => random.Normal()).ToArray();
        for (var entry = 0; entry < entries; entry++)
        {
            var quality = random.Normal();
            foreach (var judge in Enumerable.Range(0, reviews).Select(k => (entry + k * (1 + entry % 19)) % judges))
            {
                void Add(JournalKind kind, string? criterion = null, int? halves = null) => lines.Add(new(
                    lines.Count + 1, new DateTime(2026, 11, 20, 4, 0, 0, DateTimeKind.Utc), kind, Code('J', judge), Code('H', entry), criterion, halves, 1, 1));
                for (var c = 0; c < Criteria; c++)
                {
                    Add(JournalKind.Score, $"c{c}", Math.Clamp((int)Math.Round(6 + 1.6 * (quality + severity[judge] + random.Normal())), 2, 10));
                }
                Add(JournalKind.Finished);
            }
        }
        return new(lines, "seed", new Dictionary<int, Rubric> { [1] = rubric },
            Enumerable.Range(0, entries).ToDictionary(e => Code('H', e), _ => (string?)null, StringComparer.Ordinal), AwardPresets.Of("kazakhstan", [])!, []);
    }

    private static string Code(char kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{index:000}");
}
