using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using YouthArchive.Tests.Support;

namespace YouthArchive.Benchmarks;

/// <summary>
/// Sixty judges score without a pause, through the site as it is published: signed in, with the form's token, each save a new key and
/// another score. Beside it, in the same run, an endpoint that only upserts a row and commits.
/// </summary>
internal static class JudgingWrites
{
    private const int Judges = 60;
    private const string Edition = "/kk/judging/archive-hack/2026";

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
        using var data = new TemporaryFolder();
        var length = TimeSpan.FromSeconds(options.Reduced ? 2 : 10);
        var (provider, connection) = postgres is null ? ("sqlite", $"Data Source={Path.Combine(data.Path, "site.db")}") : ("postgres", await postgres.NewDatabaseAsync());
        await WriteRecipeAsync(data.Path);
        WritesResult writes;
        int lines;
        await using (var site = await SampleSite.StartAsync(options, data.Path, ("Database__Provider", provider), ("Database__Connection", connection)))
        {
            var judges = await SignInAsync(site.Server.Address);
            writes = await RunAsync(site.Server, judges, length);
            lines = writes.Answered;
        }
        var (bareProvider, bareConnection) = postgres is null ? ("sqlite", $"Data Source={Path.Combine(data.Path, "bare.db")}") : ("postgres", await postgres.NewDatabaseAsync());
        await using var bare = await Server.StartAsync(typeof(JudgingWrites).Assembly.Location, ["bare-upsert", bareProvider, bareConnection], "/");
        var least = await RunAsync(bare, [.. Enumerable.Range(0, Judges).Select(i => new Judge($"/{i}", "", ""))], length);
        return
        [
            new($"{engine}: {Judges} judges, writes a second", writes.PerSecond, "1/s", 300),
            new($"{engine}: bare upsert, writes a second", least.PerSecond, "1/s", null),
            new($"{engine}: p95", writes.P95, "ms", 250),
            new($"{engine}: bare upsert, p95", least.P95, "ms", null),
            new($"{engine}: CPU of the site per write", writes.Cpu, "ms", null),
            new($"{engine}: bare upsert, CPU per write", least.Cpu, "ms", null),
            new($"{engine}: writes answered", lines, "", null),
            new($"{engine}: lost or doubled", writes.Wrong, "", 0),
        ];
    }

    private static Task WriteRecipeAsync(string data)
    {
        var folder = Directory.CreateDirectory(Path.Combine(data, "Recipes"));
        var people = Enumerable.Range(0, Judges).Select(i => new { userName = Name(i), displayName = $"Қазы {i}", email = (string?)null, role = "Judge", language = "kk" });
        return File.WriteAllTextAsync(Path.Combine(folder.FullName, "bench-judges.recipe.json"), JsonSerializer.Serialize(new
        {
            name = "BenchJudges",
            displayName = "Judges",
            description = "Sixty judges.",
            version = "1.0.0",
            issetuprecipe = false,
            steps = new object[]
            {
                new { name = "YouthArchive.People", sample = true, password = PublishedSeason.Password, people },
                new { name = "YouthArchive.JudgingPanel", edition = "archive-hack/2026", judges = people.Select(p => p.userName) },
            },
        }));
    }

    private static string Name(int judge) => string.Create(CultureInfo.InvariantCulture, $"bench-judge-{judge}");

    private static async Task<IReadOnlyList<Judge>> SignInAsync(Uri site)
    {
        using (var admin = await BrowserAsync(site, "admin"))
        {
            using var ran = await admin.SubmitAsync("/kk/admin/recipes", "form:has(input[value='bench-judges.recipe.json'])", ("act", "run"));
            ran.EnsureSuccessStatusCode();
        }
        var judges = new List<Judge>();
        for (var i = 0; i < Judges; i++)
        {
            var cookies = new System.Net.CookieContainer();
            using var browser = await BrowserAsync(site, Name(i), cookies);
            var path = $"{Edition}/H-0{1 + (i % 6)}";
            for (var tries = 0; !(await browser.GetAsync(path)).IsSuccessStatusCode && tries < 300; tries++)
            {
                // The repository is still being read.
                await Task.Delay(200);
            }
            var page = await browser.PageAsync(path);
            var token = page.QuerySelector("form#rubric input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            judges.Add(new(path, cookies.GetCookieHeader(site), token));
        }
        return judges;
    }

    private static async Task<HttpClient> BrowserAsync(Uri site, string name, System.Net.CookieContainer? cookies = null)
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new() }) { BaseAddress = site };
        for (var tries = 0; ; tries++)
        {
            using var response = await browser.SubmitAsync("/kk/sign-in", "form#sign-in", ("Name", name), ("Password", PublishedSeason.Password));
            if ((int)response.StatusCode is 302 or 303)
            {
                return browser;
            }
            // One address may sign in only so often a minute.
            await ((int)response.StatusCode == 429 && tries < 20 ? Task.Delay(5000) : throw new InvalidOperationException($"{name} could not sign in: {(int)response.StatusCode}."));
        }
    }

    private static async Task<WritesResult> RunAsync(Server server, IReadOnlyList<Judge> judges, TimeSpan length)
    {
        // Once unmeasured: the first writes of a process also compile it.
        var versions = new int[judges.Count];
        await LoopsAsync(server.Address, judges, versions, TimeSpan.FromSeconds(2));
        var before = server.ProcessorTime;
        var watch = Stopwatch.StartNew();
        var times = await LoopsAsync(server.Address, judges, versions, length);
        var seconds = watch.Elapsed.TotalSeconds;
        var cpu = (server.ProcessorTime - before).TotalMilliseconds;
        var all = times.SelectMany(t => t.Times).Order().ToList();
        return new(all.Count, all.Count / seconds, all[(int)(.95 * (all.Count - 1))], cpu / all.Count, times.Sum(t => t.Wrong));
    }

    private static Task<(List<double> Times, int Wrong)[]> LoopsAsync(Uri address, IReadOnlyList<Judge> judges, int[] versions, TimeSpan length) =>
        Task.WhenAll(judges.Select((judge, i) => Task.Run(() => LoopAsync(address, judge, versions, i, length))));

    // A judge's version counts the saves: were one lost or doubled, the next would not be the one after it.
    private static async Task<(List<double> Times, int Wrong)> LoopAsync(Uri address, Judge judge, int[] versions, int index, TimeSpan length)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        var reader = new ResponseReader(socket);
        var times = new List<double>();
        var wrong = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < length;)
        {
            var version = versions[index];
            var body = Body(judge, index, version);
            var start = Stopwatch.GetTimestamp();
            await socket.SendAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $"POST {judge.Path} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: application/json\r\nCookie: {judge.Cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}")));
            var answer = await reader.ReadTextAsync();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            versions[index] = version + 1;
            wrong += answer.Contains($"\"version\":{(version + 1).ToString(CultureInfo.InvariantCulture)},", StringComparison.Ordinal) ? 0 : 1;
        }
        return (times, wrong);
    }

    private static string Body(Judge judge, int index, int version) => string.Create(CultureInfo.InvariantCulture,
        $"__RequestVerificationToken={Uri.EscapeDataString(judge.Token)}&key=bench-{index}-{version}&version={version}&no-conflict=yes&go=save&c-usefulness={2 + (version % 9)}&c-novelty=7&comment=&note=");

    private sealed record Judge(string Path, string Cookie, string Token);

    private sealed record WritesResult(int Answered, double PerSecond, double P95, double Cpu, int Wrong);
}
