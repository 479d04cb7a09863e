using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Exports;
using YouthArchive.Judging.Reviews;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Tools;
using YouthArchive.Tests.Judging.Rankings;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Judging.Publications;

public abstract class RankingPagesTests(PortalSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Others_than_organisers_are_refused_and_unknown_editions_are_not_there()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var judge = await edition.JudgeAsync();
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        foreach (var page in new[] { "ranking", "awards", "reviews", "void" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await judge.GetAsync($"{edition.Desk}/{page}", Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"/kk/admin/judging/archive-hack/none/{page}", Stop)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"{edition.Desk}/void?judge=J-99", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_statistical_tie_at_an_award_waits_for_a_recorded_decision()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 2);
        await edition.FinishAsync(0, (8, 8), (8, 6), (4, 4));
        await edition.FinishAsync(1, (6, 8), (7, 7), (4, 3));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var saved = await organiser.SubmitAsync($"{edition.Desk}/awards?preset=three", "form#awards", ("days", "3"));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var desk = await organiser.PageAsync($"{edition.Desk}/ranking");
        var forms = desk.QuerySelectorAll("section[aria-labelledby=decisions] form").Select(f => f.Id!).ToList();
        Assert.NotEmpty(forms);
        Assert.Null((await organiser.PageAsync($"{edition.Desk}/publish")).QuerySelector("form#publish button"));
        using var refused = await organiser.SubmitAsync($"{edition.Desk}/publish", "form#publish");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        using var unreasoned = await organiser.SubmitAsync($"{edition.Desk}/ranking", $"form#{forms[0]}", ("choice", "Keep"), ("reason", " "));
        Assert.Equal(HttpStatusCode.BadRequest, unreasoned.StatusCode);
        foreach (var form in forms)
        {
            using var decided = await organiser.SubmitAsync($"{edition.Desk}/ranking", $"form#{form}", ("choice", "Keep"), ("reason", "Қазылар алқасы талқылады"));
            Assert.Equal(HttpStatusCode.Found, decided.StatusCode);
        }
        await edition.PublishAsync(organiser);
        var results = await site.Visitor().PageAsync(edition.Results);
        Assert.Contains(results.QuerySelectorAll(".rank .tag.warn"), t => t.TextContent.Contains("теңдік", StringComparison.Ordinal));
        Assert.Equal(forms.Count, await site.InDatabaseAsync(db => db.Set<RecordedDecision>().CountAsync(d => d.EditionId == edition.Edition.Id)));
        Assert.True(await site.InDatabaseAsync(db => db.Set<AuditEvent>().AnyAsync(a => a.SubjectId == edition.Edition.Key && a.Kind == "Ranking.Decided")));
    }

    [Fact]
    public async Task Taking_out_shows_its_effect_first_and_can_be_put_back()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 2);
        await edition.FinishAsync(0, (10, 10), (4, 4), (6, 6));
        await edition.FinishAsync(1, (2, 3), (9, 9), (6, 7));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var before = await OrderAsync(organiser, edition);
        var preview = await organiser.PageAsync($"{edition.Desk}/void?judge=J-02");
        Assert.NotEmpty(preview.QuerySelectorAll("#changes tbody tr"));
        Assert.Equal(before, await OrderAsync(organiser, edition));
        using var unreasoned = await organiser.SubmitAsync($"{edition.Desk}/void?judge=J-02", "form#apply", ("reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, unreasoned.StatusCode);
        using var applied = await organiser.SubmitAsync($"{edition.Desk}/void?judge=J-02", "form#apply", ("reason", "Өз оқушысы"));
        Assert.Equal(HttpStatusCode.Found, applied.StatusCode);
        Assert.NotEqual(before, await OrderAsync(organiser, edition));
        Assert.Single((await organiser.PageAsync($"{edition.Desk}/ranking")).QuerySelectorAll("#voided li"));
        using var restored = await organiser.SubmitAsync($"{edition.Desk}/void?judge=J-02", "form#apply", ("reason", "Қате болды"));
        Assert.Equal(before, await OrderAsync(organiser, edition));
        var kinds = await site.InDatabaseAsync(db => db.Set<AuditEvent>().Where(a => a.SubjectId == edition.Edition.Key && a.Kind.StartsWith("Scores.")).OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync());
        Assert.Equal(["Scores.Voided", "Scores.Restored"], kinds);
    }

    [Fact]
    public async Task Journal_is_there_for_everybody_after_publication_and_holds()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 2);
        await edition.FinishAsync(0, (8, 8), (6, 6), (3, 4));
        await edition.FinishAsync(1, (7, 9), (6, 5), (4, 4));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(edition.Results + "/journal", Stop)).StatusCode);
        Assert.True(JournalExport.IsOne(await organiser.GetStringAsync($"{edition.Desk}/ranking?handler=Journal", Stop)));
        await edition.PublishAsync(organiser);
        await edition.FinishAsync(0, (2, 2));
        var text = await site.Visitor().GetStringAsync(edition.Results + "/journal", Stop);
        Assert.All(edition.Judges, judge => Assert.DoesNotContain(judge, text, StringComparison.Ordinal));
        Assert.DoesNotContain("ШежіреAI", text, StringComparison.Ordinal);
        var (outcome, output, errors) = await RankToolTests.RunAsync(text);
        Assert.Equal((ToolOutcome.Fine, ""), (outcome, errors));
        Assert.Contains("\"holds\": true", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_that_came_up_later_is_in_the_published_journal()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 2);
        await edition.FinishAsync(0, (8, 8), (6, 6), (6, 6), (9, 9));
        await edition.FinishAsync(1, (7, 8), (6, 5), (5, 6), (9, 10));
        TestEntries.Members.Add(edition.Judges[0]);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        await edition.PublishAsync(organiser);
        var text = await site.Visitor().GetStringAsync(edition.Results + "/journal", Stop);
        Assert.Contains("\"kind\":\"Conflict\",\"judge\":\"J-01\",\"entry\":\"H-04\"", text, StringComparison.Ordinal);
        Assert.Equal(ToolOutcome.Fine, (await RankToolTests.RunAsync(text)).Outcome);
    }

    [Fact]
    public async Task Own_result_is_for_those_whose_entry_it_is_and_only_after_publication()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 2);
        await edition.FinishAsync(0, (8, 8), (6, 6), (3, 4));
        await edition.FinishAsync(1, (7, 9), (6, 5), (4, 4));
        var student = await site.NewPersonAsync(PortalRoles.Student);
        site.Services.GetRequiredService<TestTies>().People[edition.EntryId(2)] = [student];
        using var own = await site.SignedInAsAsync(student);
        using var other = await site.SignedInAsync(PortalRoles.Student);
        var page = edition.Results + "/H-02";
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync(page, Stop)).StatusCode);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        await edition.PublishAsync(organiser);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(page, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync(edition.Results + "/H-01", Stop)).StatusCode);
        var document = await own.PageAsync(page);
        Assert.Equal(2, document.QuerySelectorAll("section[aria-labelledby=criteria] tbody tr").Length);
        Assert.Equal(2, document.QuerySelectorAll("blockquote").Length);
        Assert.DoesNotContain("Тест Адамы", document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_is_asked_for_once_on_a_named_ground_and_answered_on_record()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 2);
        await edition.FinishAsync(0, (8, 8), (6, 6));
        await edition.FinishAsync(1, (7, 9), (6, 5));
        var student = await site.NewPersonAsync(PortalRoles.Student);
        site.Services.GetRequiredService<TestTies>().People[edition.EntryId(1)] = [student];
        using var own = await site.SignedInAsAsync(student);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        await edition.PublishAsync(organiser);
        var page = edition.Results + "/H-01";
        using var groundless = await own.SubmitAsync(page, "form#ask", ("text", "Балым төмен"));
        Assert.Equal(HttpStatusCode.BadRequest, groundless.StatusCode);
        using var asked = await own.SubmitAsync(page, "form#ask", ("ground", "NotRead"), ("text", "Қосымша файл оқылмаған"));
        Assert.Equal(HttpStatusCode.Found, asked.StatusCode);
        Assert.Null((await own.PageAsync(page)).QuerySelector("form#ask"));
        using var unreasoned = await organiser.SubmitAsync($"{edition.Desk}/reviews", "main section form", ("outcome", "Rejected"), ("answer", " "));
        Assert.Equal(HttpStatusCode.BadRequest, unreasoned.StatusCode);
        using var answered = await organiser.SubmitAsync($"{edition.Desk}/reviews", "main section form", ("outcome", "Rejected"), ("answer", "Файл мерзімнен кейін келді"));
        Assert.Equal(HttpStatusCode.Found, answered.StatusCode);
        Assert.Contains("Файл мерзімнен кейін келді", (await own.PageAsync(page)).QuerySelector("#review")!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal(ReviewOutcome.Rejected, await site.InDatabaseAsync(db => db.Set<ReviewRequest>().Where(r => r.EditionId == edition.Edition.Id).Select(r => r.Outcome).SingleAsync()));
    }

    [Fact]
    public async Task After_the_term_nobody_may_ask()
    {
        var edition = await JudgedEdition.NewAsync(site);
        await edition.FinishAsync(0, (8, 8), (6, 6));
        var student = await site.NewPersonAsync(PortalRoles.Student);
        site.Services.GetRequiredService<TestTies>().People[edition.EntryId(1)] = [student];
        using var own = await site.SignedInAsAsync(student);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var saved = await organiser.SubmitAsync($"{edition.Desk}/awards", "form#awards", ("days", "0"));
        using var broken = await organiser.SubmitAsync($"{edition.Desk}/awards?preset=kazakhstan", "form#awards", ("rules[0].Percent", "0"), ("days", "0"));
        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
        await edition.PublishAsync(organiser);
        Assert.Null((await own.PageAsync(edition.Results + "/H-01")).QuerySelector("form#ask"));
    }

    [Fact]
    public async Task A_recipe_gives_award_rules_once()
    {
        var edition = await JudgedEdition.NewAsync(site);
        var step = $$"""{"name":"YouthArchive.AwardRules","edition":"{{edition.Edition.Key}}","reviewDays":7,"rules":[{"key":"main","title":{"kk":"Жүлде"},"kind":"Counts","classes":[{"key":"first","title":{"kk":"1"},"size":1}]}]}""";
        Assert.Equal(1, (await ProgrammesSite.ApplyAsync(site, step)).Changes);
        Assert.Equal(0, (await ProgrammesSite.ApplyAsync(site, step)).Changes);
        Assert.Equal(7, await site.InDatabaseAsync(db => db.Set<AwardSettings>().Where(s => s.EditionId == edition.Edition.Id).Select(s => s.ReviewDays).SingleAsync()));
    }

    private static async Task<string> OrderAsync(HttpClient organiser, JudgedEdition edition) => string.Join('|',
        (await organiser.PageAsync($"{edition.Desk}/ranking")).QuerySelectorAll(".rank tbody tr").Select(r => r.TextContent));

    public sealed class OnSqlite(JudgingOnSqlite site) : RankingPagesTests(site), IClassFixture<JudgingOnSqlite>;

    public sealed class OnPostgres(JudgingOnPostgres site) : RankingPagesTests(site), IClassFixture<JudgingOnPostgres>;
}
