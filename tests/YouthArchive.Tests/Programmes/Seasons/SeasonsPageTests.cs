using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.Judging.Phases;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Enrolments;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Seasons;

public abstract class SeasonsPageTests(PortalSite site) : IAsyncLifetime
{
    private const string Page = "/kk/admin/seasons";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await ProgrammesSite.PrepareAsync(site, "YouthArchive.Judging", "YouthArchive.FamilyHistory");
        await ProgrammesSite.ApplyAsync(site, SeasonText.Last);
        await ProgrammesSite.ApplyAsync(site, SeasonText.Templates);
    }

    [Theory]
    [InlineData(PortalRoles.Teacher)]
    [InlineData(PortalRoles.Judge)]
    [InlineData(PortalRoles.Student)]
    [InlineData(PortalRoles.Guardian)]
    [InlineData(PortalRoles.Editor)]
    public async Task Others_are_turned_away(string role)
    {
        using var browser = await site.SignedInAsync(role);
        foreach (var path in new[] { Page, Page + "/family-history/s2026", Page + "/family-history/s2026/texts", Page + "/family-history/s2026/publish" })
        {
            using var response = await browser.GetAsync(path, Cancellation);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("/family-history/none")]
    [InlineData("/chess/s2026")]
    [InlineData("/family-history/none/texts")]
    [InlineData("/family-history/none/publish")]
    public async Task Unknown_edition_is_404(string path)
    {
        using var browser = await site.SignedInAsync(PortalRoles.Organiser);
        using var response = await browser.GetAsync(Page + path, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_season_is_opened_once_in_four_languages()
    {
        using var browser = await site.SignedInAsync(PortalRoles.Organiser);
        for (var i = 0; i < 2; i++)
        {
            using var made = await browser.SubmitAsync(Page, "form#open", ("Year", "2051"));
            Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        }
        var season = await site.InDatabaseAsync(db => db.Set<SeasonEntity>().SingleAsync(s => s.Name == "2051-2052"));
        Assert.Equal("School year 2051–2052", season.Title.En);
        Assert.All(PortalCultures.All, l => Assert.Contains("2051", season.Title.Exactly(l)!, StringComparison.Ordinal));
        Assert.Equal(4, PortalCultures.All.Select(season.Title.Exactly).Distinct().Count());
    }

    [Theory]
    [InlineData("form#open", "Year", "27")]
    [InlineData("form#open", "Year", "<b>")]
    [InlineData("form#template", "Slug", "../x")]
    [InlineData("form#template", "Slug", "s2026")]
    public async Task What_cannot_be_is_refused_and_stays_in_the_form(string form, string field, string typed)
    {
        using var browser = await site.SignedInAsync(PortalRoles.Organiser);
        var programme = form == "form#template" ? new[] { ("Programme", "FamilyHistory"), ("FirstDay", "2030-09-02") } : [];
        using var refused = await browser.SubmitAsync(Page, form, [(field, typed), .. programme]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await refused.DocumentAsync();
        Assert.NotNull(page.QuerySelector(".err[role=alert]"));
        Assert.Equal(typed, page.QuerySelector($"#{field}")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_edition_from_a_template_is_a_draft_whose_dates_count_from_the_chosen_day()
    {
        using var browser = await site.SignedInAsync(PortalRoles.Organiser);
        using var made = await browser.SubmitAsync(Page, "form#template", ("Programme", "FamilyHistory"), ("Slug", "s2030"), ("FirstDay", "2030-09-02"));
        Assert.Equal("/kk/admin/seasons/family-history/s2030", made.Headers.Location!.ToString());
        var edition = await DraftAsync("family-history/s2030");
        Assert.True(edition.IsDraft);
        Assert.Equal("Байқау s2030", edition.Title.Kk);
        Assert.Equal(new DateTime(2030, 9, 2, 4, 0, 0, DateTimeKind.Utc), edition.EnrolmentOpensUtc);
        Assert.Equal(new DateTime(2030, 10, 2, 13, 0, 0, DateTimeKind.Utc), edition.Stage(StageKeys.HandIn)!.EndsUtc);
    }

    [Fact]
    public async Task Next_year_is_copied_with_terms_rubric_and_phases_and_without_what_people_did()
    {
        var from = await ProgrammesSite.EditionAsync(site, "family-history/s2026");
        await PlantAsync(from);
        using var browser = await site.SignedInAsync(PortalRoles.Organiser);
        using var copied = await CopyAsync(browser, from.Id);
        Assert.Equal(HttpStatusCode.Redirect, copied.StatusCode);
        var to = await DraftAsync("family-history/s2027");
        Assert.True(to.IsDraft);
        Assert.Equal("Байқау 2027", to.Title.Kk);
        Assert.Equal(364, (to.EnrolmentOpensUtc - from.EnrolmentOpensUtc).TotalDays);
        Assert.All(from.Stages, s => Assert.Equal((s.StartsUtc.AddDays(364), s.EndsUtc.AddDays(364)), (to.Stage(s.Key)!.StartsUtc, to.Stage(s.Key)!.EndsUtc)));
        Assert.All(from.Stages, s => Assert.Equal(s.EndsUtc.DayOfWeek, to.Stage(s.Key)!.EndsUtc.DayOfWeek));
        await site.InDatabaseAsync(async db =>
        {
            Assert.Equal(7, (await db.Set<EditionTerms>().SingleAsync(t => t.EditionId == to.Id)).LeastArchivalSources);
            Assert.Equal((1, (DateTime?)null), await db.Set<RubricEntity>().Where(r => r.EditionId == to.Id).ToListAsync().ContinueWith(r => (r.Result.Single().Number, r.Result.Single().LockedUtc), Cancellation, TaskContinuationOptions.None, TaskScheduler.Default));
            var phases = await db.Set<PhaseEntity>().Where(p => p.EditionId == from.Id || p.EditionId == to.Id).OrderBy(p => p.EditionId).ToListAsync();
            Assert.Equal(phases[0].StartsUtc.AddDays(364), phases[1].StartsUtc);
            Assert.Equal(0, await db.Set<Judgement>().CountAsync(j => j.EditionId == to.Id));
            Assert.Equal(0, await db.Set<Enrolment>().CountAsync(e => e.EditionId == to.Id));
            Assert.Equal(1, await db.Set<AuditEvent>().CountAsync(a => a.Kind == "Edition.Copied" && a.SubjectId == "family-history/s2027"));
            return 0;
        });
        using var again = await CopyAsync(browser, from.Id);
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<EditionEntity>().CountAsync(e => e.Slug == "s2027")));
    }

    [Fact]
    public async Task A_draft_is_nowhere_for_others_and_everywhere_once_it_is_published()
    {
        using var browser = await site.SignedInAsync(PortalRoles.Organiser);
        using var made = await browser.SubmitAsync(Page, "form#template", ("Programme", "FamilyHistory"), ("Slug", "hidden"), ("FirstDay", "2040-09-03"));
        string[] closed = ["/kk/programmes/family-history/hidden", "/kk/programmes/family-history/hidden.ics", "/kk/programmes/family-history/hidden/participants",
            "/kk/family-history/hidden/rules", "/kk/family-history/hidden/gallery", "/kk/results/family-history/hidden"];
        foreach (var role in new[] { "", PortalRoles.Student, PortalRoles.Organiser })
        {
            using var other = role.Length == 0 ? site.Visitor() : await site.SignedInAsync(role);
            foreach (var path in closed)
            {
                using var response = await other.GetAsync(path, Cancellation);
                Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            }
        }
        foreach (var path in new[] { "/kk", "/kk/programmes/family-history", "/kk/programmes/family-history/s2026", "/sitemap.xml" })
        {
            using var response = await site.Visitor().GetAsync(path, Cancellation);
            Assert.DoesNotContain("hidden", (await response.Content.ReadAsStringAsync(Cancellation)).Replace("type=\"hidden\"", "", StringComparison.Ordinal).Replace("aria-hidden", "", StringComparison.Ordinal)
                .Split("<main")[^1].Split("</main>")[0].Replace(" hidden>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
        var student = await site.NewPersonAsync(PortalRoles.Student);
        var draft = await DraftAsync("family-history/hidden");
        Assert.Equal(EnrolmentResult.NotOpen, await site.InScopeAsync(s => s.GetRequiredService<IEnrolments>().EnrolAsync(draft.Id, student)));
        Assert.DoesNotContain(await site.InScopeAsync(s => s.GetRequiredService<IEditions>().AllAsync()), e => e.Slug == "hidden");

        using var published = await browser.SubmitAsync(Page + "/family-history/hidden/publish", "form#publish");
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        using var seen = await site.Visitor().GetAsync(closed[0], Cancellation);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync(a => a.Kind == "Edition.Published" && a.SubjectId == "family-history/hidden")));
    }

    [Fact]
    public async Task A_published_edition_becomes_a_draft_again_only_while_nobody_is_enrolled()
    {
        using var browser = await site.SignedInAsync(PortalRoles.Organiser);
        using var made = await browser.SubmitAsync(Page, "form#template", ("Programme", "FamilyHistory"), ("Slug", "backagain"), ("FirstDay", "2043-09-07"));
        const string own = Page + "/family-history/backagain/publish";
        using var published = await browser.SubmitAsync(own, "form#publish");
        using (var seen = await site.Visitor().GetAsync("/kk/programmes/family-history/backagain", Cancellation))
        {
            Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        }
        using (var other = await site.SignedInAsync(PortalRoles.Editor))
        {
            using var refused = await other.SubmitToAsync("/kk/me", "form#profile", own + "?handler=withdraw");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
        using (var withdrawn = await browser.SubmitAsync(own, "form#withdraw"))
        {
            Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        }
        using (var gone = await site.Visitor().GetAsync("/kk/programmes/family-history/backagain", Cancellation))
        {
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync(a => a.Kind == "Edition.Withdrawn" && a.SubjectId == "family-history/backagain")));
        // On another node the edition is still in memory as published: the row itself says no.
        var (edition, student) = (await DraftAsync("family-history/backagain") with { IsDraft = false, EnrolmentOpensUtc = DateTime.UtcNow.AddDays(-1), EnrolmentClosesUtc = DateTime.UtcNow.AddDays(1) }, await site.NewPersonAsync(PortalRoles.Student));
        Assert.Equal(EnrolmentResult.NotOpen, (await site.InScopeAsync(s => s.GetRequiredService<ClassEnrolment>().EnrolAsync(edition, [student], student, Cancellation)))[student]);

        using var again = await browser.SubmitAsync(own, "form#publish");
        Assert.Equal(EnrolmentResult.Enrolled, (await site.InScopeAsync(s => s.GetRequiredService<ClassEnrolment>().EnrolAsync(edition, [student], student, Cancellation)))[student]);
        var page = await browser.PageAsync(own);
        Assert.Null(page.QuerySelector("form#withdraw"));
        Assert.NotNull(page.QuerySelector("#stays"));
        using var late = await browser.SubmitToAsync("/kk/me", "form#profile", own + "?handler=withdraw");
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.NotNull((await late.DocumentAsync()).QuerySelector(".err[role=alert]"));
        Assert.False((await DraftAsync("family-history/backagain")).IsDraft);
    }

    [Fact]
    public async Task What_must_be_mended_keeps_an_edition_from_being_published_until_it_is_mended()
    {
        using var browser = await site.SignedInAsync(PortalRoles.Organiser);
        using var made = await browser.SubmitAsync(Page, "form#template", ("Programme", "FamilyHistory"), ("Slug", "untold"), ("FirstDay", "2041-09-02"));
        const string own = Page + "/family-history/untold";
        using var emptied = await browser.SubmitAsync(own + "/texts", "form#texts", ("edition.title.mn", ""));
        Assert.Equal(HttpStatusCode.Redirect, emptied.StatusCode);
        var check = await browser.PageAsync(own);
        Assert.NotNull(check.QuerySelector("#list-must a[href$='/texts#text-edition']"));
        var page = await browser.PageAsync(own + "/publish");
        Assert.Null(page.QuerySelector("form#publish button"));
        using var refused = await browser.SubmitAsync(own + "/publish", "form#publish");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.True((await DraftAsync("family-history/untold")).IsDraft);
        using var mended = await browser.SubmitAsync(own + "/texts", "form#texts", ("edition.title.mn", "Уралдаан"));
        Assert.Null((await browser.PageAsync(own)).QuerySelector("#list-must"));
        using var published = await browser.SubmitAsync(own + "/publish", "form#publish");
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        Assert.False((await DraftAsync("family-history/untold")).IsDraft);
    }

    [Fact]
    public async Task Announced_days_are_written_down_once_and_known_to_the_check()
    {
        using (var other = await site.SignedInAsync(PortalRoles.Editor))
        {
            using var refused = await other.GetAsync("/kk/admin/holidays", Cancellation);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
        using var browser = await site.SignedInAsync(PortalRoles.Organiser);
        // Registration of this draft closes on Tuesday, 22 September 2048: an ordinary day.
        using var made = await browser.SubmitAsync(Page, "form#template", ("Programme", "FamilyHistory"), ("Slug", "moved-days"), ("FirstDay", "2048-09-02"));
        const string own = Page + "/family-history/moved-days";
        Assert.DoesNotContain("Көшірілген", (await browser.PageAsync(own)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var (first, last, name) in new[] { ("2048-09-22", "2048-09-20", "x"), ("never", "", "x"), ("2048-09-22", "", ""), ("2048-09-22", "2050-09-22", "x") })
        {
            using var wrong = await browser.SubmitAsync("/kk/admin/holidays", "form#add", ("First", first), ("Last", last), ("Names[ru]", name));
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
            Assert.Equal(first, (await wrong.DocumentAsync()).QuerySelector("#First")!.GetAttribute("value"));
        }
        for (var i = 0; i < 2; i++)
        {
            using var added = await browser.SubmitAsync("/kk/admin/holidays", "form#add", ("First", "2048-09-21"), ("Last", "2048-09-23"), ("Country", "KZ"), ("Kind", "DayOff"), ("Names[kk]", "Көшірілген демалыс"));
            Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        }
        Assert.Single((await browser.PageAsync("/kk/admin/holidays")).QuerySelectorAll("#days tbody tr"));
        Assert.Contains("Көшірілген", (await browser.PageAsync(own)).QuerySelector("#list-look")!.TextContent, StringComparison.Ordinal);
        using var removed = await browser.SubmitAsync("/kk/admin/holidays", "#days form");
        Assert.Null((await browser.PageAsync("/kk/admin/holidays")).QuerySelector("#days"));
        Assert.Equal(2, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync(a => a.SubjectType == "Holidays")));
    }

    [Fact]
    public async Task Texts_that_are_hostile_or_too_long_are_refused_or_shown_as_text()
    {
        using var browser = await site.SignedInAsync(PortalRoles.Organiser);
        using var made = await browser.SubmitAsync(Page, "form#template", ("Programme", "FamilyHistory"), ("Slug", "hostile"), ("FirstDay", "2042-09-02"));
        const string own = Page + "/family-history/hostile";
        using var tooLong = await browser.SubmitAsync(own + "/texts", "form#texts", ("edition.summary.kk", new string('ә', 2001)));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
        Assert.Equal(2001, (await tooLong.DocumentAsync()).QuerySelector("#edition-summary-kk")!.TextContent.Length);
        using var script = await browser.SubmitAsync(own + "/texts", "form#texts", ("edition.title.kk", "<script>alert(1)</script>"), ("nothing.title.kk", "x"));
        var page = await browser.PageAsync(own);
        Assert.Equal("<script>alert(1)</script>", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Rehearsal_says_what_the_rules_say_at_each_moment()
    {
        var from = await ProgrammesSite.EditionAsync(site, "family-history/s2026");
        await PlantAsync(from);
        var sights = await site.InScopeAsync(async s =>
        {
            System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.CurrentCulture = PortalCultures.Of("en");
            var all = new List<RehearsedSight>();
            foreach (var room in s.GetServices<IRehearsal>())
            {
                all.AddRange(await room.OfAsync(from));
            }
            return all;
        });
        Assert.All(sights.Where(s => s.Href == "/classes"), s => Assert.True(from.EnrolmentIsOpen(s.FromUtc!.Value) && !from.EnrolmentIsOpen(s.UntilUtc!.Value)));
        Assert.Equal(from.EnrolmentClosesUtc, sights.First(s => s.Href!.EndsWith("/participants", StringComparison.Ordinal)).FromUtc);
        var reading = Assert.Single(sights, s => s.Viewer == Viewer.Judge && s.Href == "/judging/family-history/s2026");
        Assert.Contains("no other judge", reading.What, StringComparison.Ordinal);
        Assert.Contains(sights, s => s is { Viewer: Viewer.Visitor, FromUtc: null, After: not null } && s.Href == "/results/family-history/s2026");
        var gallery = sights.Where(s => s.Href == "/family-history/s2026/gallery").ToList();
        Assert.Equal(Enum.GetValues<Viewer>(), gallery.Select(s => s.Viewer));
        Assert.All(gallery, s => Assert.True(s is { FromUtc: null, UntilUtc: null, After: not null }));
        Assert.Equal(from.Stage(StageKeys.HandIn)!.EndsUtc, Assert.Single(sights, s => s.Href == "/family-history/works").UntilUtc);
        // Spans of the edition's page follow one another without a hole.
        var spans = sights.Where(s => s.Viewer == Viewer.Visitor && s.Href == "/programmes/family-history/s2026").ToList();
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.Equal(pair.First.UntilUtc, pair.Second.FromUtc));
        Assert.Null(spans[^1].UntilUtc);
    }

    private async Task PlantAsync(Edition edition) => await site.InDatabaseAsync(async db =>
    {
        if (await db.Set<RubricEntity>().AnyAsync(r => r.EditionId == edition.Id))
        {
            return 0;
        }
        var judging = edition.Stage(StageKeys.Judging)!;
        db.Add(new EditionTerms { EditionId = edition.Id, Theme = LocalizedText.Same("T"), LeastArchivalSources = 7 });
        db.Add(new RubricEntity { EditionId = edition.Id, Number = 3, Definition = RubricEntity.Write(new(new(0, 5, true), [])) });
        db.Add(new PhaseEntity
        {
            EditionId = edition.Id,
            Key = "reading",
            Kind = PhaseKind.Individual,
            Round = 1,
            Title = LocalizedText.Same("R"),
            StartsUtc = judging.StartsUtc,
            EndsUtc = judging.EndsUtc,
            MayScore = true,
            SeesNames = false,
            SeesOthersScores = false,
            SeesOthersComments = false,
        });
        return await db.SaveChangesAsync();
    });

    private async Task<HttpResponseMessage> CopyAsync(HttpClient browser, int editionId)
    {
        var season = await site.InDatabaseAsync(db => db.Set<EditionEntity>().Where(e => e.Id == editionId).Select(e => e.SeasonId).SingleAsync());
        return await browser.SubmitAsync(Page, $"form#copy-{season}", ("editions", editionId.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private Task<Edition> DraftAsync(string key) => site.InScopeAsync(async s => (await s.GetRequiredService<IAllEditions>().FindByKeyAsync(key))!);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public sealed class OnSqlite(ProgrammesOnSqlite site) : SeasonsPageTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : SeasonsPageTests(site), IClassFixture<ProgrammesOnPostgres>;
}
