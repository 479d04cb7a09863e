using System.Diagnostics;
using YouthArchive.FamilyHistory.Originality;
using YouthArchive.FamilyHistory.Originality.Search;
using YouthArchive.Tests.FamilyHistory.Originality.Generated;

namespace YouthArchive.Benchmarks;

/// <summary>Works that copy a fifth, searched among those of several years: what is found, how long one question takes, what it costs to begin.</summary>
internal static class OriginalityBench
{
    public static Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options)
    {
        var (works, words, planted) = options.Reduced ? (400, 800, 80) : (10_000, 2_000, 400);
        var generated = new GeneratedWorks(seed: 2026, works, words, planted);
        GC.Collect();
        var held = GC.GetTotalMemory(true);

        var watch = Stopwatch.StartNew();
        var prints = generated.Works.Select(WorkPrints.Of).ToList();
        var folded = watch.Elapsed;
        var index = new WorkIndex();
        index.Put(prints);
        var built = watch.Elapsed;
        var stored = prints.Sum(p => p.Prints.Length * (double)sizeof(uint)) / 1e6;
        prints.Clear();
        prints.TrimExcess();
        var memory = (GC.GetTotalMemory(true) - held) / 1e6;

        var texts = generated.Works.ToDictionary(w => w.WorkId);
        var times = generated.Planted.Select(p => Seconds(() => OriginalityScore.Ask(p.Text, index, texts))).Order().ToList();
        var puts = generated.Planted.Select(p => Seconds(() => index.Put(WorkPrints.Of(p.Text with { WorkId = "new" })))).Order().ToList();
        index.Remove("new");
        var score = OriginalityScore.Of(generated, index);
        return Task.FromResult<IReadOnlyList<Measure>>(
        [
            new($"{works} works, text", generated.Works.Sum(w => (double)w.Text.Length) / 1e6, "M chars", null),
            new("prints of all, one thread", folded.TotalSeconds, "s", null),
            new("prints and index", built.TotalSeconds, "s", null),
            new("prints if they were stored", stored, "MB", null),
            new("memory of the index", memory, "MB", null),
            new("one question, median", times[times.Count / 2], "s", 2),
            new("one question, slowest", times[^1], "s", 2),
            new("one work put in, slowest", puts[^1], "s", null),
            new($"recall, works with a fifth copied ({planted / 2})", score.Recall, "", 0.95),
            new("precision, works asked about", score.Precision, "", 0.9),
            new("recall, sources named", score.SourceRecall, "", null),
            new("precision, works named as sources", score.SourcePrecision, "", null),
            .. score.ByDisguise().SelectMany(d => new Measure[]
            {
                new($"{d.Disguise} ({d.Works}): asked about", d.Recall, "", null),
                new($"{d.Disguise} ({d.Works}): share found", d.Share, "", null),
            }),
        ]);
    }

    private static double Seconds(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }
}
