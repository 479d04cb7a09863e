using System.Diagnostics;

namespace YouthArchive.Benchmarks;

/// <summary>From the process's start to the first page: with set-up, and again.</summary>
internal static class StartBench
{
    public static async Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options)
    {
        using var data = new TemporaryFolder();
        return
        [
            new("first start, with set-up, to the first page", await SecondsAsync(options, data.Path), "s", 180),
            new("second start to the first page", await SecondsAsync(options, data.Path), "s", 5),
        ];
    }

    private static async Task<double> SecondsAsync(BenchOptions options, string data)
    {
        var watch = Stopwatch.StartNew();
        await using var site = await SampleSite.StartAsync(options, data);
        using var http = new HttpClient { BaseAddress = site.Server.Address };
        (await http.GetAsync("/kk")).EnsureSuccessStatusCode();
        return watch.Elapsed.TotalSeconds;
    }
}
