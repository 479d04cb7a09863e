using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.People.Recovery;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.People.Classes;
using YouthArchive.Tests.People.SignIn;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Recovery;

/// <summary>The middle way without e-mail: a teacher of the same confirmed school, for its own people and nobody else's.</summary>
public abstract class RecoveryBySchoolTests(PortalSite site)
{
    public sealed class OnSqlite(PortalSite site) : RecoveryBySchoolTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : RecoveryBySchoolTests(site), IClassFixture<PostgresSite>;

    private const string Fresh = "жаңа құпия сөздерім";

    [Theory]
    [InlineData("school not confirmed")]
    [InlineData("school closed")]
    [InlineData("oneself")]
    [InlineData("has e-mail")]
    [InlineData("waits to be let in")]
    [InlineData("of another school too")]
    [InlineData("staff")]
    [InlineData("of nobody's school")]
    public async Task Is_not_there_where_it_is_not_meant_for(string why)
    {
        var (world, school, colleague) = await NewAsync(confirmed: why != "school not confirmed");
        var whom = why switch { "oneself" => world.TeacherId, "of nobody's school" => await PersonAsync(PortalRoles.Teacher), _ => colleague };
        await PlantAsync(why, school, colleague);
        using var page = await world.Teacher.GetAsync($"/kk/schools/{school}/people/{whom}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        using var sent = await world.Teacher.SubmitToAsync("/kk/schools", "form#register-form", $"/kk/schools/{school}/people/{whom}", ("Reason", "бетпе-бет келді"));
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
        Assert.Equal(0, await EventsAsync(whom));
    }

    [Fact]
    public async Task Another_schools_teacher_and_one_who_waits_reach_nobody()
    {
        var (world, school, colleague) = await NewAsync();
        var stranger = await ClassWorld.NewAsync(site);
        var waiting = await PersonAsync(PortalRoles.Teacher);
        await AddTeacherAsync(school, waiting, confirmed: false);
        var student = (await world.BoardAsync()).Students[0].PersonId;
        foreach (var browser in new[] { stranger.Teacher, await site.SignedInAsAsync(waiting) })
        {
            foreach (var whom in new[] { colleague, world.TeacherId, student })
            {
                using var page = await browser.GetAsync($"/kk/schools/{school}/people/{whom}", TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
            }
        }
    }

    [Theory]
    [InlineData(PortalRoles.Student)]
    [InlineData(PortalRoles.Guardian)]
    [InlineData(PortalRoles.Judge)]
    [InlineData(PortalRoles.Organiser)]
    public async Task Nobody_but_teachers_gets_in(string role)
    {
        var (_, school, colleague) = await NewAsync();
        using var other = await site.SignedInAsync(role);
        using var page = await other.GetAsync($"/kk/schools/{school}/people/{colleague}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    [Fact]
    public async Task A_colleague_gets_a_link_that_works_once_with_a_reason_and_an_audit_entry()
    {
        var (world, school, colleague) = await NewAsync();
        var path = $"/kk/schools/{school}/people/{colleague}";
        Assert.NotNull((await world.Teacher.PageAsync($"/kk/schools/{school}")).QuerySelector($"a[href='{path}']"));
        using var bare = await world.Teacher.SubmitAsync(path, "form#give", ("Reason", "-"));
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        using var given = await world.Teacher.SubmitAsync(path, "form#give", ("Reason", "бетпе-бет келді"));
        Assert.Contains("no-store", given.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var link = new Uri((await given.DocumentAsync()).QuerySelector("[data-secret]")!.TextContent);
        using var set = await site.Visitor().SubmitAsync(link.AbsolutePath, "form#new-password", ("Password", Fresh));
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Null((await site.Visitor().PageAsync(link.AbsolutePath)).QuerySelector("form#new-password"));
        using var signedIn = await site.Visitor().SignInAsync("p" + colleague, Fresh);
        Assert.Equal("/kk/me", signedIn.Headers.Location?.OriginalString);
        Assert.Equal(1, await EventsAsync(colleague));
    }

    [Fact]
    public async Task A_student_of_a_class_that_is_over_is_helped_for_a_year()
    {
        var (world, school, _) = await NewAsync();
        var student = (await world.BoardAsync()).Students[0].PersonId;
        using var ended = await world.DoAsync("End");
        var page = await world.Teacher.PageAsync($"{world.Path}/students/{student}");
        Assert.NotNull(page.QuerySelector($"a[href='/kk/schools/{school}/people/{student}']"));
        using var given = await world.Teacher.SubmitAsync($"/kk/schools/{school}/people/{student}", "form#give", ("Reason", "бетпе-бет келді"));
        Assert.NotNull((await given.DocumentAsync()).QuerySelector("[data-secret]"));
        await site.InDatabaseAsync(db => db.Set<SchoolClass>().Where(c => c.Id == world.ClassId).ExecuteUpdateAsync(s => s.SetProperty(c => c.EndedUtc, DateTime.UtcNow.AddDays(-366))));
        using var late = await world.Teacher.GetAsync($"/kk/schools/{school}/people/{student}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    private async Task<(ClassWorld World, int School, string Colleague)> NewAsync(bool confirmed = true)
    {
        var world = await ClassWorld.NewAsync(site);
        var school = await world.SchoolIdAsync();
        var colleague = await PersonAsync(PortalRoles.Teacher);
        await AddTeacherAsync(school, colleague);
        if (confirmed)
        {
            using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
            (await world.StandAsync("ConfirmSchool", organiser)).Dispose();
        }
        return (world, school, colleague);
    }

    private Task<string> PersonAsync(string role) => site.NewPersonAsync(role);

    private async Task PlantAsync(string why, int school, string colleague)
    {
        switch (why)
        {
            case "school closed":
                await site.InDatabaseAsync(db => db.Set<School>().Where(s => s.Id == school).ExecuteUpdateAsync(u => u.SetProperty(s => s.ClosedUtc, DateTime.UtcNow)));
                break;
            case "has e-mail":
                await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(p => p.Id == colleague).ExecuteUpdateAsync(u => u.SetProperty(p => p.Email, "mugalim@example.org")));
                break;
            case "waits to be let in":
                await site.InDatabaseAsync(db => db.Set<SchoolTeacher>().Where(t => t.PersonId == colleague).ExecuteUpdateAsync(u => u.SetProperty(t => t.ConfirmedUtc, (DateTime?)null)));
                break;
            case "of another school too":
                await AddTeacherAsync(await (await ClassWorld.NewAsync(site)).SchoolIdAsync(), colleague);
                break;
            case "staff":
                await site.InScopeAsync(async services =>
                {
                    var users = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<PortalUser>>(services);
                    return await users.AddToRoleAsync((await users.FindByIdAsync(colleague))!, PortalRoles.Judge);
                });
                break;
        }
    }

    private Task<int> AddTeacherAsync(int school, string person, bool confirmed = true) => site.InDatabaseAsync(async db =>
    {
        db.Add(new SchoolTeacher { SchoolId = school, PersonId = person, AskedUtc = DateTime.UtcNow, ConfirmedUtc = confirmed ? DateTime.UtcNow : null });
        return await db.SaveChangesAsync();
    });

    private Task<int> EventsAsync(string person) => site.InDatabaseAsync(db =>
        db.Set<AuditEvent>().CountAsync(a => a.Kind == RecoveryBySchool.LinkGiven && a.SubjectId == person && a.Reason != null));
}
