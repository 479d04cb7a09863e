using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Olympiads.Sittings.Receipts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Tests.Olympiads.Support;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Results;

public abstract class OlympiadRoundStepTests(PortalSite site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_round_is_sat_marked_published_and_appealed_and_a_second_run_changes_nothing()
    {
        await ProgrammesSite.PrepareAsync(site, "YouthArchive.Judging");
        var yard = await SittingYard.MakeAsync(site.Services, 3);
        var edition = await AppealsAsync(yard);
        var pupils = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            pupils.Add(await site.NewPersonAsync(PortalRoles.Student));
        }
        var (judge, other, organiser, reader) = (await site.NewPersonAsync(PortalRoles.Judge), await site.NewPersonAsync(PortalRoles.Judge),
            await site.NewPersonAsync(PortalRoles.Organiser), await site.NewPersonAsync(PortalRoles.Archivist));
        var key = edition.Key;
        var round = $$"""
            { "name": "YouthArchive.OlympiadRound", "edition": "{{key}}", "paper": "main", "title": { "kk": "Тур" }, "opens": "@-9 11:00", "closes": "@-9 12:30", "rules": "ioi", "seed": 3,
              "texts": [ { "kk": "Есеп жақын жазылған." } ],
              "pupils": [ {{string.Join(", ", pupils.Select((p, i) => $$"""{ "user": "p{{p}}", "ability": {{90 - 15 * i}} {{(i == 0 ? ", \"text\": 0" : "")}} }"""))}}, { "user": "nobody", "ability": 1 } ] }
            """;
        var sat = await RunAsync(round);
        Assert.Equal((6, 1), (sat.Changes, sat.Reasons.Count));
        Assert.Equal(0, (await RunAsync(round)).Changes);
        await RunAsync($$"""{ "name": "YouthArchive.Rubric", "edition": "{{key}}", "scale": { "min": 1, "max": 5, "halves": true }, "criteria": [ { "key": "argument", "weight": 100, "title": { "kk": "Дәлел" }, "description": { "kk": "Дәлел" }, "levels": [] } ] }""");
        await RunAsync($$"""{ "name": "YouthArchive.JudgingPanel", "edition": "{{key}}", "judges": ["p{{judge}}", "p{{other}}"] }""");
        await RunAsync($$"""{ "name": "YouthArchive.Judgements", "edition": "{{key}}", "judgements": [ { "judge": "p{{judge}}", "entry": "A-00001", "scores": { "argument": 4 } }, { "judge": "p{{other}}", "entry": "A-00001", "scores": { "argument": 4.5 } } ] }""");
        var outcome = $$"""
            { "name": "YouthArchive.OlympiadOutcome", "edition": "{{key}}", "paper": "main", "organiser": "p{{organiser}}",
              "appeals": [ { "user": "p{{pupils[0]}}", "item": "{{yard.ItemKeys[2]}}", "ground": "criterion", "text": "Неге?", "reader": "p{{reader}}", "readerMark": 280, "readerNote": "Жақсы", "outcome": "raise", "mark": 280, "answer": "Иә" } ] }
            """;
        var published = await RunAsync(outcome);
        Assert.Equal((1, 0), (published.Changes, published.Reasons.Count));
        Assert.Equal(0, (await RunAsync(outcome)).Changes);
        await AssertAsync(yard);
    }

    [Fact]
    public async Task What_is_no_round_is_refused_with_its_place()
    {
        await ProgrammesSite.PrepareAsync(site, "YouthArchive.Judging");
        var yard = await SittingYard.MakeAsync(site.Services, 3);
        var key = (await EditionAsync(yard)).Key;
        Assert.Contains("$.edition", Assert.Single((await RunAsync("""{ "name": "YouthArchive.OlympiadRound", "edition": "none" }""")).Reasons), StringComparison.Ordinal);
        Assert.Contains("$.title", Assert.Single((await RunAsync($$"""{ "name": "YouthArchive.OlympiadRound", "edition": "{{key}}", "paper": "main", "title": { "kk": "Т" }, "opens": "@+1 11:00", "closes": "@+1 12:00" }""")).Reasons), StringComparison.Ordinal);
        Assert.Contains("form", Assert.Single((await RunAsync($$"""{ "name": "YouthArchive.OlympiadRound", "edition": "{{key}}", "pupils": 5 }""")).Reasons), StringComparison.Ordinal);
        Assert.Contains("$.edition", Assert.Single((await RunAsync("""{ "name": "YouthArchive.OlympiadOutcome", "edition": "none" }""")).Reasons), StringComparison.Ordinal);
    }

    private async Task AssertAsync(SittingYard yard)
    {
        var window = await site.InDatabaseAsync(db => db.Set<SittingWindow>().Where(w => w.EditionId == yard.EditionId && w.ClosesUtc < DateTime.UtcNow).Select(w => w.Id).SingleAsync(Cancellation));
        Assert.True((await site.InScopeAsync(s => s.GetRequiredService<MarksLog>().CheckAsync(window, Cancellation))).Holds);
        var board = await site.InDatabaseAsync(db => db.Set<ResultPublication>().Where(p => p.PaperId == yard.PaperId && p.WithdrawnUtc == null).Select(p => p.Snapshot).SingleAsync(Cancellation));
        Assert.Equal(6, PublishedBoard.Read(board).Results.Count);
        Assert.Equal(AppealOutcome.Raise, await site.InDatabaseAsync(db => db.Set<Appeal>().Where(a => a.EditionId == yard.EditionId).Select(a => a.Outcome).SingleAsync(Cancellation)));
        foreach (var sitting in await site.InDatabaseAsync(db => db.Set<Sitting>().AsNoTracking().Where(s => s.WindowId == window).ToListAsync(Cancellation)))
        {
            Assert.True((await site.InScopeAsync(s => s.GetRequiredService<ReceiptCheck>().FindAsync(sitting.Code, sitting.Receipt!, Cancellation)))!.Holds);
        }
    }

    // As the site applies it: in a transaction of its own.
    private Task<StepReport> RunAsync(string json) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<DbContext>();
        var step = System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        var report = await services.GetServices<IRecipeStep>().Single(s => s.Name == step["name"]!.GetValue<string>()).ApplyAsync(new(step, null, true, ProgrammesSite.Anchor), Cancellation);
        await transaction.CommitAsync(Cancellation);
        return report;
    });

    private Task<Edition> EditionAsync(SittingYard yard) => site.InScopeAsync(async s => (await s.GetRequiredService<IEditions>().FindAsync(yard.EditionId, Cancellation))!);

    private async Task<Edition> AppealsAsync(SittingYard yard)
    {
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<DbContext>();
            db.Add(new StageEntity { EditionId = yard.EditionId, Key = "appeals", Position = 9, Title = LocalizedText.Same("Апелляция"), StartsUtc = DateTime.UtcNow.AddDays(-1), EndsUtc = DateTime.UtcNow.AddDays(3) });
            await db.SaveChangesAsync(Cancellation);
            await services.GetRequiredService<EditionShelf>().ForgetAsync(Cancellation);
            return 0;
        });
        return await EditionAsync(yard);
    }

    public sealed class OnSqlite(ProgrammesOnSqlite site) : OlympiadRoundStepTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : OlympiadRoundStepTests(site), IClassFixture<ProgrammesOnPostgres>;
}
