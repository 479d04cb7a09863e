using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Recipes;
using YouthArchive.Tests.Olympiads.Support;
using YouthArchive.Tests.Programmes;

namespace YouthArchive.Tests.Olympiads.Papers;

public sealed class OlympiadsStepTests(ProgrammesOnSqlite site) : IClassFixture<ProgrammesOnSqlite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Step_makes_papers_and_windows_once()
    {
        var (key, item, edition) = await PrepareAsync();
        var step = Step(key, item);

        var first = await ProgrammesSite.ApplyAsync(site, step);
        var again = await ProgrammesSite.ApplyAsync(site, step);

        Assert.Equal((StepOutcome.Applied, 2), (first.Outcome, first.Changes));
        Assert.Equal((StepOutcome.Applied, 0), (again.Outcome, again.Changes));
        var paper = await site.InDatabaseAsync(db => db.Set<Paper>().AsNoTracking().SingleAsync(p => p.Key == "recipe" && p.EditionId == edition, Cancellation));
        Assert.NotNull(paper.LockedUtc);
        Assert.Equal(item, Assert.Single(await site.InDatabaseAsync(db => db.Set<PaperItem>().Where(p => p.PaperId == paper.Id).Select(p => p.ItemKey).ToListAsync(Cancellation))));
        var window = await site.InDatabaseAsync(db => db.Set<SittingWindow>().AsNoTracking().SingleAsync(w => w.PaperId == paper.Id, Cancellation));
        Assert.True(window.NeedsAdmission);
        Assert.Equal(LateRule.CountedWithinGrace, window.LateRule);
    }

    [Theory]
    [InlineData("\"minutes\": 40", "\"minutes\": 0", "minutes")]
    [InlineData("\"opens\": \"@-1 09:00\"", "\"opens\": \"soon\"", "windows[0]")]
    [InlineData("\"kind\": \"contest\"", "\"kind\": \"race\"", "kind")]
    [InlineData("\"paper\": \"recipe\"", "\"paper\": \"other\"", "windows[0].paper")]
    public async Task What_is_wrong_is_named(string right, string wrong, string named)
    {
        var (key, item, _) = await PrepareAsync();

        var report = await ProgrammesSite.ApplyAsync(site, Step(key, item).Replace(right, wrong, StringComparison.Ordinal));

        Assert.NotEqual(StepOutcome.Applied, report.Outcome);
        Assert.Contains(named, string.Join(" ", report.Reasons), StringComparison.Ordinal);
    }

    private async Task<(string Edition, string Item, int EditionId)> PrepareAsync()
    {
        var yard = await SittingYard.MakeAsync(site.Services, items: 1);
        var key = await site.InScopeAsync(async s => (await ((YouthArchive.Programmes.Contracts.IEditions)s.GetService(typeof(YouthArchive.Programmes.Contracts.IEditions))!).FindAsync(yard.EditionId, Cancellation))!.Key);
        return (key, yard.ItemKeys[0], yard.EditionId);
    }

    private static string Step(string edition, string item) => $$"""
        {
          "name": "YouthArchive.Olympiads", "edition": "{{edition}}",
          "papers": [ { "key": "recipe", "title": { "kk": "Іріктеу" }, "kind": "contest", "minutes": 40,
            "sections": [ { "key": "a", "title": { "kk": "A" }, "shuffle": true, "picks": [ { "item": "{{item}}" } ] } ] } ],
          "windows": [ { "title": { "kk": "Бірінші күн" }, "paper": "recipe", "opens": "@-1 09:00", "closes": "@+1 18:00", "needsAdmission": true,
            "lateRule": "countedWithinGrace", "graceSeconds": 120 } ]
        }
        """;
}
