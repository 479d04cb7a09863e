using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;
using YouthArchive.FamilyHistory.Originality.Findings;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.FamilyHistory.Originality.Generated;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.FamilyHistory.Originality;

/// <summary>An edition of its own for one test, and works that are handed in to it.</summary>
internal sealed class OriginalityWorld
{
    private static int _count;
    private static readonly Lazy<Vocabulary> Vocabulary = new(() => new(Tongue.Russian, new Random(21)));

    /// <summary>Another one for every edition: all works of a site are compared.</summary>
    private readonly Random _random = new(100 + _count);
    private int _works;

    private OriginalityWorld(PortalSite site, string slug) => (Site, Slug) = (site, slug);

    public PortalSite Site { get; }
    public string Slug { get; }
    public Edition Edition { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<OriginalityWorld> NewAsync(PortalSite site)
    {
        await ProgrammesSite.PrepareAsync(site, "YouthArchive.FamilyHistory");
        var world = new OriginalityWorld(site, $"o{Interlocked.Increment(ref _count)}");
        await ProgrammesSite.ApplyAsync(site, Season(world.Slug));
        world.Edition = await ProgrammesSite.EditionAsync(site, "family-history/" + world.Slug);
        return world;
    }

    /// <summary>So many words that nobody else has.</summary>
    public string Words(int words) =>
        string.Join(".\n\n", Enumerable.Range(0, words).Select(_ => Vocabulary.Value.Word(_random)).Chunk(30).Select(c => string.Join(' ', c)));

    /// <summary>A work of a new author, handed in.</summary>
    public async Task<(string Id, string Code, string Author)> WorkAsync(string body)
    {
        var author = await Site.NewPersonAsync(PortalRoles.Student);
        var (id, code, now) = (PortalId.New(), $"F-{++_works:0000}", DateTime.UtcNow.AddHours(-1));
        await Site.InDatabaseAsync(async db =>
        {
            db.Add(new Work
            {
                Id = id,
                EditionId = Edition.Id,
                Code = code,
                DivisionKey = "alone",
                Form = WorkForm.Paper,
                Language = "ru",
                Title = "Дедушка " + code,
                State = WorkState.HandedIn,
                HandedInUtc = now,
                HandedInRevision = 1,
                CreatedUtc = now,
                ChangedUtc = now,
            });
            await db.SaveChangesAsync(Cancel);
            db.Add(new WorkAuthor { WorkId = id, PersonId = author, Position = 1, JoinedUtc = now });
            db.Add(Revision(id, 1, author, body, now));
            return await db.SaveChangesAsync(Cancel);
        });
        return (id, code, author);
    }

    /// <summary>Hands the work in again with another text.</summary>
    public Task AgainAsync(string id, string author, string body) => Site.InDatabaseAsync(async db =>
    {
        var work = await db.Set<Work>().SingleAsync(w => w.Id == id, Cancel);
        (work.HandedInRevision, work.HandedInUtc) = (work.HandedInRevision + 1, DateTime.UtcNow);
        db.Add(Revision(id, work.HandedInRevision!.Value, author, body, DateTime.UtcNow));
        return await db.SaveChangesAsync(Cancel);
    });

    /// <summary>As the site's own task does it.</summary>
    /// <returns>How many works were compared.</returns>
    public Task<int> CompareAsync() => Site.InScopeAsync(s => s.GetRequiredService<WorkComparison>().RunAsync([Edition.Id], Cancel));

    public Task<List<StoredOverlap>> OverlapsAsync(string workId) => Site.InDatabaseAsync(
        db => db.Set<StoredOverlap>().AsNoTracking().Where(o => o.WorkId == workId).OrderBy(o => o.Id).ToListAsync(Cancel));

    public string Path(string path = "", string language = "en") => $"/{language}/admin/family-history/{Slug}/originality{path}";

    private static WorkRevision Revision(string id, int number, string author, string body, DateTime now) => new()
    {
        WorkId = id,
        Number = number,
        ById = author,
        FromUtc = now,
        SavedUtc = now,
        Title = "",
        Summary = "",
        Body = body,
        Report = "",
        IsSealed = true,
    };

    private static string Season(string slug) => $$"""
        {
          "name": "YouthArchive.Season", "season": "2026-2027", "title": { "kk": "2026–2027 оқу жылы", "en": "School year 2026–2027" }, "sample": true,
          "editions": [
            {
              "programme": "FamilyHistory", "slug": "{{slug}}", "zone": "Asia/Almaty", "page": "", "title": { "kk": "Отбасы тарихы", "en": "Family history" },
              "summary": { "kk": "Байқау." }, "audience": { "kk": "6–11 сынып" }, "enrolment": { "opens": "@-30 09:00", "closes": "@+30 18:00" },
              "stages": [ { "key": "hand-in", "title": { "kk": "Тапсыру" }, "note": { "kk": "Тапсыр." }, "starts": "@-6 18:00", "ends": "@+30 18:00" } ]
            }
          ]
        }
        """;
}

/// <summary>Works are compared when a test says so, not by the site's own clock.</summary>
internal static class QuietTasks
{
    public static void Remove(IWebHostBuilder builder) => builder.ConfigureTestServices(services =>
    {
        foreach (var runner in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(TaskRunner)).ToList())
        {
            services.Remove(runner);
        }
    });
}

public sealed class OriginalityOnSqlite : PortalSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        QuietTasks.Remove(builder);
    }
}

public sealed class OriginalityOnPostgres : PostgresSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        QuietTasks.Remove(builder);
    }
}
