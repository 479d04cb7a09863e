namespace YouthArchive.Benchmarks;

/// <summary>The home page and the public ranking for visitors, side by side with a bare endpoint in one run on one machine.</summary>
internal static class PagesBench
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("home, Kazakh", "/kk"), ("home, English", "/en"),
        ("ranking, Kazakh", "/kk/results/archive-hack/2026"),
    ];

    public static async Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options)
    {
        var length = options.Reduced ? TimeSpan.FromMilliseconds(400) : TimeSpan.FromSeconds(8);
        await using var bare = await Server.StartAsync(Environment.ProcessPath is { } self && self.EndsWith(".dll", StringComparison.Ordinal)
            ? self : typeof(PagesBench).Assembly.Location, ["bare"], "/");
        using var data = new TemporaryFolder();
        await using var site = await SampleSite.StartAsync(options, data.Path);
        var floor = await Load.RunAsync(bare, "/", length);
        var result = new List<Measure>(Rows("bare MapGet string", floor, null));
        foreach (var (name, path) in Pages)
        {
            result.AddRange(Rows(name, await Load.RunAsync(site, path, length), floor));
            result.Add(new($"{name}: share of the bare endpoint's rate", result[^4].Value / floor.PerSecond, "", 1 / 3d));
        }
        return result;
    }

    private static IEnumerable<Measure> Rows(string name, LoadResult load, LoadResult? floor) =>
    [
        new($"{name}: requests", load.PerSecond, "1/s", floor?.PerSecond),
        new($"{name}: p50", load.P50, "ms", floor?.P50),
        new($"{name}: p99", load.P99, "ms", floor?.P99),
        new($"{name}: server CPU a request", load.CpuPerRequest, "ms", floor?.CpuPerRequest),
    ];
}
