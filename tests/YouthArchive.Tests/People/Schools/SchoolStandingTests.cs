using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.People.Classes;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.People.Classes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Schools;

/// <summary>Organisers confirm, close and reopen schools; nobody else does; a closed school's classes can be read and not changed.</summary>
public abstract class SchoolStandingTests(PortalSite site)
{
    public sealed class OnSqlite(PortalSite site) : SchoolStandingTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : SchoolStandingTests(site), IClassFixture<PostgresSite>;

    [Theory]
    [InlineData(PortalRoles.Student)]
    [InlineData(PortalRoles.Teacher)]
    [InlineData(PortalRoles.Guardian)]
    [InlineData(PortalRoles.Judge)]
    public async Task Nobody_else_confirms_closes_or_reopens(string role)
    {
        var world = await ClassWorld.NewAsync(site);
        using var other = await site.SignedInAsync(role);
        var path = $"/kk/admin/schools/{await world.SchoolIdAsync()}";
        using var page = await other.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        foreach (var handler in new[] { "ConfirmSchool", "Close", "Reopen" })
        {
            using var sent = await other.SubmitToAsync("/kk/schools", "form#register-form", $"{path}?handler={handler}", ("Reason", "Себебі бар"));
            Assert.Equal((handler, HttpStatusCode.Forbidden), (handler, sent.StatusCode));
        }
        Assert.Equal((null, null), await StandingAsync(world));
    }

    [Fact]
    public async Task A_registered_school_works_stands_in_the_queue_and_leaves_it_when_confirmed()
    {
        var world = await ClassWorld.NewAsync(site);
        Assert.Equal(3, (await world.BoardAsync()).Students.Count);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var href = $"/kk/admin/schools/{await world.SchoolIdAsync()}";
        Assert.NotNull((await organiser.PageAsync("/kk/admin")).QuerySelector("a[href='/kk/admin/schools?show=new']"));
        Assert.NotNull((await organiser.PageAsync("/kk/admin/schools?show=new")).QuerySelector($"a[href='{href}']"));
        using var confirmed = await organiser.SubmitAsync(href, "form#confirm-school");
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Null((await organiser.PageAsync("/kk/admin/schools?show=new")).QuerySelector($"a[href='{href}']"));
        Assert.Null((await organiser.PageAsync(href)).QuerySelector("form#confirm-school"));
        using var twice = await world.StandAsync("ConfirmSchool", organiser);
        Assert.Equal(HttpStatusCode.NotFound, twice.StatusCode);
        Assert.Equal(["School.Confirmed"], await AuditedAsync(world));
    }

    [Fact]
    public async Task A_teacher_sees_no_queue()
    {
        var world = await ClassWorld.NewAsync(site);
        using var page = await world.Teacher.GetAsync("/kk/admin", TestContext.Current.CancellationToken);
        Assert.True(page.StatusCode != HttpStatusCode.OK || (await page.DocumentAsync()).QuerySelector("#school-queue") is null);
    }

    [Fact]
    public async Task Closing_needs_a_reason_and_reopening_brings_all_back()
    {
        var world = await ClassWorld.NewAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var bare = await world.StandAsync("Close", organiser, reason: " ");
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        using var early = await world.StandAsync("Reopen", organiser);
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        using var closed = await world.StandAsync("Close", organiser);
        using var twice = await world.StandAsync("Close", organiser);
        Assert.Equal(HttpStatusCode.NotFound, twice.StatusCode);
        using var opened = await world.StandAsync("Reopen", organiser);
        Assert.Equal(["School.Closed", "School.Reopened"], await AuditedAsync(world));
        using var message = await world.DoAsync("Message", ("Text", "Ертең кездесеміз"));
        Assert.Equal(1, await MessagesAsync(world));
    }

