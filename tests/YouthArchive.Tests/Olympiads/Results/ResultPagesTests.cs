using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Results;

public abstract class ResultPagesTests(PortalSite site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_but_organisers_comes_to_the_desk()
    {
        var yard = await ResultYard.MakeAsync(site, 1);
        using var pupil = await site.SignedInAsAsync(yard.Pupils[0]);
        using var teacher = await site.SignedInAsync(PortalRoles.Teacher);
        foreach (var path in new[] { "", "/rules", "/analysis", "/table.csv", "/table.xlsx", $"/items/{yard.Choice}" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await pupil.GetAsync(yard.Desk + path, Cancellation)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await teacher.GetAsync(yard.Desk + path, Cancellation)).StatusCode);
        }
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync(yard.Desk + "x", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"/kk/admin/olympiad/none/results", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"{yard.Desk}/table.exe", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Results_are_shown_to_nobody_before_they_are_published_and_then_to_each_their_own()
    {
        var yard = await ResultYard.MakeAsync(site);
        await yard.MarkAsync();
        using var best = await site.SignedInAsAsync(yard.Pupils[4]);
        Assert.DoesNotContain("1 200", (await best.PageAsync(yard.Mine)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await best.PageAsync(yard.Mine)).QuerySelectorAll("details.card"));
        await yard.PublishAsync();
        var mine = await best.PageAsync(yard.Mine);
        Assert.Contains("12 ", mine.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(6, mine.QuerySelectorAll("details.card").Length);
        using var stranger = await site.SignedInAsync(PortalRoles.Student);
        Assert.Empty((await stranger.PageAsync(yard.Mine)).QuerySelectorAll("details.card"));
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync(yard.Mine, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task The_public_list_ends_at_the_last_prize_and_names_nobody_without_consent()
    {
        var yard = await ResultYard.MakeAsync(site);
        await yard.MarkAsync();
        await yard.PublishAsync();
        using var visitor = site.Visitor();
        var page = await visitor.PageAsync(yard.Public);
        Assert.DoesNotContain("Тест Адамы", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("tbody tr"));
        Assert.DoesNotContain(yard.Sittings[0].Code, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.All(yard.Pupils, p => Assert.DoesNotContain(p, page.Body!.InnerHtml, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_published_is_what_was_seen()
    {
        var yard = await ResultYard.MakeAsync(site);
        await yard.MarkAsync();
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var stale = await organiser.SubmitAsync(yard.Desk, "form#publish", ("seen", "another board"));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await organiser.SubmitAsync(yard.Desk, "form#publish")).StatusCode);
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<ResultPublication>().CountAsync(p => p.PaperId == yard.Yard.PaperId && p.WithdrawnUtc == null, Cancellation)));
        Assert.Equal(HttpStatusCode.Redirect, (await organiser.SubmitAsync(yard.Desk, "form#withdraw", ("reason", "Қате"))).StatusCode);
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Set<ResultPublication>().CountAsync(p => p.PaperId == yard.Yard.PaperId && p.WithdrawnUtc == null, Cancellation)));
    }

    [Fact]
    public async Task Nothing_is_published_while_an_answer_waits_or_the_log_does_not_hold()
    {
        var waiting = await ResultYard.MakeAsync(site, 2, withOpen: true);
        await waiting.MarkAsync();
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        Assert.Null((await organiser.PageAsync(waiting.Desk)).QuerySelector("form#publish"));
        var broken = await ResultYard.MakeAsync(site, 2);
        await broken.MarkAsync();
        await site.InDatabaseAsync(db => db.Set<CurrentMarks>().Where(m => m.SittingId == broken.Sittings[0].Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.Total, 999), Cancellation));
        Assert.Null((await organiser.PageAsync(broken.Desk)).QuerySelector("form#publish"));
    }

    [Fact]
    public async Task The_desk_analysis_tables_and_key_pages_show_a_marked_paper()
    {
        var yard = await ResultYard.MakeAsync(site);
        await yard.MarkAsync();
        var version = await yard.NewKeyAsync("c");
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        Assert.NotEmpty((await organiser.PageAsync($"/kk/admin/olympiad/{yard.Edition.Slug}/results")).QuerySelectorAll("tbody tr"));
        var analysis = await organiser.PageAsync($"{yard.Desk}/analysis");
        Assert.Equal(6, analysis.QuerySelectorAll("article").Length);
        Assert.All(analysis.QuerySelectorAll("svg[role=img]"), svg => Assert.NotEmpty(svg.GetAttribute("aria-label")!));
        Assert.Empty(analysis.QuerySelectorAll("[style]"));
        Assert.NotNull((await organiser.PageAsync($"{yard.Desk}/items/{yard.Choice}?version={version}")).QuerySelector("form#confirm"));
        Assert.Equal(HttpStatusCode.Redirect, (await organiser.SubmitAsync($"{yard.Desk}/items/{yard.Choice}?version={version}", "form#confirm", ("reason", "Кілт қате"))).StatusCode);
        foreach (var kind in new[] { "csv", "xlsx" })
        {
            using var table = await organiser.GetAsync($"{yard.Desk}/table.{kind}", Cancellation);
            Assert.Equal(HttpStatusCode.OK, table.StatusCode);
            Assert.Contains("no-store", table.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
        using var visitor = site.Visitor();
        await yard.PublishAsync();
        var keys = await visitor.PageAsync($"{yard.Public}/keys");
        Assert.Contains("Кілт қате", keys.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(yard.Choice, keys.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_appeal_goes_its_whole_way_and_is_final()
    {
        var yard = await ResultYard.MakeAsync(site);
        await yard.MarkAsync();
        await yard.PublishAsync();
        var path = $"{yard.Public}/appeal/{yard.Sittings[1].Id}/{yard.Yard.ItemKeys[1]}";
        using var other = await site.SignedInAsAsync(yard.Pupils[2]);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path, Cancellation)).StatusCode);
        using var pupil = await site.SignedInAsAsync(yard.Pupils[1]);
        Assert.Equal(HttpStatusCode.BadRequest, (await pupil.SubmitAsync(path, "form#appeal", ("text", "Себебі бар"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await pupil.SubmitAsync(path, "form#appeal", ("ground", "Key"), ("text", "Екі жауап дұрыс"))).StatusCode);
        var id = await site.InDatabaseAsync(db => db.Set<Appeal>().Where(a => a.SittingId == yard.Sittings[1].Id).Select(a => a.Id).SingleAsync(Cancellation));

        var one = $"/kk/admin/olympiad/{yard.Edition.Slug}/appeals/{id}";
        Assert.Equal(HttpStatusCode.Forbidden, (await pupil.GetAsync(one, Cancellation)).StatusCode);
        using var second = await site.SignedInAsync(PortalRoles.Organiser);
        var reading = await second.PageAsync($"{one}/reading");
        Assert.DoesNotContain("Екі жауап дұрыс", reading.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(yard.Sittings[1].Code, reading.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await second.SubmitAsync($"{one}/reading", "form#reading", ("points", "3,5"), ("note", "Артық"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await second.SubmitAsync($"{one}/reading", "form#reading", ("points", "2,5"), ("note", "Жартылай дұрыс"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await second.SubmitAsync(one, "form#decide", ("outcome", "Raise"), ("points", "2.5"), ("answer", "Иә"))).StatusCode);

        using var decider = await site.SignedInAsync(PortalRoles.Organiser);
        Assert.Equal(HttpStatusCode.BadRequest, (await decider.SubmitAsync(one, "form#decide", ("outcome", "Lower"), ("points", "2.5"), ("answer", "Иә"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await decider.SubmitAsync(one, "form#decide", ("outcome", "Raise"), ("points", "2.5"), ("answer", "Иә"))).StatusCode);
        Assert.Null((await decider.PageAsync(one)).QuerySelector("form#decide"));
        Assert.Equal(550, (await yard.MarkedAsync()).Single(m => m.SittingId == yard.Sittings[1].Id).Scored().Total);
        Assert.True((await yard.CheckAsync()).Holds);
        Assert.Contains("Иә", (await pupil.PageAsync(yard.Mine)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_appeal_is_taken_before_or_after_its_time()
    {
        var yard = await ResultYard.MakeAsync(site, 2);
        await yard.MarkAsync();
        await yard.PublishAsync();
        await yard.EndAppealsAsync();
        using var pupil = await site.SignedInAsAsync(yard.Pupils[1]);
        Assert.Null((await pupil.PageAsync($"{yard.Public}/appeal/{yard.Sittings[1].Id}/{yard.Choice}")).QuerySelector("form#appeal"));
    }

    [Fact]
    public async Task A_guardian_sees_the_childs_result_and_may_appeal()
    {
        var yard = await ResultYard.MakeAsync(site, 2);
        await yard.MarkAsync();
        await yard.PublishAsync();
        var guardian = await site.NewPersonAsync(PortalRoles.Guardian);
        await site.InDatabaseAsync(async db =>
        {
            db.Add(new YouthArchive.People.Guardians.Guardianship { StudentId = yard.Pupils[1], GuardianId = guardian, SinceUtc = DateTime.UtcNow });
            return await db.SaveChangesAsync(Cancellation);
        });
        using var browser = await site.SignedInAsAsync(guardian);
        Assert.Equal(6, (await browser.PageAsync(yard.Mine)).QuerySelectorAll("details.card").Length);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SubmitAsync($"{yard.Public}/appeal/{yard.Sittings[1].Id}/{yard.Choice}", "form#appeal", ("ground", "Sum"), ("text", "Қосындысы"))).StatusCode);
        Assert.True(await site.InDatabaseAsync(db => db.Set<Appeal>().Where(a => a.FiledById == guardian).Select(a => a.IsByGuardian).SingleAsync(Cancellation)));
    }

    public sealed class OnSqlite(ProgrammesOnSqlite site) : ResultPagesTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : ResultPagesTests(site), IClassFixture<ProgrammesOnPostgres>;
}
