using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Recipes;
using YouthArchive.Tests.Architecture;
using YouthArchive.Tests.FamilyHistory.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.FamilyHistory.Works;

/// <summary>The recipe's step brings terms and the repository's own sample works in, once.</summary>
public sealed class SampleWorksTests(PortalSite site) : IClassFixture<PortalSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sample_works_come_in_whole_and_a_second_run_changes_nothing()
    {
        var yard = await FamilyYard.MakeAsync(site.Services);
        await site.InDatabaseAsync(db => db.Set<EditionTerms>().Where(t => t.EditionId == yard.Edition.Id).ExecuteDeleteAsync(Cancellation));
        var people = await yard.EntrantsAsync(3);
        var names = await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => people.Contains(u.Id)).Select(u => u.UserName!).ToListAsync(Cancellation));
        var step = JsonNode.Parse($$"""
            { "name": "YouthArchive.FamilyHistory", "edition": "{{yard.Edition.Key}}", "path": "content/family-history",
              "terms": { "theme": { "kk": "Отбасы" }, "divisions": [ { "key": "grades-8-11", "title": { "kk": "Жеке" }, "minGrade": 8, "maxGrade": 11, "isCollective": false, "minAuthors": 1, "maxAuthors": 1, "leastWords": 1500, "mostWords": 2500 } ],
                         "forms": [ "paper" ], "languages": [ "kk", "ru" ], "defences": [ { "key": "astana", "title": { "kk": "Астана" }, "at": "@+38 10:00" } ] },
              "works": [ { "folder": "kk-three-years", "author": "{{names[0]}}", "defence": "astana", "handedIn": "@-1 18:00" }, { "folder": "ru-three-birth-years", "author": "{{names[1]}}", "defence": "astana" } ],
              "entries": { "authors": [ "{{names[2]}}" ], "defence": "astana", "handedIn": "@-1 19:00" } }
            """)!.AsObject();

        var first = await RunAsync(step);
        Assert.True(first is { Outcome: StepOutcome.Applied, Changes: 4 }, string.Join(" ", first.Reasons));
        Assert.Equal(0, (await RunAsync(step)).Changes);

        var works = await site.InDatabaseAsync(db => db.Set<Work>().AsNoTracking().Where(w => w.EditionId == yard.Edition.Id).OrderBy(w => w.Code).ToListAsync(Cancellation));
        Assert.Equal([WorkState.HandedIn, WorkState.Draft, WorkState.HandedIn], works.Select(w => w.State));
        var gaps = await site.InScopeAsync(async s => HandInChecks.Of(await s.GetRequiredService<WorkFolders>().OpenAsync(works[0], Cancellation)));
        // A sample's living relative signed nothing; all else is there.
        Assert.Equal(["release"], gaps.Select(g => g.Code));
        Assert.True(await site.InDatabaseAsync(db => db.Set<Source>().AllAsync(s => s.WorkId != works[2].Id || s.Kind != SourceKind.Archival || (s.Fonds != "" && s.File != ""), Cancellation)));
        Assert.Equal(14, (await site.InDatabaseAsync(db => db.Set<EditionTerms>().AsNoTracking().SingleAsync(t => t.EditionId == yard.Edition.Id, Cancellation))).Topics.Count);
    }

    private Task<StepReport> RunAsync(JsonObject step) => site.InScopeAsync(s => s.GetServices<IRecipeStep>().Single(x => x.Name == "YouthArchive.FamilyHistory")
        .ApplyAsync(new(step, null, true, DateOnly.FromDateTime(DateTime.UtcNow)) { Folder = Path.Combine(RepositoryRoot.Path, "recipes") }, Cancellation));
}
