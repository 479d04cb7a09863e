namespace YouthArchive.Benchmarks;

/// <summary>The home page and the published ranking for visitors, side by side with a bare endpoint in one run on one machine.</summary>
internal static class PagesBench
{
    private static readonly (string Name, string Path, string Shows)[] Pages =
    [
        ("home, Kazakh", "/kk", "Archive Hack"), ("home, English", "/en", "Archive Hack"),
        ("ranking, Kazakh", "/kk/results/archive-hack/2026", "H-01"), ("ranking, English", "/en/results/archive-hack/2026", "H-01"),
    ];

    public static async Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options)
    {
        var length = options.Reduced ? TimeSpan.FromMilliseconds(400) : TimeSpan.FromSeconds(8);
        using var data = new TemporaryFolder();
        await using var bare = await Server.StartAsync(typeof(PagesBench).Assembly.Location, ["bare"], "/");
        await using var site = await SampleSite.StartAsync(options, data.Path);
        await PublishedSeason.MakeAsync(site.Server.Address);
        await MustShowAsync(site.Server.Address);
        // The first round only lets both servers' just-in-time compilers finish.
        await Load.RunAsync(bare, "/", length);
        await Load.RunAsync(site.Server, Pages[0].Path, length);
        var floor = await Load.RunAsync(bare, "/", length);
        var result = new List<Measure>(Rows("bare MapGet string", floor, null));
        foreach (var (name, path, _) in Pages)
        {
            var load = await Load.RunAsync(site.Server, path, length);
            result.AddRange(Rows(name, load, floor));
            result.Add(new($"{name}: share of the bare endpoint's rate", load.PerSecond / floor.PerSecond, "", 1 / 3d));
        }
        return result;
    }

    private static async Task MustShowAsync(Uri site)
    {
        using var visitor = new HttpClient { BaseAddress = site };
        foreach (var (name, path, shows) in Pages)
        {
            if (!(await visitor.GetStringAsync(path)).Contains(shows, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{name} does not show what is to be measured.");
            }
        }
    }

    private static IEnumerable<Measure> Rows(string name, LoadResult load, LoadResult? floor) =>
    [
        new($"{name}: requests", load.PerSecond, "1/s", floor?.PerSecond),
        new($"{name}: p50", load.P50, "ms", floor?.P50),
        new($"{name}: p99", load.P99, "ms", floor?.P99),
        new($"{name}: server CPU a request", load.CpuPerRequest, "ms", floor?.CpuPerRequest),
    ];
}
