using System.Diagnostics;
using YouthArchive.ArchiveHack.Similarity;
using YouthArchive.Tests.ArchiveHack.Similarity.Generated;

namespace YouthArchive.Benchmarks;

/// <summary>Code of many teams compared: how long, how much memory, and what of forty planted pairs is found at which threshold.</summary>
internal static class SimilarityBench
{
    public static Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options)
    {
        var (teams, bytes) = options.Reduced ? (100, 60_000) : (500, 500_000);
        var hackathon = new GeneratedHackathon(seed: 2026, teams, bytes);
        var megabytes = hackathon.Teams.Sum(t => t.Files.Sum(f => (long)f.Content.Length)) / 1e6;
        GC.Collect();
        var held = GC.GetTotalMemory(true);

        var watch = Stopwatch.StartNew();
        var prints = Fingerprints.Of(hackathon.Teams, CancellationToken.None);
        var printed = watch.Elapsed;
        var found = Comparison.Of(prints, [], Fingerprints.Subtracted(hackathon.Starter), 0.01);
        var whole = watch.Elapsed;
        var memory = (GC.GetTotalMemory(false) - held) / 1e6;

        watch.Restart();
        var lines = found.Pairs.Where(p => p.Score >= SimilarityLimits.Shown).Sum(p => Lines(hackathon, p, found.Ignored).Count);
        var sideBySide = watch.Elapsed;

        var planted = hackathon.Plants.Select(p => (p.A, p.B)).ToHashSet();
        var honest = found.Pairs.Where(p => !planted.Contains((p.A, p.B))).Select(p => p.Score).DefaultIfEmpty(0).Max();
        return Task.FromResult<IReadOnlyList<Measure>>(
        [
            new($"{teams} teams, source", megabytes, "MB", null),
            new("prints of all", printed.TotalSeconds, "s", null),
            new("prints and pairs", whole.TotalSeconds, "s", 20),
            new("lines of the pairs shown", sideBySide.TotalSeconds, "s", null),
            new("passages in them", lines, "", null),
            new("memory beyond the source", memory, "MB", 1500),
            new("the most alike of the honest pairs", honest, "", SimilarityLimits.Reported),
            .. new[] { 0.03, 0.05, SimilarityLimits.Reported, SimilarityLimits.Shown }.SelectMany(t => Found(found.Pairs, planted, t)),
        ]);
    }

    private static IReadOnlyList<Passage> Lines(GeneratedHackathon hackathon, SimilarPair pair, IReadOnlySet<ulong> ignored) =>
        SideBySide.Of(Files(hackathon, pair.A), Files(hackathon, pair.B), ignored);

    private static IReadOnlyList<SourceFile> Files(GeneratedHackathon hackathon, string key) => hackathon.Teams.Single(t => t.Key == key).Files;

    private static IEnumerable<Measure> Found(IReadOnlyList<SimilarPair> pairs, HashSet<(string, string)> planted, double threshold)
    {
        var above = pairs.Where(p => p.Score >= threshold).ToList();
        var right = above.Count(p => planted.Contains((p.A, p.B)));
        var isGate = threshold == SimilarityLimits.Reported;
        yield return new($"precision at {threshold:0.00}", above.Count == 0 ? 1 : right / (double)above.Count, "", isGate ? 1 : null);
        yield return new($"recall at {threshold:0.00}", right / (double)planted.Count, "", isGate ? 0.9 : null);
    }
}
