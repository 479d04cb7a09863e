using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.Platform.Audit;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Classes;

/// <summary>What a teacher does with a class, and what it leaves alone.</summary>
public abstract class ClassJourneyTests(PortalSite site)
{
    public sealed class OnSqlite(PortalSite site) : ClassJourneyTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : ClassJourneyTests(site), IClassFixture<PostgresSite>;

    [Fact]
    public async Task A_list_becomes_accounts_with_names_in_their_parts()
    {
        var world = await ClassWorld.NewAsync(site);
        var board = await world.BoardAsync();
        Assert.Equal(["Әбілқайыр Аяулым", "Ғабит Ерасыл", "Қасымова Һәдия"], board.Students.Select(s => s.Name));
        var hadia = board.Students.Single(s => s.Name == "Қасымова Һәдия");
        Assert.Equal(("Ришатқызы", 2010), (hadia.Patronymic, hadia.BirthYear));
        Assert.Matches("^hadiia?-[2-9]{3}$|^hadia-[2-9]{3}$", hadia.UserName);
        Assert.Equal(3, board.WithoutConsent);
    }

    [Fact]
    public async Task Looking_at_a_list_writes_nothing()
    {
        var world = await ClassWorld.NewAsync(site, names: null);
        using var seen = await world.Teacher.SubmitAsync(world.Path + "/list", "form#list", ("Text", ClassWorld.Names));
        Assert.Equal(3, (await seen.DocumentAsync()).QuerySelectorAll("section[aria-labelledby=added] li").Length);
        Assert.Empty((await world.BoardAsync()).Students);
    }

    [Fact]
    public async Task The_same_list_again_changes_nothing_and_leaves_no_trace()
    {
        var world = await ClassWorld.NewAsync(site);
        var before = await EventsAsync(world);
        using var again = await world.BringAsync(ClassWorld.Names);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(3, (await world.BoardAsync()).Students.Count);
        Assert.Equal(before, await EventsAsync(world));
    }

    [Fact]
    public async Task What_the_teacher_changed_by_hand_no_list_changes_back()
    {
        var world = await ClassWorld.NewAsync(site);
        var erasyl = (await world.BoardAsync()).Students.Single(s => s.Name == "Ғабит Ерасыл");
        var removed = (await world.BoardAsync()).Students.Single(s => s.Name == "Қасымова Һәдия");
        using var corrected = await world.Teacher.SubmitAsync($"{world.Path}/students/{erasyl.PersonId}", "form#correct", ("Surname", "Ғабитұлы"), ("BirthYear", "2010"));
        using var out_ = await world.Teacher.SubmitAsync($"{world.Path}/students/{removed.PersonId}", "form#remove");
        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, out_.StatusCode);
        using var again = await world.BringAsync(ClassWorld.Names);
        var names = (await world.BoardAsync()).Students.Select(s => s.Name).Order(StringComparer.Ordinal);
        Assert.Equal(["Ғабитұлы Ерасыл", "Әбілқайыр Аяулым"], names.OrderDescending(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task A_row_without_a_name_stops_the_list_and_the_page_says_which()
    {
        var world = await ClassWorld.NewAsync(site, names: null);
        using var seen = await world.Teacher.SubmitAsync(world.Path + "/list", "form#list", ("Text", "Фамилия;Имя\nҒабит;Ерасыл\n;Әлия"));
        var page = await seen.DocumentAsync();
        Assert.Null(page.QuerySelector("form#add"));
        Assert.Equal("3", page.QuerySelector("table.fix tbody th")!.TextContent);
        using var forced = await world.Teacher.SubmitToAsync(world.Path + "/list", "form#list", world.Path + "/list?handler=Add", ("Text", "Фамилия;Имя\nҒабит;Ерасыл\n;Әлия"));
        Assert.Equal(HttpStatusCode.BadRequest, forced.StatusCode);
        Assert.Empty((await world.BoardAsync()).Students);
    }

    [Fact]
    public async Task Cards_come_as_one_sheet_and_each_student_has_one()
    {
        var world = await ClassWorld.NewAsync(site);
        using var sheet = await world.DoAsync("Cards");
        Assert.Equal("application/pdf", sheet.Content.Headers.ContentType?.MediaType);
        Assert.Equal("%PDF-"u8.ToArray(), (await sheet.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..5]);
        Assert.True(sheet.Headers.CacheControl?.NoStore);
        Assert.Equal(0, (await world.BoardAsync()).WithoutCard);
    }

    [Fact]
    public async Task A_message_stands_on_the_students_own_page_and_on_no_others()
    {
        var world = await ClassWorld.NewAsync(site);
        var other = await ClassWorld.NewAsync(site);
        using var sent = await world.DoAsync("Message", ("Text", "Ертең сағат 10-да архивке барамыз."));
        var own = await (await site.SignedInAsAsync((await world.BoardAsync()).Students[0].PersonId)).PageAsync("/kk/me");
        var foreign = await (await site.SignedInAsAsync((await other.BoardAsync()).Students[0].PersonId)).PageAsync("/kk/me");
        Assert.Contains("архивке барамыз", own.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("архивке барамыз", foreign.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ended_class_can_be_looked_at_and_not_changed()
    {
        var world = await ClassWorld.NewAsync(site);
        using var ended = await world.DoAsync("End");
        using var cards = await world.DoAsync("Cards");
        Assert.NotEqual("application/pdf", cards.Content.Headers.ContentType?.MediaType);
        Assert.Equal(3, (await world.BoardAsync()).WithoutCard);
        Assert.Null((await world.Teacher.PageAsync(world.Path)).QuerySelector("form#end-form"));
    }

    [Fact]
    public async Task A_student_leaves_only_with_a_password_of_the_own()
    {
        var world = await ClassWorld.NewAsync(site);
        var student = (await world.BoardAsync()).Students[0].PersonId;
        var browser = await site.SignedInAsAsync(student);
        using var refused = await browser.SubmitAsync("/kk/me", "form[action$='/classes/leave']");
        Assert.Equal(3, (await world.BoardAsync()).Students.Count);
        using var chosen = await browser.SubmitAsync("/kk/me", "form#password", ("NewPassword", "Қызыл-қоян-жүгірді-7"));
        Assert.NotNull(await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == student).Select(u => u.PasswordHash).FirstAsync()));
        using var left = await (await site.SignedInAsAsync(student)).SubmitAsync("/kk/me", "form[action$='/classes/leave']");
        Assert.Equal(2, (await world.BoardAsync()).Students.Count);
    }

    private static Task<int> EventsAsync(ClassWorld world) => world.Site.InDatabaseAsync(db =>
        db.Set<AuditEvent>().CountAsync(a => a.SubjectId == world.ClassId));
}
