using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.Platform.Setup;
using YouthArchive.Tests.FamilyHistory.Support;
using YouthArchive.Tests.Support;
using YouthArchive.Web;

namespace YouthArchive.Benchmarks;

/// <summary>
/// A thousand entrants press «Hand in» together, seconds before the deadline, each with a work of a megabyte; the server is not done with
/// them when the deadline comes. None may be lost, none late. Beside it, in the same run, an endpoint that keeps the same bytes and a row.
/// </summary>
internal static partial class HandInBench
{
    private const int Megabyte = 1024 * 1024;

    private sealed record Entrant(string Path, string Cookie, string Token);

    private sealed record Figures(double Seconds, List<double> Times, int Wrong, double Cpu);

    public static async Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options)
    {
        var measures = new List<Measure>(await RunAsync(options, "SQLite", null));
        if (PostgresServer.Binaries is not null)
        {
            measures.AddRange(await RunAsync(options, "PostgreSQL", await PostgresServer.RunningAsync()));
            await PostgresServer.StopAsync();
        }
        return measures;
    }

    private static async Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options, string engine, PostgresServer? postgres)
    {
        var (count, docx) = (options.Reduced ? 60 : 1000, FamilyYard.Docx(Megabyte));
        using var data = new TemporaryFolder();
        var (provider, connection) = await DatabaseAsync(postgres, data.Path, "site.db");
        var planted = await PlantAsync(data.Path, provider, connection, count + 10);
        Figures site;
        await using (var server = await Server.StartAsync(Path.Combine(options.Site, "YouthArchive.Web.dll"), [], "/health/ready", options.Site, PlantedSitting.Settings(data.Path, provider, connection)))
        {
            using var http = Client(server.Address);
            var entrants = await OpenAsync(http, planted);
            // Ten before the others, so that what is measured is compiled.
            await SendAsync(http, server, entrants.Take(10).ToList(), docx);
            // The site keeps an edition for half a minute; when it knows the new deadline, five seconds are left.
            await DeadlineAsync(data.Path, provider, connection, 36);
            await Task.Delay(TimeSpan.FromSeconds(31));
            site = await SendAsync(http, server, entrants.Skip(10).ToList(), docx);
        }
        var (handedIn, late) = await CountAsync(data.Path, provider, connection);
        using var other = new TemporaryFolder();
        var (bareProvider, bareConnection) = await DatabaseAsync(postgres, other.Path, "bare.db");
        await using var bare = await Server.StartAsync(typeof(HandInBench).Assembly.Location, ["bare-handin", bareProvider, bareConnection, other.Path], "/");
        using var plain = Client(bare.Address);
        var strangers = Enumerable.Range(0, count + 10).Select(i => new Entrant("/" + i, "a=b", "t")).ToList();
        await SendAsync(plain, bare, strangers.Take(10).ToList(), docx);
        var least = await SendAsync(plain, bare, strangers.Skip(10).ToList(), docx);
        return
        [
            new($"{engine}: {count} hand-ins of 1 MB, a second", count / site.Seconds, "1/s", null),
            new($"{engine}: {count} bare uploads, a second", count / least.Seconds, "1/s", null),
            new($"{engine}: hand-in, p50", At(site.Times, .5), "ms", null),
            new($"{engine}: bare, p50", At(least.Times, .5), "ms", null),
            new($"{engine}: hand-in, p99", At(site.Times, .99), "ms", 120_000),
            new($"{engine}: bare, p99", At(least.Times, .99), "ms", null),
            new($"{engine}: CPU of the site a hand-in", site.Cpu / count, "ms", null),
            new($"{engine}: CPU a bare upload", least.Cpu / count, "ms", null),
            new($"{engine}: hand-ins refused", site.Wrong, "", 0),
            new($"{engine}: hand-ins lost", count + 10 - handedIn, "", 0),
            new($"{engine}: hand-ins wrongly late", late, "", 0),
        ];
    }

    private static HttpClient Client(Uri address) => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 2000 })
    {
        BaseAddress = address, Timeout = TimeSpan.FromMinutes(10),
    };

    /// <summary>Everybody has the page open already.</summary>
    private static async Task<List<Entrant>> OpenAsync(HttpClient http, IReadOnlyList<(string Work, string Cookie)> planted)
    {
        var entrants = new Entrant[planted.Count];
        await Parallel.ForAsync(0, planted.Count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, cancellation) =>
        {
            var path = $"/kk/family-history/works/{planted[i].Work}/hand-in";
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Cookie", planted[i].Cookie } } };
            using var answer = await http.SendAsync(request, cancellation);
            var page = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellation);
            var form = answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).First(c => c.StartsWith("ya.form=", StringComparison.Ordinal));
            entrants[i] = new(path, $"{planted[i].Cookie}; {form}", Token().Match(page).Groups[1].Value);
        });
        return [.. entrants];
    }

    private static async Task<Figures> SendAsync(HttpClient http, Server server, List<Entrant> entrants, byte[] docx)
    {
        var (before, watch) = (server.ProcessorTime, Stopwatch.StartNew());
        var results = await Task.WhenAll(entrants.Select(e => Task.Run(() => HandInAsync(http, e, docx))));
        return new(watch.Elapsed.TotalSeconds, [.. results.Select(r => r.Time).Order()], results.Count(r => !r.IsDone), (server.ProcessorTime - before).TotalMilliseconds);
    }

    private static async Task<(double Time, bool IsDone)> HandInAsync(HttpClient http, Entrant entrant, byte[] docx)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(entrant.Token), "__RequestVerificationToken" },
            { new ByteArrayContent(docx), "file", "work.docx" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, entrant.Path) { Content = form, Headers = { { "Cookie", entrant.Cookie } } };
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await http.SendAsync(request);
            return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.ToString().Contains("sign-in", StringComparison.Ordinal) == false);
        }
        catch (HttpRequestException)
        {
            return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, false);
        }
    }

    private static async Task<IReadOnlyList<(string Work, string Cookie)>> PlantAsync(string data, string provider, string connection, int count)
    {
        await using var app = await SiteAsync(data, provider, connection);
        var yard = await FamilyYard.MakeAsync(app.Services);
        var people = await yard.EntrantsAsync(count);
        var works = await yard.WorksAsync(people, isWritten: false);
        var planted = new List<(string, string)>();
        foreach (var (person, work) in people.Zip(works))
        {
            planted.Add((work, await yard.CookieAsync(person)));
        }
        return planted;
    }

    private static async Task DeadlineAsync(string data, string provider, string connection, int seconds)
    {
        await using var app = await SiteAsync(data, provider, connection);
        await using var scope = app.Services.CreateAsyncScope();
        var ends = DateTime.UtcNow.AddSeconds(seconds);
        await scope.ServiceProvider.GetRequiredService<DbContext>().Database.ExecuteSqlAsync($"""UPDATE "Programmes_Stages" SET "EndsUtc" = {ends} WHERE "Key" = 'hand-in'""");
    }

    private static async Task<(int HandedIn, int Late)> CountAsync(string data, string provider, string connection)
    {
        await using var app = await SiteAsync(data, provider, connection);
        await using var scope = app.Services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<DbContext>().Set<HandIn>().AsNoTracking().Select(h => h.IsLate).ToListAsync();
        return (all.Count, all.Count(l => l));
    }

    private static async Task<WebApplication> SiteAsync(string data, string provider, string connection)
    {
        var builder = WebApplication.CreateBuilder();
        foreach (var (key, value) in PlantedSitting.Settings(data, provider, connection))
        {
            builder.Configuration[key.Replace("__", ":", StringComparison.Ordinal)] = value;
        }
        builder.AddYouthArchive();
        var app = builder.Build();
        await app.Services.StartSiteAsync();
        return app;
    }

    private static async Task<(string Provider, string Connection)> DatabaseAsync(PostgresServer? postgres, string folder, string file) =>
        postgres is null ? ("sqlite", string.Create(CultureInfo.InvariantCulture, $"Data Source={Path.Combine(folder, file)}")) : ("postgres", await postgres.NewDatabaseAsync());

    private static double At(List<double> sorted, double part) => sorted.Count == 0 ? 0 : sorted[(int)(part * (sorted.Count - 1))];

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
