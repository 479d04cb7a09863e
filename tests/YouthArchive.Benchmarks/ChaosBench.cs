using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using YouthArchive.Tests.Olympiads.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Benchmarks;

/// <summary>
/// Pupils write while the site is ended with SIGKILL, the database is restarted without a farewell and a third of them are cut off.
/// At the end each one's last acknowledged state must be what the ledger holds.
/// </summary>
internal static class ChaosBench
{
    private const int Pupils = 120;

    public static async Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options)
    {
        var measures = new List<Measure>();
        measures.AddRange(await RunAsync(options, "SQLite", null, options.Reduced ? 2 : 20, 0));
        if (PostgresServer.Binaries is not null)
        {
            measures.AddRange(await RunAsync(options, "PostgreSQL", await PostgresServer.RunningAsync(), options.Reduced ? 1 : 20, options.Reduced ? 1 : 5));
            await PostgresServer.StopAsync();
        }
        return measures;
    }

    private static async Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options, string engine, PostgresServer? postgres, int kills, int restarts)
    {
        using var data = new TemporaryFolder();
        var (provider, connection) = postgres is null ? ("sqlite", $"Data Source={Path.Combine(data.Path, "site.db")}") : ("postgres", await postgres.NewDatabaseAsync());
        var planted = await PlantedSitting.MakeAsync(data.Path, provider, connection, Pupils, begun: true);
        var settings = PlantedSitting.Settings(data.Path, provider, connection);
        Task<Server> StartAsync() => Server.StartAsync(Path.Combine(options.Site, "YouthArchive.Web.dll"), [], "/health/ready", options.Site, settings);
        var server = await StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { Timeout = TimeSpan.FromSeconds(20) };
        var choices = planted.Items.Where((_, i) => (i + 1) % 3 != 0).ToList();
        var pupils = planted.Pupils.Select((p, i) => new StubbornPupil(() => server.Address, client, p.Cookie, p.Id, choices, i)).ToList();
        var (isOver, least, watch) = (false, options.Reduced ? 2_000 : 200_000, Stopwatch.StartNew());
        var writing = pupils.Select(p => Task.Run(() => p.WriteUntilAsync(() => Volatile.Read(ref isOver), CancellationToken.None))).ToList();
        var random = new Random(1);
        for (var blow = 0; blow < kills + restarts; blow++)
        {
            foreach (var pupil in pupils)
            {
                pupil.IsCut = random.Next(3) == 0;
            }
            var until = pupils.Sum(p => p.Count) + (least / (kills + restarts));
            while (pupils.Sum(p => p.Count) < until)
            {
                await Task.Delay(random.Next(5, 50));
            }
            if (blow % 5 == 4 && blow / 5 < restarts)
            {
                await postgres!.RestartAsync();
                continue;
            }
            await server.DisposeAsync();
            server = await StartAsync();
        }
        Volatile.Write(ref isOver, true);
        await Task.WhenAll(writing);
        await Task.WhenAll(pupils.Select(p => p.DrainAsync(CancellationToken.None)));
        await server.DisposeAsync();
        var wrong = await WrongAsync(provider, connection, pupils);
        return
        [
            new($"{engine}: answers acknowledged", pupils.Sum(p => p.Count), "", null),
            new($"{engine}: kills (SIGKILL) of the site", kills, "", null),
            new($"{engine}: restarts of the database", restarts, "", null),
            new($"{engine}: pupils whose last acknowledged state the ledger does not hold", wrong, "", 0),
            new($"{engine}: took", watch.Elapsed.TotalSeconds, "s", null),
        ];
    }

    private static async Task<int> WrongAsync(string provider, string connection, List<StubbornPupil> pupils)
    {
        await using DbConnection database = provider == "postgres" ? new NpgsqlConnection(connection) : new SqliteConnection(connection);
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = """SELECT "SittingId", "ItemKey", "Response" FROM "Olympiad_Answers" ORDER BY "Id" """;
        var held = pupils.ToDictionary(p => p.Sitting, _ => new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            held[reader.GetString(0)][reader.GetString(1)] = JsonDocument.Parse(reader.GetString(2)).RootElement.GetProperty("choice")[0].GetString()!;
        }
        return pupils.Count(p => p.Acknowledged.Count != held[p.Sitting].Count || p.Acknowledged.Any(a => held[p.Sitting].GetValueOrDefault(a.Key) != a.Value));
    }
}
