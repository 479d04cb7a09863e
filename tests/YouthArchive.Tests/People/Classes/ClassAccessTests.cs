using System.Net;
using Xunit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Classes;

/// <summary>A teacher reaches no other school's class, and nobody else reaches any: every page and every button.</summary>
public abstract class ClassAccessTests(PortalSite site)
{
    public sealed class OnSqlite(PortalSite site) : ClassAccessTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : ClassAccessTests(site), IClassFixture<PostgresSite>;

    private static readonly string[] Handlers = ["Enrol&edition=archive-hack/2026", "Cards", "Reissue", "Code", "Admit", "TurnAway", "Message", "End"];

    [Fact]
    public async Task Another_schools_teacher_finds_nothing_on_any_page_and_behind_any_button()
    {
        var world = await ClassWorld.NewAsync(site);
        var stranger = await ClassWorld.NewAsync(site);
        var student = (await world.BoardAsync()).Students[0].PersonId;
        foreach (var page in new[] { "", "/list", $"/students/{student}", "/consents", "/consent-forms" })
        {
            using var own = await world.Teacher.GetAsync(world.Path + page, TestContext.Current.CancellationToken);
            using var foreign = await stranger.Teacher.GetAsync(world.Path + page, TestContext.Current.CancellationToken);
            Assert.Equal((page, HttpStatusCode.OK), (page, own.StatusCode));
            Assert.Equal((page, HttpStatusCode.NotFound), (page, foreign.StatusCode));
        }
        foreach (var address in Handlers.Select(h => $"{world.Path}?handler={h}")
            .Append($"{world.Path}/list?handler=Add")
            .Concat(new[] { "", "?handler=Unlock", "?handler=Reissue", "?handler=Remove" }.Select(h => $"{world.Path}/students/{student}{h}")))
        {
            using var foreign = await stranger.Teacher.SubmitToAsync(stranger.Path + "/list", "form#list", address, ("Sel", student), ("person", student), ("Text", "Ғабит Ерасыл"));
            Assert.Equal((address, HttpStatusCode.NotFound), (address, foreign.StatusCode));
        }
        var board = await world.BoardAsync();
        Assert.Equal((3, 3, null), (board.Students.Count, board.WithoutCard, board.Class.Code));
    }

    [Fact]
    public async Task A_student_of_another_class_cannot_be_reached_through_ones_own()
    {
        var world = await ClassWorld.NewAsync(site);
        var stranger = await ClassWorld.NewAsync(site);
        var student = (await world.BoardAsync()).Students[0].PersonId;
        using var page = await stranger.Teacher.GetAsync($"{stranger.Path}/students/{student}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        using var cards = await stranger.DoAsync("Cards", ("Sel", student));
        Assert.Equal(3, (await world.BoardAsync()).WithoutCard);
    }

    [Theory]
    [InlineData(PortalRoles.Student)]
    [InlineData(PortalRoles.Guardian)]
    [InlineData(PortalRoles.Judge)]
    [InlineData(PortalRoles.Organiser)]
    public async Task Nobody_else_gets_in(string role)
    {
        var world = await ClassWorld.NewAsync(site);
        using var other = await site.SignedInAsync(role);
        using var page = await other.GetAsync(world.Path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    [Fact]
    public async Task A_teacher_who_asked_to_join_sees_nothing_until_confirmed_by_the_schools_own()
    {
        var world = await ClassWorld.NewAsync(site);
        var id = await site.NewPersonAsync(PortalRoles.Teacher);
        var newcomer = await site.SignedInAsAsync(id);
        var school = (await world.BoardAsync()).School;
        using var asked = await newcomer.SubmitAsync("/kk/schools?Text=" + Uri.EscapeDataString(school), "#found form");
        using var early = await newcomer.GetAsync(world.Path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        var schoolPath = "/kk/schools/" + (await world.BoardAsync()).Class.SchoolId;
        using var selfConfirm = await newcomer.GetAsync(schoolPath, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, selfConfirm.StatusCode);
        using var confirmed = await world.Teacher.SubmitAsync(schoolPath, "form[action*='handler=Confirm']");
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        using var later = await newcomer.GetAsync(world.Path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task A_minor_cannot_register_a_school()
    {
        await ClassWorld.GrantAsync(site);
        var id = await site.NewPersonAsync(PortalRoles.Student);
        await site.InDatabaseAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteUpdateAsync(
            db.Set<YouthArchive.People.Accounts.PortalUser>().Where(u => u.Id == id), s => s.SetProperty(u => u.BirthYear, DateTime.UtcNow.Year - 12)));
        var pupil = await site.SignedInAsAsync(id);
        using var answer = await pupil.SubmitAsync("/kk/schools", "form#register-form", ("Region", "kz-abai"), ("Settlement", "Семей"), ("Name", "Менің мектебім"));
        Assert.Equal("/kk/classes/join", answer.Headers.Location?.OriginalString);
        using var classes = await pupil.GetAsync("/kk/classes", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, classes.StatusCode);
    }
}
