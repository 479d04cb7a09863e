using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Olympiads.Results.Marks.Open;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Editions;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Results;

/// <summary>One round as everybody in it meets it: pupils, two markers, organisers, a guardian's letter.</summary>
public abstract class WholeRoundTests(PortalSite site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_answers_go_from_blind_markers_to_a_mark_a_result_and_through_an_appeal()
    {
        var yard = await JudgedAsync();
        var (first, second) = (await site.NewPersonAsync(PortalRoles.Judge), await site.NewPersonAsync(PortalRoles.Judge));
        await PanelAsync(yard, first, second);
        await yard.MarkAsync();
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var answers = $"/kk/admin/olympiad/{yard.Edition.Slug}/open-answers";
        await organiser.SubmitAsync(answers, "form#collect");
        var entries = await site.InDatabaseAsync(db => db.Set<OpenEntry>().AsNoTracking().Where(o => o.EditionId == yard.Edition.Id).OrderBy(o => o.Number).ToListAsync(Cancellation));
        Assert.Equal(6, entries.Count);

        // The first answer divides the markers; the others do not.
        await ScoreAsync(yard, first, entries, e => e.Number == 1 ? 10 : 8);
        await ScoreAsync(yard, second, entries, e => e.Number == 1 ? 4 : 7);
        await organiser.SubmitAsync(answers, "form#take");
        Assert.Null((await organiser.PageAsync(yard.Desk)).QuerySelector("form#publish"));
        Assert.Equal(HttpStatusCode.BadRequest, (await organiser.SubmitAsync(answers, "form#settle-1", ("points", "0,5"), ("reason", "Орташа"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await organiser.SubmitAsync(answers, "form#settle-1", ("points", "2"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await organiser.SubmitAsync(answers, "form#settle-1", ("points", "2"), ("reason", "Үшінші тексеруші жоқ"))).StatusCode);
        Assert.Null((await organiser.PageAsync(answers)).QuerySelector("form#settle-1"));
        Assert.Equal(HttpStatusCode.Redirect, (await organiser.SubmitAsync(yard.Desk, "form#publish")).StatusCode);

        var settled = entries[0];
        var whose = yard.Sittings.ToList().FindIndex(s => s.Id == settled.SittingId);
        var before = await TotalAsync(yard, settled.SittingId);
        Assert.Equal(300 * whose + 200 + 225, before);
        using var pupil = await site.SignedInAsAsync(yard.Pupils[whose]);
        Assert.Equal(6, (await pupil.PageAsync(yard.Mine)).QuerySelectorAll("details.card").Length);
        await AppealAsync(yard, settled, pupil, organiser);
        Assert.Equal(before + 50, await TotalAsync(yard, settled.SittingId));
        Assert.True((await yard.CheckAsync()).Holds);
        Assert.Contains("Екінші дәлел де дұрыс", (await pupil.PageAsync(yard.Mine)).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task AppealAsync(ResultYard yard, OpenEntry entry, HttpClient pupil, HttpClient organiser)
    {
        var (guardian, whose) = (await site.NewPersonAsync(PortalRoles.Guardian), yard.Pupils[yard.Sittings.ToList().FindIndex(s => s.Id == entry.SittingId)]);
        await site.InDatabaseAsync(async db =>
        {
            db.Add(new YouthArchive.People.Guardians.Guardianship { StudentId = whose, GuardianId = guardian, SinceUtc = DateTime.UtcNow });
            await db.Set<PortalUser>().Where(u => u.Id == guardian).ExecuteUpdateAsync(s => s.SetProperty(u => u.Email, $"{guardian}@example.org").SetProperty(u => u.Language, "ru"), Cancellation);
            return await db.SaveChangesAsync(Cancellation);
        });
        var path = $"{yard.Public}/appeal/{entry.SittingId}/{entry.ItemKey}";
        Assert.Equal(HttpStatusCode.Redirect, (await pupil.SubmitAsync(path, "form#appeal", ("ground", "Criterion"), ("text", "Екінші дәлелім саналмаған"))).StatusCode);
        var id = await site.InDatabaseAsync(db => db.Set<Appeal>().Where(a => a.SittingId == entry.SittingId).Select(a => a.Id).SingleAsync(Cancellation));
        var one = $"/kk/admin/olympiad/{yard.Edition.Slug}/appeals/{id}";
        // Whoever has looked at the mark and the ground does not read blind any more.
        await organiser.PageAsync(one);
        Assert.Equal(HttpStatusCode.Conflict, (await organiser.SubmitAsync($"{one}/reading", "form#reading", ("points", "2,5"), ("note", "Дұрыс"))).StatusCode);
        using var blind = await site.SignedInAsync(PortalRoles.Organiser);
        Assert.DoesNotContain("Критерий", (await blind.PageAsync($"/kk/admin/olympiad/{yard.Edition.Slug}/appeals")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await blind.SubmitAsync($"{one}/reading", "form#reading", ("points", "2,5"), ("note", "Екі дәлел де бар"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await organiser.SubmitAsync(one, "form#decide", ("outcome", "Raise"), ("points", "2,5"), ("answer", "Екінші дәлел де дұрыс"))).StatusCode);
        var letter = await site.InDatabaseAsync(db => db.Set<MailMessage>().AsNoTracking().SingleAsync(m => m.PersonId == guardian && m.Kind == "Appeal.Decided", Cancellation));
        Assert.Equal("ru", letter.Language);
        Assert.Contains("вашего ребёнка", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Екінші", letter.Text, StringComparison.Ordinal);
    }

    private async Task ScoreAsync(ResultYard yard, string marker, IReadOnlyList<OpenEntry> entries, Func<OpenEntry, int> halves)
    {
        using var browser = await site.SignedInAsAsync(marker);
        foreach (var entry in entries)
        {
            var path = $"/kk/judging/{yard.Edition.Key}/{entry.Code}";
            var page = await browser.PageAsync(path);
            Assert.Contains("Хат 1917 жылы жазылған.", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.All(yard.Sittings, s => Assert.DoesNotContain(s.Code, page.Body!.InnerHtml, StringComparison.Ordinal));
            Assert.DoesNotContain("Тест Адамы", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            using var done = await browser.SubmitAsync(path, "form#rubric", ("c-argument", $"{halves(entry)}"), ("comment", "Оқылды"), ("no-conflict", "yes"), ("go", "next"));
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        }
    }

    private async Task<ResultYard> JudgedAsync()
    {
        await ProgrammesSite.PrepareAsync(site, "YouthArchive.Judging");
        var yard = await ResultYard.MakeAsync(site, 3, withOpen: true);
        await site.InScopeAsync(async services =>
        {
            var db = (DbContext)services.GetService(typeof(DbContext))!;
            db.Add(new StageEntity { EditionId = yard.Edition.Id, Key = "judging", Position = 8, Title = LocalizedText.Same("Тексеру"), StartsUtc = DateTime.UtcNow.AddDays(-1), EndsUtc = DateTime.UtcNow.AddDays(3) });
            await db.SaveChangesAsync(Cancellation);
            await ((EditionShelf)services.GetService(typeof(EditionShelf))!).ForgetAsync(Cancellation);
            return 0;
        });
        await ProgrammesSite.GrantAsync(site);
        return yard;
    }

    private async Task PanelAsync(ResultYard yard, string first, string second)
    {
        await ProgrammesSite.ApplyAsync(site, $$"""
            { "name": "YouthArchive.Rubric", "edition": "{{yard.Edition.Key}}", "scale": { "min": 1, "max": 5, "halves": true },
              "criteria": [ { "key": "argument", "weight": 100, "title": { "kk": "Дәлел", "en": "Argument" }, "description": { "kk": "Дәлелі бар ма?" }, "levels": [] } ] }
            """);
        await ProgrammesSite.ApplyAsync(site, $$"""{"name":"YouthArchive.JudgingPanel","edition":"{{yard.Edition.Key}}","judges":["p{{first}}","p{{second}}"]}""");
    }

    private static async Task<int> TotalAsync(ResultYard yard, string sitting) => (await yard.MarkedAsync()).Single(m => m.SittingId == sitting).Scored().Total;

    public sealed class OnSqlite(ProgrammesOnSqlite site) : WholeRoundTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : WholeRoundTests(site), IClassFixture<ProgrammesOnPostgres>;
}
