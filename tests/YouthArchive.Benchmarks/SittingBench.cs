using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using YouthArchive.Tests.Support;

namespace YouthArchive.Benchmarks;

/// <summary>
/// Pupils save without a pause through the published site, each signed in, each save a new key; beside it, in the same run, an endpoint
/// that only upserts a row with the same durability. Then a thousand and more press «Start» together.
/// </summary>
internal static class SittingBench
{
    public static async Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options)
    {
        var measures = new List<Measure>();
        measures.AddRange(await RunAsync(options, "SQLite", null));
        if (PostgresServer.Binaries is not null)
        {
            measures.AddRange(await RunAsync(options, "PostgreSQL", await PostgresServer.RunningAsync()));
            await PostgresServer.StopAsync();
        }
        return measures;
    }

    private static async Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options, string engine, PostgresServer? postgres)
    {
        var length = TimeSpan.FromSeconds(options.Reduced ? 2 : 10);
        var measures = new List<Measure>();
        var site = new Dictionary<int, Figures>();
        using (var data = new TemporaryFolder())
        {
            var (provider, connection) = await DatabaseAsync(postgres, data.Path, "site.db");
            var planted = await PlantedSitting.MakeAsync(data.Path, provider, connection, 200, begun: true);
            await using var server = await Server.StartAsync(Path.Combine(options.Site, "YouthArchive.Web.dll"), [], "/health/ready", options.Site,
                PlantedSitting.Settings(data.Path, provider, connection));
            foreach (var pupils in new[] { 50, 200 })
            {
                site[pupils] = await SaveAsync(server, [.. planted.Pupils.Take(pupils).Select(p => new Sender($"/olympiad/sittings/{p.Id}/answers", p.Cookie))], planted.Items, length);
            }
        }
        using (var data = new TemporaryFolder())
        {
            var (provider, connection) = await DatabaseAsync(postgres, data.Path, "bare.db");
            await using var bare = await Server.StartAsync(typeof(SittingBench).Assembly.Location, ["bare-answers", provider, connection], "/");
            foreach (var pupils in new[] { 50, 200 })
            {
                var least = await SaveAsync(bare, [.. Enumerable.Range(0, pupils).Select(i => new Sender($"/{i}", ""))], ["item"], length);
                measures.AddRange(Rows(engine, pupils, site[pupils], least));
            }
        }
        measures.AddRange(await StartAsync(options, engine, postgres));
        return measures;
    }

    private static IEnumerable<Measure> Rows(string engine, int pupils, Figures site, Figures least) =>
    [
        new($"{engine}: {pupils} pupils, saves a second", site.PerSecond, "1/s", null),
        new($"{engine}: {pupils} bare, saves a second", least.PerSecond, "1/s", null),
        new($"{engine}: {pupils} pupils, p50", site.P50, "ms", null),
        new($"{engine}: {pupils} bare, p50", least.P50, "ms", null),
        new($"{engine}: {pupils} pupils, p99", site.P99, "ms", pupils == 200 ? 250 : null),
        new($"{engine}: {pupils} bare, p99", least.P99, "ms", null),
        new($"{engine}: {pupils} pupils, CPU of the site per save", site.Cpu, "ms", 3 * least.Cpu),
        new($"{engine}: {pupils} bare, CPU per save", least.Cpu, "ms", null),
        new($"{engine}: {pupils} pupils, saves refused", site.Wrong, "", 0),
    ];

    private static async Task<IReadOnlyList<Measure>> StartAsync(BenchOptions options, string engine, PostgresServer? postgres)
    {
        var pupils = options.Reduced ? 100 : 1250;
        using var data = new TemporaryFolder();
        var (provider, connection) = await DatabaseAsync(postgres, data.Path, "site.db");
        var planted = await PlantedSitting.MakeAsync(data.Path, provider, connection, pupils + 50, begun: false);
        await using var server = await Server.StartAsync(Path.Combine(options.Site, "YouthArchive.Web.dll"), [], "/health/ready", options.Site,
            PlantedSitting.Settings(data.Path, provider, connection));
        // Everybody has the list of windows open already; fifty others have pressed before, so that what is measured is compiled.
        var starters = new Starter[planted.Pupils.Count];
        await Parallel.ForAsync(0, starters.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
            starters[i] = await Starter.OpenAsync(server.Address, planted.Pupils[i].Cookie, planted.WindowId));
        foreach (var some in starters.Skip(pupils))
        {
            await some.StartAsync();
        }
        var (before, watch) = (server.ProcessorTime, Stopwatch.StartNew());
        var times = await Task.WhenAll(starters.Take(pupils).Select(s => s.StartAsync()));
        var seconds = watch.Elapsed.TotalSeconds;
        var cpu = (server.ProcessorTime - before).TotalMilliseconds / pupils;
        var all = times.Where(t => t > 0).Order().ToList();
        return
        [
            new($"{engine}: {pupils} pupils start together, all on their first item", seconds, "s", 10),
            new($"{engine}: start and first page, p50", At(all, .5), "ms", null),
            new($"{engine}: start and first page, p99", At(all, .99), "ms", null),
            new($"{engine}: start and first page, CPU of the site a pupil", cpu, "ms", 10),
            new($"{engine}: starts that failed", times.Count(t => t <= 0), "", 0),
        ];
    }

    private static async Task<(string Provider, string Connection)> DatabaseAsync(PostgresServer? postgres, string folder, string file) =>
        postgres is null ? ("sqlite", $"Data Source={Path.Combine(folder, file)}") : ("postgres", await postgres.NewDatabaseAsync());

    private static async Task<Figures> SaveAsync(Server server, IReadOnlyList<Sender> senders, IReadOnlyList<string> items, TimeSpan length)
    {
        // Once unmeasured: the first saves of a process also compile it.
        await LoopsAsync(server.Address, senders, items, TimeSpan.FromSeconds(3));
        var (before, watch) = (server.ProcessorTime, Stopwatch.StartNew());
        var loops = await LoopsAsync(server.Address, senders, items, length);
        var seconds = watch.Elapsed.TotalSeconds;
        var cpu = (server.ProcessorTime - before).TotalMilliseconds;
        var all = loops.SelectMany(l => l.Times).Order().ToList();
        return new(all.Count / seconds, At(all, .5), At(all, .99), cpu / all.Count, loops.Sum(l => l.Wrong));
    }

    private static double At(List<double> sorted, double part) => sorted.Count == 0 ? 0 : sorted[(int)(part * (sorted.Count - 1))];

    private static Task<(List<double> Times, int Wrong)[]> LoopsAsync(Uri address, IReadOnlyList<Sender> senders, IReadOnlyList<string> items, TimeSpan length) =>
        Task.WhenAll(senders.Select(sender => Task.Run(() => LoopAsync(address, sender, items, length))));

    private static async Task<(List<double> Times, int Wrong)> LoopAsync(Uri address, Sender sender, IReadOnlyList<string> items, TimeSpan length)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        var reader = new ResponseReader(socket);
        var (times, wrong, n, cookie) = (new List<double>(), 0, 0, sender.Cookie);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < length; n++)
        {
            var body = $$"""{"key":"{{Guid.NewGuid():n}}","item":"{{items[n % items.Count]}}","fields":{"choice":["{{"abcd"[n % 4]}}"]},"deviceSeconds":{{n}}}""";
            var start = Stopwatch.GetTimestamp();
            await socket.SendAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $"POST {sender.Path} HTTP/1.1\r\nHost: {address.Authority}\r\nSec-Fetch-Site: same-origin\r\nX-Sitting: 1\r\nCookie: {cookie}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}")));
            var answer = await reader.ReadTextAsync();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            // Once a minute the session is looked at and sent anew; a browser takes the new one.
            cookie = answer.IndexOf("Set-Cookie: ", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? answer[(at + 12)..].Split(';', 2)[0] : cookie;
            wrong += answer.Contains("\"state\":\"saved\"", StringComparison.Ordinal) ? 0 : 1;
        }
        return (times, wrong);
    }

    private sealed record Sender(string Path, string Cookie);

    private sealed record Figures(double PerSecond, double P50, double P99, double Cpu, int Wrong);
}
