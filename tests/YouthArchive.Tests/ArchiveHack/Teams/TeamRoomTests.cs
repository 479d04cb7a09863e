using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Teams;

/// <summary>Roles, the code of conduct, sizes, track, lead, mentors.</summary>
public abstract class TeamRoomTests(PortalSite site)
{
    private const string Open = "@+2 18:00";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/team/me?handler=Role")]
    [InlineData("/team/me?handler=Conduct")]
    [InlineData("/team/lead?handler=Track")]
    [InlineData("/team/lead?handler=HandOver")]
    [InlineData("/team/lead?handler=MentorCode")]
    [InlineData("/team/lead?handler=Mentor")]
    [InlineData("/team/lead?handler=Ask")]
    [InlineData("/team/lead?handler=Answer")]
    [InlineData("/team/pitch")]
    public async Task Without_a_team_every_action_is_404(string action)
    {
        var world = await HackWorld.NewAsync(site, Open);
        var leader = await world.LeaderAsync("Біздікі");
        var team = await world.TeamOfAsync(leader);
        var stranger = await world.PupilAsync();
        using var post = await stranger.Browser.PostAsync(world.Path(action), ("memberId", team.Leader!.Id), ("mergerId", "1"), ("Track", "search"));
        using var get = await stranger.Browser.GetAsync(world.Path(action.Split('?')[0]), Cancel);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (post.StatusCode, get.StatusCode));
    }

    [Theory]
    [InlineData("Track")]
    [InlineData("HandOver")]
    [InlineData("MentorCode")]
    [InlineData("Ask")]
    public async Task A_member_who_does_not_lead_finds_nothing_of_the_leaders(string handler)
    {
        var world = await HackWorld.NewAsync(site, Open);
        var leader = await world.LeaderAsync("Жетекшінікі");
        var member = await world.JoinedAsync(leader);
        var team = await world.TeamOfAsync(leader);
        using var post = await member.Browser.PostAsync(world.Path("/team/lead?handler=" + handler), ("memberId", team.MemberOf(member.Id)!.Id), ("Track", "search"));
        Assert.Equal(HttpStatusCode.NotFound, post.StatusCode);
        Assert.Equal(leader.Id, (await world.TeamOfAsync(leader)).Leader!.PersonId);
    }

    [Fact]
    public async Task A_member_names_a_role_of_the_list_and_only_that()
    {
        var world = await HackWorld.NewAsync(site, Open);
        var leader = await world.LeaderAsync("Рөлдер");
        using var saved = await leader.Browser.SubmitAsync(world.Path("/team/me"), "form#role", ("Role", "designer"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("designer", (await world.TeamOfAsync(leader)).Leader!.Role);
        Assert.Contains("дизайнер", (await leader.Browser.PageAsync(world.Path("/team", "ru"))).QuerySelector("[data-l='Роль']")!.TextContent, StringComparison.Ordinal);
        using var other = await leader.Browser.PostAsync(world.Path("/team/me?handler=Role"), ("Role", "king"));
        Assert.Null((await world.TeamOfAsync(leader)).Leader!.Role);
    }

    [Fact]
    public async Task Where_a_code_of_conduct_is_asked_for_nobody_hands_in_before_all_have_accepted_it()
    {
        var world = await HackWorld.NewAsync(site, Open);
        await SetAsync(world, 1, 5, "2026-1");
        var leader = await world.LeaderAsync("Әдепті");
        var member = await world.JoinedAsync(leader);
        await AcceptAsync(world, leader);
        using var refused = await ProposeAsync(world, leader);
        Assert.Contains("code of conduct", (await refused.DocumentAsync()).QuerySelector(".err")!.TextContent, StringComparison.Ordinal);
        await AcceptAsync(world, member);
        using var proposed = await ProposeAsync(world, leader);
        Assert.Equal(HttpStatusCode.Redirect, proposed.StatusCode);
        var accepted = (await world.TeamOfAsync(leader)).MemberOf(member.Id)!;
        Assert.Equal("2026-1", accepted.ConductVersion);
        Assert.NotNull(accepted.ConductUtc);

        await SetAsync(world, 1, 5, "2026-2");
        using var anew = await leader.Browser.SubmitAsync(world.Path("/team/repository", "en"), "form#confirm");
        Assert.NotEqual(HttpStatusCode.Redirect, anew.StatusCode);
        using var old = await leader.Browser.PostAsync(world.Path("/team/me?handler=Conduct"), ("Version", "2026-1"));
        Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);
    }

    [Fact]
    public async Task The_organisers_sizes_hold_and_senseless_ones_are_refused()
    {
        var world = await HackWorld.NewAsync(site, Open);
        await SetAsync(world, 2, 2, null);
        var leader = await world.LeaderAsync("Екеу");
        var code = (await world.TeamOfAsync(leader)).OpenInvitation(DateTime.UtcNow)!.Code;
        await world.JoinedAsync(leader);
        using var third = await (await world.PupilAsync()).Browser.SubmitAsync(world.Path("/join", "en"), "form#join", ("Code", code));
        Assert.Contains("2 members at most", (await third.DocumentAsync()).QuerySelector(".err")!.TextContent, StringComparison.Ordinal);

        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var wrong = await organiser.SubmitAsync($"/en/admin/hack/{world.Slug}/setup", "form#rules", ("Smallest", "4"), ("Largest", "3"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task The_leader_changes_the_track_until_the_freeze()
    {
        var world = await HackWorld.NewAsync(site, Open);
        var leader = await world.LeaderAsync("Бағыт");
        await site.InDatabaseAsync(db => db.Set<Team>().Where(t => t.EditionId == world.Edition.Id).ExecuteUpdateAsync(t => t.SetProperty(p => p.TrackKey, (string?)null)));
        using var changed = await leader.Browser.SubmitAsync(world.Path("/team/lead"), "form#track", ("Track", "search"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal("search", (await world.TeamOfAsync(leader)).TrackKey);
        using var unknown = await leader.Browser.PostAsync(world.Path("/team/lead?handler=Track"), ("Track", "none"));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);

        var frozen = await HackWorld.NewAsync(site);
        var late = await frozen.LeaderAsync("Кеш");
        await site.InDatabaseAsync(db => db.Set<Team>().Where(t => t.EditionId == frozen.Edition.Id).ExecuteUpdateAsync(t => t.SetProperty(p => p.TrackKey, (string?)null)));
        using var refused = await late.Browser.PostAsync(frozen.Path("/team/lead?handler=Track"), ("Track", "search"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Null((await frozen.TeamOfAsync(late)).TrackKey);
    }

    [Fact]
    public async Task The_lead_is_handed_over()
    {
        var world = await HackWorld.NewAsync(site, Open);
        var leader = await world.LeaderAsync("Тапсыру");
        var member = await world.JoinedAsync(leader);
        var id = (await world.TeamOfAsync(leader)).MemberOf(member.Id)!.Id;
        using var over = await leader.Browser.SubmitAsync(world.Path("/team/lead"), $"form#over-{id}");
        Assert.Equal(HttpStatusCode.Redirect, over.StatusCode);
        Assert.Equal(member.Id, (await world.TeamOfAsync(leader)).Members.Single(m => m.IsLeader).PersonId);
        using var gone = await leader.Browser.GetAsync(world.Path("/team/lead"), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_mentor_sees_the_team_and_cannot_judge_it_not_even_afterwards()
    {
        var world = await HackWorld.NewAsync(site, Open);
        var leader = await world.LeaderAsync("Кеңесті");
        await world.LeaderAsync("Басқа");
        var code = await MentorCodeAsync(world, leader);
        var mentor = await site.NewPersonAsync(PortalRoles.Judge);
        using var browser = await site.SignedInAsAsync(mentor);
        Assert.Empty((await browser.PageAsync(world.Path("/mentor"))).QuerySelectorAll("section"));
        using var joined = await browser.SubmitAsync(world.Path("/mentor"), "form#mentor", ("Code", code.ToLowerInvariant()));
        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
        var page = (await browser.PageAsync(world.Path("/mentor"))).Body!.TextContent;
        Assert.Contains("Кеңесті", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Басқа", page, StringComparison.Ordinal);
        var team = await world.TeamOfAsync(leader);
        Assert.Single(team.Members);
        Assert.Equal(["You are or were a mentor of this team."], await ConflictsAsync(world, mentor, team.Id));

        using var stopped = await browser.SubmitAsync(world.Path("/mentor"), $"form#end-{team.Id}");
        Assert.Equal(HttpStatusCode.Redirect, stopped.StatusCode);
        Assert.Single(await ConflictsAsync(world, mentor, team.Id));
        using var other = await browser.PostAsync(world.Path("/mentor?handler=End"), ("teamId", team.Id));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Minors_members_and_guessers_do_not_become_mentors()
    {
        var world = await HackWorld.NewAsync(site, Open);
        var leader = await world.LeaderAsync("Қорғалған");
        var code = await MentorCodeAsync(world, leader);
        var minor = await world.PupilAsync();
        using var young = await minor.Browser.SubmitAsync(world.Path("/mentor"), "form#mentor", ("Code", code));
        var other = await world.LeaderAsync("Өзге");
        await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.Id == other.Id).ExecuteUpdateAsync(u => u.SetProperty(p => p.BirthYear, DateTime.UtcNow.Year - 25)));
        using var member = await other.Browser.SubmitAsync(world.Path("/mentor"), "form#mentor", ("Code", code));
        using var teacher = await site.SignedInAsync(PortalRoles.Teacher);
        using var guess = await teacher.SubmitAsync(world.Path("/mentor"), "form#mentor", ("Code", "3333-3333"));
        // An invitation for members is none for mentors.
        using var invitation = await teacher.SubmitAsync(world.Path("/mentor"), "form#mentor", ("Code", (await world.TeamOfAsync(leader)).OpenInvitation(DateTime.UtcNow)!.Code));
        Assert.All([young, member, guess, invitation], r => Assert.Equal(HttpStatusCode.BadRequest, r.StatusCode));
        Assert.False(await site.InDatabaseAsync(db => db.Set<TeamMentor>().AnyAsync(m => m.EditionId == world.Edition.Id)));
    }

    [Fact]
    public async Task The_organiser_sets_where_a_team_shows_its_work_and_others_do_not()
    {
        var world = await HackWorld.NewAsync(site, Open);
        var leader = await world.LeaderAsync("Үстелді");
        var id = (await world.TeamOfAsync(leader)).Id;
        var path = $"/en/admin/hack/{world.Slug}/setup";
        using var forbidden = await leader.Browser.GetAsync(path, Cancel);
        Assert.NotEqual(HttpStatusCode.OK, forbidden.StatusCode);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var wrong = await organiser.SubmitAsync(path, "form#places", ($"Places[{id}]", "Table 7"), ($"Rooms[{id}]", "javascript:alert(1)"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var saved = await organiser.SubmitAsync(path, "form#places", ($"Places[{id}]", "Table 7"), ($"Rooms[{id}]", "https://meet.example.org/h07"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var shown = (await leader.Browser.PageAsync(world.Path("/team"))).QuerySelector("#demo-place")!;
        Assert.Contains("Table 7", shown.TextContent, StringComparison.Ordinal);
        Assert.Contains("meet.example.org", shown.TextContent, StringComparison.Ordinal);
        Assert.Contains("noopener", shown.QuerySelector("a")!.GetAttribute("rel"), StringComparison.Ordinal);
    }

    private async Task SetAsync(HackWorld world, int smallest, int largest, string? conduct)
    {
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var saved = await organiser.SubmitAsync($"/en/admin/hack/{world.Slug}/setup", "form#rules",
            ("Smallest", $"{smallest}"), ("Largest", $"{largest}"), ("Conduct", conduct ?? ""));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    private static async Task AcceptAsync(HackWorld world, Pupil pupil)
    {
        using var accepted = await pupil.Browser.SubmitAsync(world.Path("/team/me"), "form#conduct-form");
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
    }

    private static Task<HttpResponseMessage> ProposeAsync(HackWorld world, Pupil pupil) =>
        pupil.Browser.SubmitAsync(world.Path("/team/repository", "en"), "form#hand-in", ("Address", "paraq-lab/paraq"));

    private static async Task<string> MentorCodeAsync(HackWorld world, Pupil leader)
    {
        using var made = await leader.Browser.SubmitAsync(world.Path("/team/lead"), "form#new-mentor-code");
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return (await leader.Browser.PageAsync(world.Path("/team/lead"))).QuerySelector("#mentor-code")!.TextContent;
    }

    private Task<IReadOnlyList<string>> ConflictsAsync(HackWorld world, string judge, string teamId) => site.InScopeAsync(async services =>
        (IReadOnlyList<string>)[.. (await services.GetServices<IConflictSource>().First(c => c is YouthArchive.ArchiveHack.Entries.MemberConflicts)
            .OfJudgeAsync(judge, world.Edition.Id, Cancel)).Where(c => c.EntryId == teamId).Select(c => c.Reason)]);

    public sealed class OnSqlite(HackOnSqlite site) : TeamRoomTests(site), IClassFixture<HackOnSqlite>;

    public sealed class OnPostgres(HackOnPostgres site) : TeamRoomTests(site), IClassFixture<HackOnPostgres>;
}
