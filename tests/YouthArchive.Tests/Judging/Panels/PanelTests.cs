using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.Judging.Panels;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Judging.Panels;

public abstract class PanelTests(PortalSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("panel")]
    [InlineData("assignment")]
    [InlineData("progress")]
    [InlineData("demos")]
    public async Task Only_organisers_open_it_and_only_for_an_edition_there_is(string room)
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var judge = await edition.JudgeAsync();
        using var denied = await judge.GetAsync($"{edition.Desk}/{room}", Stop);
        Assert.True(denied.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Found, $"{denied.StatusCode}");
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var missing = await organiser.GetAsync($"/kk/admin/judging/archive-hack/none/{room}", Stop);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        foreach (var language in new[] { "kk", "ru", "mn", "en" })
        {
            using var open = await organiser.GetAsync($"/{language}{edition.Desk[3..]}/{room}", Stop);
            Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        }
    }

    [Fact]
    public async Task Organiser_finds_and_appoints_a_judge_who_gets_the_next_number()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 2);
        var person = await site.NewPersonAsync(PortalRoles.Judge);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var response = await organiser.SubmitAsync($"{edition.Desk}/panel?q=p{person}", "form#appoint-form", ("person", person));
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        var seat = Assert.Single(await SeatsAsync(edition), s => s.JudgeId == person);
        Assert.Equal((3, "J-03"), (seat.Number, seat.Code));
        Assert.True(await edition.InDatabaseAsync(db => db.Set<AuditEvent>().AnyAsync(e => e.Kind == "PanelJudge.Appointed" && e.Details.Contains(person), Stop)));
        var page = await organiser.PageAsync($"{edition.Desk}/panel?q=p{person}");
        Assert.Null(page.QuerySelector("form#appoint-form"));
        Assert.NotNull(page.QuerySelector("#judge-3"));
    }

    [Fact]
    public async Task Nobody_without_a_judges_role_is_appointed()
    {
        var edition = await JudgedEdition.NewAsync(site);
        var student = await site.NewPersonAsync(PortalRoles.Student);
        await site.NewPersonAsync(PortalRoles.Judge);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var response = await organiser.SubmitAsync($"{edition.Desk}/panel", "form#appoint-form", ("person", student));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain(await SeatsAsync(edition), s => s.JudgeId == student);
    }

    [Fact]
    public async Task A_judge_who_is_removed_has_no_queue_and_the_number_goes_to_nobody_else()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 2);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var removed = await organiser.SubmitAsync($"{edition.Desk}/panel", "form#remove-2");
        Assert.Equal(HttpStatusCode.Found, removed.StatusCode);
        using var judge = await edition.JudgeAsync(1);
        using var queue = await judge.GetAsync(edition.Queue, Stop);
        Assert.Equal(HttpStatusCode.NotFound, queue.StatusCode);
        var person = await site.NewPersonAsync(PortalRoles.Judge);
        using var first = await organiser.SubmitAsync($"{edition.Desk}/panel?q=p{person}", "form#appoint-form", ("person", person));
        Assert.Equal(3, (await SeatsAsync(edition)).Single(s => s.JudgeId == person).Number);
        using var back = await organiser.SubmitAsync($"{edition.Desk}/panel?q=p{edition.Judges[1]}", "form#appoint-form", ("person", edition.Judges[1]));
        Assert.Equal((2, null), (await SeatsAsync(edition)).Where(s => s.JudgeId == edition.Judges[1]).Select(s => (s.Number, s.LeftUtc)).Single());
        using var again = await judge.GetAsync(edition.Queue, Stop);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task What_a_judge_reads_is_kept_and_nonsense_is_refused_with_words()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var saved = await organiser.SubmitAsync($"{edition.Desk}/panel", "form#change-1",
            ("languages", "mn"), ("languages", "kk"), ("tracks", "search"), ("least", "2"), ("most", "7"), ("from", "2026-11-20"), ("to", "2026-11-22"));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var seat = (await SeatsAsync(edition)).Single();
        Assert.Equal(("kk mn", "search", 2, 7), (seat.Languages, seat.Tracks, seat.Least, seat.Most));
        // Almaty is five hours ahead; the last day counts to its end.
        Assert.Equal((new DateTime(2026, 11, 19, 19, 0, 0), new DateTime(2026, 11, 22, 19, 0, 0)), (seat.FreeFromUtc, seat.FreeToUtc));
        var page = await organiser.PageAsync($"{edition.Desk}/panel");
        Assert.Equal("2026-11-22", page.QuerySelector("#to-1")!.GetAttribute("value"));
        foreach (var wrong in new[] { ("most", "1"), ("languages", "xx"), ("tracks", "none"), ("to", "2026-11-01") })
        {
            using var refused = await organiser.SubmitAsync($"{edition.Desk}/panel", "form#change-1", wrong);
            Assert.Equal((wrong, HttpStatusCode.BadRequest), (wrong, refused.StatusCode));
        }
        Assert.Equal("kk mn", (await SeatsAsync(edition)).Single().Languages);
    }

    [Fact]
    public async Task Recipe_appoints_with_what_is_read_and_leaves_later_changes_alone()
    {
        var edition = await JudgedEdition.NewAsync(site);
        var (one, other) = (await site.NewPersonAsync(PortalRoles.Judge), await site.NewPersonAsync(PortalRoles.Judge));
        var step = $$"""{"name":"YouthArchive.JudgingPanel","edition":"{{edition.Edition.Key}}","judges":["p{{one}}",{"user":"p{{other}}","languages":["mn"],"tracks":["search"],"least":1,"most":4}]}""";
        Assert.Equal(2, (await ProgrammesSite.ApplyAsync(site, step)).Changes);
        var seat = (await SeatsAsync(edition)).Single(s => s.JudgeId == other);
        Assert.Equal(("mn", "search", 1, 4, 3), (seat.Languages, seat.Tracks, seat.Least, seat.Most, seat.Number));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var changed = await organiser.SubmitAsync($"{edition.Desk}/panel", "form#change-3", ("most", "9"));
        Assert.Equal(0, (await ProgrammesSite.ApplyAsync(site, step)).Changes);
        Assert.Equal(9, (await SeatsAsync(edition)).Single(s => s.JudgeId == other).Most);
        var wrong = await ProgrammesSite.ApplyAsync(site, step.Replace("\"mn\"", "\"xx\"", StringComparison.Ordinal));
        Assert.Contains("$.judges[1]", Assert.Single(wrong.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judge_says_own_languages_and_days_and_nothing_else_and_nobody_elses()
    {
        var (edition, other) = (await JudgedEdition.NewAsync(site), await JudgedEdition.NewAsync(site));
        using var judge = await edition.JudgeAsync();
        using var saved = await judge.SubmitAsync(edition.Queue + "/time", "form#time",
            ("languages", "mn"), ("to", "2026-11-22"), ("most", "1"), ("tracks", "search"), ("number", "2"));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var seat = (await SeatsAsync(edition)).Single();
        Assert.Equal(("mn", "", null, new DateTime(2026, 11, 22, 19, 0, 0)), (seat.Languages, seat.Tracks, seat.Most, seat.FreeToUtc));
        using var wrong = await judge.SubmitAsync(edition.Queue + "/time", "form#time", ("from", "2026-11-30"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var elsewhere = await judge.GetAsync(other.Queue + "/time", Stop);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var denied = await organiser.GetAsync(edition.Queue + "/time", Stop);
        Assert.True(denied.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Found, $"{denied.StatusCode}");
    }

    private static Task<List<PanelJudge>> SeatsAsync(JudgedEdition edition) => edition.InDatabaseAsync(
        db => db.Set<PanelJudge>().AsNoTracking().Where(p => p.EditionId == edition.Edition.Id).OrderBy(p => p.Number).ToListAsync(Stop));

    public sealed class OnSqlite(JudgingOnSqlite site) : PanelTests(site), IClassFixture<JudgingOnSqlite>;

    public sealed class OnPostgres(JudgingOnPostgres site) : PanelTests(site), IClassFixture<JudgingOnPostgres>;
}
