using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Enrolments;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes;

public abstract class EditionPageTests(PortalSite site) : IAsyncLifetime
{
    private const string Path = "/kk/programmes/archive-hack/2026";
    private const string School = "/kk/programmes/summer-school";

    public async ValueTask InitializeAsync()
    {
        await ProgrammesSite.PrepareAsync(site);
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season());
    }

    [Theory]
    [InlineData("/kk/programmes/archive-hack/1999")]
    [InlineData("/kk/programmes/chess")]
    [InlineData("/kk/programmes/olympiad")]
    public async Task Unknown_edition_is_404(string path)
    {
        using var response = await site.Visitor().GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Visitor_sees_the_edition_without_a_cookie_and_a_way_to_sign_in()
    {
        using var response = await site.Visitor().GetAsync(Path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.Headers.TryGetValues("Set-Cookie", out var set) ? set : []);
        var page = await response.DocumentAsync();
        Assert.Equal("Archive Hack 2026: Ақылды архив", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector(".due time[datetime$='+05:00']"));
        Assert.Equal(3, page.QuerySelectorAll(".stages li").Length);
        Assert.Equal(2, page.QuerySelectorAll(".stages [aria-current=step]").Length);
        Assert.Single(page.QuerySelectorAll(".stages .done"));
        Assert.NotNull(page.QuerySelector(".due a[href^='/kk/sign-in?returnUrl=']"));
        Assert.Null(page.QuerySelector("form#enrol"));
    }

    [Fact]
    public async Task Programme_without_a_slug_shows_its_newest_edition_in_the_language_asked_for()
    {
        var page = await site.Visitor().PageAsync("/en/programmes/archive-hack");
        Assert.StartsWith("Archive Hack 2026: Smart Archive", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enrolment_that_is_not_open_offers_no_button_and_refuses_the_post()
    {
        var id = await StudentAsync(2010);
        using var browser = await site.SignedInAsAsync(id);
        Assert.Null((await browser.PageAsync(School)).QuerySelector("form#enrol"));
        var result = await EnrolAsync("summer-school/2027", id);
        Assert.Equal(EnrolmentResult.NotOpen, result);
    }

    [Fact]
    public async Task Student_enrols_once_however_often_the_button_is_pressed()
    {
        var id = await StudentAsync(DateTime.UtcNow.Year - 18);
        var edition = await ProgrammesSite.EditionAsync(site, "archive-hack/2026");
        Assert.Equal(EnrolmentResult.Enrolled, await EnrolAsync("archive-hack/2026", id));
        Assert.Equal(EnrolmentResult.AlreadyEnrolled, await EnrolAsync("archive-hack/2026", id));
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<Enrolment>().CountAsync(e => e.EditionId == edition.Id && e.PersonId == id)));
        Assert.Equal(1, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync(a => a.ActorId == id && a.Kind == "Enrolment.Created")));
    }

    [Theory]
    [InlineData(15, EnrolmentResult.TooYoung)]
    [InlineData(24, EnrolmentResult.TooOld)]
    [InlineData(16, EnrolmentResult.Enrolled)]
    [InlineData(23, EnrolmentResult.Enrolled)]
    [InlineData(null, EnrolmentResult.BirthYearMissing)]
    public async Task Age_is_checked_against_the_year_of_the_edition(int? yearsBefore, EnrolmentResult expected)
    {
        var edition = await ProgrammesSite.EditionAsync(site, "archive-hack/2026");
        var born = edition.Stages.Min(s => s.StartsUtc).Year - yearsBefore;
        Assert.Equal(expected, EnrolmentRules.Check(edition, born, DateTime.UtcNow));
    }

    [Fact]
    public async Task Own_page_fragment_tells_what_is_due()
    {
        var id = await StudentAsync(DateTime.UtcNow.Year - 18);
        await EnrolAsync("archive-hack/2026", id);
        using var browser = await site.SignedInAsAsync(id);
        var count = await site.InScopeAsync(async services =>
        {
            var person = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity(
                [new(System.Security.Claims.ClaimTypes.NameIdentifier, id)], "test"));
            return (await services.GetRequiredService<FragmentsOfZone>().BuildAsync(Zones.OwnPage, person, CancellationToken.None)).Count;
        });
        Assert.True(count >= 1);
    }

    [Fact]
    public async Task Home_fragments_exist_for_visitors_and_vanish_with_the_feature()
    {
        Assert.NotEmpty(await FragmentsAsync(Zones.HomeProgrammes));
        Assert.NotEmpty(await FragmentsAsync(Zones.HomeAside));
        try
        {
            await site.InScopeAsync(services => services.GetRequiredService<IFeatureState>().DisableAsync(["YouthArchive.Programmes"]));
            Assert.Empty(await FragmentsAsync(Zones.HomeProgrammes));
            using var gone = await site.Visitor().GetAsync(Path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }
        finally
        {
            await ProgrammesSite.PrepareAsync(site);
        }
    }

    private Task<IReadOnlyList<Fragment>> FragmentsAsync(string zone) => site.InScopeAsync(services =>
        services.GetRequiredService<FragmentsOfZone>().BuildAsync(zone, new(), CancellationToken.None));

    private Task<EnrolmentResult> EnrolAsync(string key, string person) => site.InScopeAsync(async services =>
    {
        var edition = await services.GetRequiredService<IEditions>().FindByKeyAsync(key);
        return await services.GetRequiredService<IEnrolments>().EnrolAsync(edition!.Id, person);
    });

    private async Task<string> StudentAsync(int born)
    {
        var id = await site.NewPersonAsync(PortalRoles.Student);
        await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == id).ExecuteUpdateAsync(s => s.SetProperty(u => u.BirthYear, born)));
        return id;
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public sealed class OnSqlite(ProgrammesOnSqlite site) : EditionPageTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : EditionPageTests(site), IClassFixture<ProgrammesOnPostgres>;
}