    [Fact]
    public async Task A_closed_schools_class_can_be_read_and_nothing_that_is_sent_to_it_is_done()
    {
        var world = await ClassWorld.NewAsync(site);
        using var code = await world.DoAsync("Code");
        var before = await world.BoardAsync();
        var student = before.Students[0];
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var closed = await world.StandAsync("Close", organiser);
        var page = await world.Teacher.PageAsync(world.Path);
        Assert.NotNull(page.QuerySelector("#school-closed"));
        Assert.Equal(3, page.QuerySelectorAll("#board tbody tr").Length);
        Assert.Null(page.QuerySelector("#message-form, #end-form, #code-form, #board button"));
        var own = $"{world.Path}/students/{student.PersonId}";
        Assert.Equal(HttpStatusCode.OK, (await world.Teacher.GetAsync(own, TestContext.Current.CancellationToken)).StatusCode);
        foreach (var address in new[] { "Enrol&edition=x", "Cards", "Reissue", "Code", "Message", "End" }.Select(h => $"{world.Path}?handler={h}")
            .Concat(new[] { "", "?handler=Unlock", "?handler=Reissue", "?handler=Remove" }.Select(h => own + h))
            .Concat([world.Path + "/list", world.Path + "/list?handler=Add"]))
        {
            using var sent = await world.Teacher.SubmitToAsync("/kk/schools", "form#register-form", address,
                ("Text", "Жаңа Оқушы"), ("Surname", "Басқа"), ("GivenName", "Есім"));
            Assert.Equal((address, world.Path), (address, sent.Headers.Location?.OriginalString));
        }
        var after = await world.BoardAsync();
        Assert.Equal((before.Class.Code, before.Class.EndedUtc, before.Students.Select(s => s.Name).ToList(), 3), (after.Class.Code, after.Class.EndedUtc, after.Students.Select(s => s.Name).ToList(), after.WithoutCard), Comparer);
        Assert.Equal(0, await MessagesAsync(world));
        using var another = await world.Teacher.GetAsync("/kk/classes/new", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, another.StatusCode);
    }

    [Fact]
    public async Task Students_of_a_closed_school_keep_their_accounts_and_nobody_joins()
    {
        var world = await ClassWorld.NewAsync(site);
        using var code = await world.DoAsync("Code");
        var board = await world.BoardAsync();
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var closed = await world.StandAsync("Close", organiser);
        var pupil = await site.SignedInAsAsync(board.Students[0].PersonId);
        Assert.Contains(board.School, (await pupil.PageAsync("/kk/me")).Body!.TextContent, StringComparison.Ordinal);
        using var newcomer = await site.SignedInAsync(PortalRoles.Student);
        using var joined = await newcomer.SubmitAsync("/kk/classes/join", "main form", ("Code", board.Class.Code!));
        Assert.Equal(HttpStatusCode.BadRequest, joined.StatusCode);
        Assert.Equal(3, (await world.BoardAsync()).Students.Count);
        using var asks = await site.SignedInAsync(PortalRoles.Teacher);
        using var asked = await asks.SubmitToAsync("/kk/schools", "form#register-form", "/kk/schools?handler=Ask", ("school", $"{await world.SchoolIdAsync()}"));
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
    }

    private static readonly EqualityComparer<(string?, DateTime?, List<string>, int)> Comparer = EqualityComparer<(string?, DateTime?, List<string>, int)>.Create(
        (a, b) => a.Item1 == b.Item1 && a.Item2 == b.Item2 && a.Item3.SequenceEqual(b.Item3) && a.Item4 == b.Item4);

    private async Task<(DateTime? Confirmed, DateTime? Closed)> StandingAsync(ClassWorld world)
    {
        var id = await world.SchoolIdAsync();
        var school = await site.InDatabaseAsync(db => db.Set<School>().AsNoTracking().FirstAsync(s => s.Id == id));
        return (school.ConfirmedUtc, school.ClosedUtc);
    }

    private async Task<List<string>> AuditedAsync(ClassWorld world)
    {
        var id = $"{await world.SchoolIdAsync()}";
        return await site.InDatabaseAsync(db => db.Set<AuditEvent>()
            .Where(a => a.SubjectType == "School" && a.SubjectId == id && (a.Kind == "School.Confirmed" || a.Kind == "School.Closed" || a.Kind == "School.Reopened"))
            .OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync());
    }

    private Task<int> MessagesAsync(ClassWorld world) => site.InDatabaseAsync(db => db.Set<ClassMessage>().CountAsync(m => m.ClassId == world.ClassId));
}
