using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Publications;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Judging;

public abstract class PublicationTests(PortalSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_publication_no_public_page_shows_a_score_and_afterwards_it_does()
    {
        // Scores that occur nowhere else by chance: 60 % of 7 halves and 40 % of 9 are 78.
        var edition = await JudgedEdition.NewAsync(site, judges: 2);
        await edition.FinishAsync(0, (7, 9), (3, 5));
        await edition.FinishAsync(1, (7, 10), (3, 5));
        var pages = new List<string>();
        foreach (var language in new[] { "kk", "ru", "en", "mn" })
        {
            pages.AddRange([$"/{language}/results/{edition.Edition.Key}", $"/{language}/results/{edition.Edition.Key}.csv",
                $"/{language}/programmes/{edition.Edition.Key}", $"/{language}/programmes/archive-hack"]);
        }
        using var student = await site.SignedInAsync(PortalRoles.Student);
        foreach (var path in pages)
        {
            // Twice, so that what the cache keeps is looked at too.
            foreach (var browser in new[] { site.Visitor(), site.Visitor(), student })
            {
                using var response = await browser.GetAsync(path, Stop);
                var text = await response.Content.ReadAsStringAsync(Stop);
                Assert.True(response.StatusCode == (path.EndsWith(".csv", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK), path);
                Assert.All(new[] { "80", "78", "82", "38", "ШежіреAI", "pods" }, figure => Assert.DoesNotContain($">{figure}", text, StringComparison.Ordinal));
                Assert.DoesNotContain("80,00", text, StringComparison.Ordinal);
                Assert.DoesNotContain("80.00", text, StringComparison.Ordinal);
            }
        }
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        await edition.PublishAsync(organiser);
        var results = await site.Visitor().PageAsync(edition.Results);
        Assert.Equal(["1", "2"], results.QuerySelectorAll(".rank tbody .rk b").Select(b => b.TextContent));
        Assert.Contains("80,00", results.QuerySelector(".rank tbody tr")!.TextContent, StringComparison.Ordinal);
        var english = await site.Visitor().PageAsync($"/en/results/{edition.Edition.Key}");
        Assert.Contains("80.00", english.QuerySelector(".rank tbody tr")!.TextContent, StringComparison.Ordinal);
        var programme = await site.Visitor().PageAsync($"/kk/programmes/{edition.Edition.Key}");
        Assert.NotNull(programme.QuerySelector($".due a[href='{edition.Results}']"));
    }

    [Fact]
    public async Task Published_page_names_no_person()
    {
        var edition = await JudgedEdition.NewAsync(site);
        await edition.FinishAsync(0, (8, 8));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        await edition.PublishAsync(organiser);
        var html = await site.Visitor().GetStringAsync(edition.Results, Stop);
        Assert.DoesNotContain("Тест Адамы", html, StringComparison.Ordinal);
        Assert.DoesNotContain(edition.Judges[0], html, StringComparison.Ordinal);
        using var response = await site.Visitor().GetAsync(edition.Results, Stop);
        Assert.Empty(response.Headers.TryGetValues("Set-Cookie", out var set) ? set : []);
    }

    [Fact]
    public async Task Later_scores_do_not_change_what_is_published_and_a_withdrawal_hides_it()
    {
        var edition = await JudgedEdition.NewAsync(site);
        await edition.FinishAsync(0, (8, 8), (6, 6));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        await edition.PublishAsync(organiser);
        var before = await site.Visitor().GetStringAsync(edition.Results + ".csv", Stop);
        await edition.FinishAsync(0, (2, 2), (10, 10));
        Assert.Equal(before, await site.Visitor().GetStringAsync(edition.Results + ".csv", Stop));
        using var unreasoned = await organiser.SubmitAsync(edition.Desk, "form#withdraw", ("reason", " "));
        Assert.Equal(HttpStatusCode.BadRequest, unreasoned.StatusCode);
        using var withdrawn = await organiser.SubmitAsync(edition.Desk, "form#withdraw", ("reason", "Қате табылды"));
        Assert.Equal(HttpStatusCode.Found, withdrawn.StatusCode);
        using var csv = await site.Visitor().GetAsync(edition.Results + ".csv", Stop);
        Assert.Equal(HttpStatusCode.NotFound, csv.StatusCode);
        Assert.Null((await site.Visitor().PageAsync(edition.Results)).QuerySelector(".rank"));
        await edition.PublishAsync(organiser);
        Assert.Equal(["Парақ", "ШежіреAI"], (await site.Visitor().PageAsync(edition.Results)).QuerySelectorAll(".rank tbody th span[lang]").Select(t => t.TextContent));
        Assert.Equal(2, await site.InDatabaseAsync(db => db.Set<Publication>().CountAsync(p => p.EditionId == edition.Edition.Id)));
        var kinds = await site.InDatabaseAsync(db => db.Set<AuditEvent>().Where(a => a.SubjectId == edition.Edition.Key && a.Kind.StartsWith("Ranking.")).OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync());
        Assert.Equal(["Ranking.Published", "Ranking.Withdrawn", "Ranking.Published"], kinds);
    }

    [Fact]
    public async Task Publishing_what_was_not_seen_is_refused()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 2);
        await edition.FinishAsync(0, (8, 8));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var stale = await organiser.SubmitAsync(edition.Desk + "/publish", "form#publish", ("seen", "old"));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Null((await site.Visitor().PageAsync(edition.Results)).QuerySelector(".rank"));
    }

    [Fact]
    public async Task Csv_is_safe_in_a_spreadsheet_and_the_same_in_every_culture()
    {
        var edition = await JudgedEdition.NewAsync(site);
        await edition.FinishAsync(0, (8, 8), (8, 8), (7, 6), (2, 2));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        await edition.PublishAsync(organiser);
        var bytes = await site.Visitor().GetByteArrayAsync(edition.Results + ".csv", Stop);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal("1,H-01,ШежіреAI,search,80,80,80/1,1,4,1,", lines[1]);
        Assert.StartsWith("1,H-02,", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("3,H-03,\"'=HYPERLINK", lines[3], StringComparison.Ordinal);
        Assert.Contains(",66,", lines[3], StringComparison.Ordinal);
        var russian = await site.Visitor().GetByteArrayAsync($"/ru/results/{edition.Edition.Key}.csv", Stop);
        Assert.EndsWith(string.Join("\n", lines[1..]), System.Text.Encoding.UTF8.GetString(russian).Replace("\r", "", StringComparison.Ordinal).TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declared_conflict_closes_the_entry_takes_the_scores_out_and_can_be_lifted()
    {
        var edition = await JudgedEdition.NewAsync(site);
        await edition.FinishAsync(0, (10, 10), (6, 6));
        using var judge = await edition.JudgeAsync();
        using var declared = await judge.SubmitAsync(edition.Queue + "/H-01", "form#declare", ("reason", "Relative"));
        Assert.Equal(HttpStatusCode.Found, declared.StatusCode);
        using var opened = await judge.GetAsync(edition.Queue + "/H-01", Stop);
        Assert.Equal(HttpStatusCode.Forbidden, opened.StatusCode);
        Assert.NotNull((await opened.DocumentAsync()).QuerySelector("#why"));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var desk = await organiser.PageAsync(edition.Desk);
        Assert.Single(desk.QuerySelectorAll("section[aria-labelledby=ranking] tbody tr"));
        using var lifted = await organiser.SubmitAsync(edition.Desk, "section[aria-labelledby=conflicts] form");
        Assert.Equal(HttpStatusCode.Found, lifted.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await judge.GetAsync(edition.Queue + "/H-01", Stop)).StatusCode);
        Assert.Equal(2, (await organiser.PageAsync(edition.Desk)).QuerySelectorAll("section[aria-labelledby=ranking] tbody tr").Length);
        Assert.Equal(["Conflict.Declared", "Conflict.OpeningRefused", "Conflict.Lifted"], await site.InDatabaseAsync(db =>
            db.Set<AuditEvent>().Where(a => a.SubjectId == edition.EntryId(1) && a.Kind.StartsWith("Conflict.")).OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync()));
    }

    [Fact]
    public async Task A_detected_conflict_refuses_opening_and_writing_and_nobody_can_lift_it()
    {
        var edition = await JudgedEdition.NewAsync(site);
        await edition.FinishAsync(0, (8, 8), (8, 8), (8, 8), (10, 10));
        using var judge = await edition.JudgeAsync();
        var open = await judge.PageAsync(edition.Queue + "/H-04");
        TestEntries.Members.Add(edition.Judges[0]);
        using var opened = await judge.GetAsync(edition.Queue + "/H-04", Stop);
        Assert.Equal(HttpStatusCode.Forbidden, opened.StatusCode);
        using var written = await judge.SubmitAsync(edition.Queue + "/H-01", "form#rubric", ("go", "save"));
        Assert.Equal(HttpStatusCode.Found, written.StatusCode);
        using var fresh = await edition.JudgeAsync();
        var refused = await PostToAsync(fresh, edition, "/H-01", "/H-04");
        Assert.Equal(HttpStatusCode.Forbidden, refused);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var desk = await organiser.PageAsync(edition.Desk);
        Assert.Null(desk.QuerySelector("section[aria-labelledby=conflicts] form"));
        Assert.Equal(3, desk.QuerySelectorAll("section[aria-labelledby=ranking] tbody tr").Length);
        Assert.Empty(await site.InDatabaseAsync(db => db.Set<Declaration>().Where(d => d.EditionId == edition.Edition.Id).ToListAsync()));
        Assert.NotNull(open.QuerySelector("form#rubric"));
    }

    [Fact]
    public async Task Moving_the_judging_stage_closes_the_workspace_and_is_written_down()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var judge = await edition.JudgeAsync();
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var path = $"/kk/admin/editions/{edition.Edition.Key}";
        using var backwards = await organiser.SubmitAsync(path, "form#dates-judging", ("starts", "2026-05-02T10:00"), ("ends", "2026-05-01T10:00"));
        Assert.Equal(HttpStatusCode.BadRequest, backwards.StatusCode);
        Assert.NotNull((await backwards.DocumentAsync()).QuerySelector("#starts-judging[value='2026-05-02T10:00']"));
        Assert.Equal(HttpStatusCode.OK, (await judge.GetAsync(edition.Queue, Stop)).StatusCode);
        using var moved = await organiser.SubmitAsync(path, "form#dates-judging", ("starts", "2020-05-01T10:00"), ("ends", "2020-05-02T10:00"));
        Assert.Equal(HttpStatusCode.Found, moved.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await judge.GetAsync(edition.Queue + "/H-01", Stop)).StatusCode);
        Assert.NotNull((await judge.PageAsync(edition.Queue)).QuerySelector(".empty"));
        var reread = await ProgrammesSite.EditionAsync(site, edition.Edition.Key);
        Assert.Equal(new DateTime(2020, 5, 1, 4, 0, 0, DateTimeKind.Utc), reread.Stage("judging")!.StartsUtc);
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync(a => a.SubjectId == edition.Edition.Key && a.Kind == "StageDates.Changed")));
        var report = await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season(edition.Edition.Slug));
        Assert.Equal(0, report.Changes);
    }

    private static async Task<HttpStatusCode> PostToAsync(HttpClient judge, JudgedEdition edition, string from, string to)
    {
        using var page = await judge.GetAsync(edition.Queue + from, Stop);
        var document = await page.DocumentAsync();
        var token = document.QuerySelector("form#rubric input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var cookie = page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).First(c => c.StartsWith("ya.form=", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Post, edition.Queue + to)
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("c-usefulness", "2"), new("c-novelty", "2"), new("go", "next")]),
        };
        request.Headers.Add("Cookie", $"{judge.DefaultRequestHeaders.GetValues("Cookie").First()}; {cookie}");
        using var response = await judge.SendAsync(request, Stop);
        return response.StatusCode;
    }

    public sealed class OnSqlite(JudgingOnSqlite site) : PublicationTests(site), IClassFixture<JudgingOnSqlite>;

    public sealed class OnPostgres(JudgingOnPostgres site) : PublicationTests(site), IClassFixture<JudgingOnPostgres>;
}
