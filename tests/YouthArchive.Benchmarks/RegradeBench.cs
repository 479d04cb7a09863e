using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Setup;
using YouthArchive.Tests.Olympiads.Support;
using YouthArchive.Web;

namespace YouthArchive.Benchmarks;

/// <summary>Marking and regrading a large paper on SQLite: from the ledger's lines to the log's, with a full check of the chain at the end.</summary>
internal static class RegradeBench
{
    private const int Items = 40;

    public static async Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("youtharchive-bench-").FullName;
        try
        {
            return await RunAsync(options.Reduced ? 300 : 5000, folder);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Measure>> RunAsync(int pupils, string folder)
    {
        var builder = WebApplication.CreateBuilder();
        foreach (var (key, value) in new[]
        {
            ("ORCHARD_APP_DATA", folder), ("Setup:Enabled", "false"), ("Logging:LogLevel:Default", "Warning"),
            ("Database:Provider", "sqlite"), ("Database:Connection", $"Data Source={Path.Combine(folder, "site.db")}"),
        })
        {
            builder.Configuration[key] = value;
        }
        builder.AddYouthArchive();
        await using var app = builder.Build();
        await app.Services.StartSiteAsync();
        var yard = await SittingYard.MakeAsync(app.Services, Items);
        var sittings = await BegunAsync(app.Services, yard, await yard.PupilsAsync(pupils));
        await AnswerAsync(app.Services, yard, sittings);

        var first = await TimedAsync(() => MarkAsync(app.Services, yard.PaperId, MarkKind.Automatic));
        var version = await NewKeyAsync(app.Services, yard.ItemKeys[0]);
        KeyPreview? preview = null;
        var look = await TimedAsync(() => InScopeAsync(app.Services, async s => preview = await s.GetRequiredService<KeyCorrection>().PreviewAsync(yard.PaperId, yard.ItemKeys[0], version, default)));
        await InScopeAsync(app.Services, s => s.GetRequiredService<KeyCorrection>().ConfirmAsync(yard.PaperId, preview!, preview!.Digest, "bench", "site", default));
        var regrade = await TimedAsync(() => MarkAsync(app.Services, yard.PaperId, MarkKind.Regrade));
        MarksCheck? check = null;
        var checking = await TimedAsync(() => InScopeAsync(app.Services, async s => check = await s.GetRequiredService<MarksLog>().CheckAsync(yard.WindowId, default)));
        // Everybody gets a line, for the version one is marked by is another; half of the totals move, as many as chose «b» or «c».
        if (check is not { Holds: true } || check.Lines != 2 * pupils || preview!.Difference.Marks != pupils / 2)
        {
            throw new InvalidOperationException($"The log does not hold, or has {check!.Lines} lines, or {preview!.Difference.Marks} totals were announced to move.");
        }
        return
        [
            new($"{pupils} × {Items}: first marking, SQLite", first, "s", null),
            new("preview of a new key: who moves", look, "s", 10),
            new("regrade", regrade, "s", 10),
            new("marks moved", preview.Difference.Marks, "", null),
            new("check of the whole chain against the fast table", checking, "s", null),
        ];
    }

    /// <summary>With codes in a row: drawn ones meet among so many, and the site then draws again.</summary>
    private static Task<IReadOnlyList<Sitting>> BegunAsync(IServiceProvider services, SittingYard yard, IReadOnlyList<string> pupils) => InScopeAsync(services, async scope =>
    {
        var db = scope.GetRequiredService<DbContext>();
        var start = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1);
        var sittings = pupils.Select((p, i) => new Sitting
        {
            Id = PortalId.New(),
            WindowId = yard.WindowId,
            PersonId = p,
            Code = $"S-{i:000000}",
            Seed = i,
            Language = i % 2 == 0 ? "kk" : "ru",
            StartedUtc = start,
        }).ToList();
        db.AddRange(sittings);
        await db.SaveChangesAsync();
        return (IReadOnlyList<Sitting>)sittings;
    });

    private static async Task AnswerAsync(IServiceProvider services, SittingYard yard, IReadOnlyList<Sitting> sittings)
    {
        foreach (var batch in sittings.Select((s, i) => (s, i)).Chunk(100))
        {
            await InScopeAsync(services, async scope =>
            {
                var db = scope.GetRequiredService<DbContext>();
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                foreach (var (sitting, index) in batch)
                {
                    db.AddRange(yard.ItemKeys.Select((key, item) => new AnswerLine
                    {
                        SittingId = sitting.Id,
                        Key = Guid.NewGuid().ToString("n"),
                        ItemKey = key,
                        Response = (item + 1) % 3 == 0 ? """{"text":["Жауап"]}""" : $$"""{"choice":["{{"abcd"[(index + item) % 4]}}"]}""",
                        AtUtc = sitting.StartedUtc!.Value.AddSeconds(5),
                        DeviceSeconds = 5,
                        IsLate = false,
                    }));
                }
                return await db.SaveChangesAsync();
            });
        }
    }

    private static Task<int> NewKeyAsync(IServiceProvider services, string key) => InScopeAsync(services, async scope =>
    {
        var db = scope.GetRequiredService<DbContext>();
        var old = await db.Set<ItemVersion>().SingleAsync(v => db.Set<BankItem>().Any(i => i.Id == v.ItemId && i.Key == key));
        var item = ItemJson.Read(old.Json);
        var version = new ItemVersion
        {
            ItemId = old.ItemId,
            Number = 2,
            Type = old.Type,
            Json = ItemJson.Write(item with { Body = ((SingleChoice)item.Body) with { Right = "c" } }),
            State = ItemState.Reviewed,
            ChangedUtc = old.ChangedUtc,
        };
        db.Add(version);
        await db.SaveChangesAsync();
        return version.Id;
    });

    private static Task<int> MarkAsync(IServiceProvider services, int paperId, MarkKind kind) => InScopeAsync(services, async scope =>
    {
        var db = scope.GetRequiredService<DbContext>();
        var waiting = await db.Set<MarkingRun>().Where(r => r.PaperId == paperId && r.FinishedUtc == null).Select(r => r.Id).ToListAsync();
        if (waiting.Count == 0)
        {
            var run = new MarkingRun { PaperId = paperId, Kind = kind, ById = "site", Reason = "bench", AskedUtc = TimeProvider.System.GetUtcNow().UtcDateTime };
            db.Add(run);
            await db.SaveChangesAsync();
            waiting.Add(run.Id);
        }
        foreach (var run in waiting)
        {
            await scope.GetRequiredService<Marker>().RunAsync(run, default);
        }
        return waiting.Count;
    });

    private static async Task<T> InScopeAsync<T>(IServiceProvider services, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private static async Task<double> TimedAsync<T>(Func<Task<T>> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalSeconds;
    }
}
