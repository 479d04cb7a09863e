using System.Net;
using Xunit;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Teams;

public abstract class InvitationTests(PortalSite site)
{
    [Fact]
    public async Task Code_from_the_page_lets_in_however_it_is_written()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Шақыру");
        var shown = (await leader.Browser.PageAsync(world.Path("/team"))).QuerySelector("#invitation")!.TextContent;
        Assert.Matches("^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$", shown);
        var friend = await world.PupilAsync();
        using var response = await JoinAsync(world, friend, $" {shown.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)} ", "@bekzat-o");
        Assert.Equal(world.Path("/team"), response.Headers.Location?.OriginalString);
        var team = await world.TeamOfAsync(friend);
        Assert.Equal(2, team.Members.Count);
        Assert.Equal(("bekzat-o", false), (team.MemberOf(friend.Id)!.GitHubLogin, team.MemberOf(friend.Id)!.IsLeader));
    }

    [Theory]
    [InlineData("kk", "Мұндай коды бар команда жоқ")]
    [InlineData("en", "No team has this code")]
    public async Task A_wrong_code_is_refused_and_stays_in_the_form(string language, string words)
    {
        var world = await HackWorld.NewAsync(site);
        var pupil = await world.PupilAsync();
        using var response = await JoinAsync(world, pupil, "2222-2222", language: language);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.DocumentAsync();
        Assert.Contains(words, page.QuerySelector(".err")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2222-2222", page.QuerySelector("#Code")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_new_code_kills_the_old_one()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Жаңа код");
        var old = await CodeAsync(world, leader);
        using var reset = await leader.Browser.SubmitAsync(world.Path("/team"), "form#reset");
        var fresh = await CodeAsync(world, leader);
        Assert.NotEqual(old, fresh);
        using var late = await JoinAsync(world, await world.PupilAsync(), old);
        Assert.Contains("енді жарамайды", (await late.DocumentAsync()).QuerySelector(".err")!.TextContent, StringComparison.Ordinal);
        using var good = await JoinAsync(world, await world.PupilAsync(), fresh);
        Assert.Equal(HttpStatusCode.Redirect, good.StatusCode);
    }

    [Fact]
    public async Task A_code_is_over_after_fourteen_days()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Ескі код");
        var code = await CodeAsync(world, leader);
        world.Time.Ahead = TimeSpan.FromDays(14) - TimeSpan.FromMinutes(1);
        using var good = await JoinAsync(world, await world.PupilAsync(), code);
        Assert.Equal(HttpStatusCode.Redirect, good.StatusCode);
        world.Time.Ahead = TimeSpan.FromDays(14) + TimeSpan.FromMinutes(1);
        using var late = await JoinAsync(world, await world.PupilAsync(), code);
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.Null((await leader.Browser.PageAsync(world.Path("/team"))).QuerySelector("#invitation"));
    }

    [Fact]
    public async Task A_full_team_takes_nobody_even_when_many_come_at_once()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Толық");
        var code = await CodeAsync(world, leader);
        var pupils = new List<Pupil>();
        for (var i = 0; i < 12; i++)
        {
            pupils.Add(await world.PupilAsync());
        }
        var answers = await Task.WhenAll(pupils.Select(p => JoinAsync(world, p, code)));
        var team = await world.TeamOfAsync(leader);
        Assert.Equal(Team.Largest, team.Members.Count);
        Assert.Equal(Team.Largest - 1, answers.Count(a => a.StatusCode == HttpStatusCode.Redirect));
    }

    [Fact]
    public async Task Guessing_is_slowed_down_and_even_the_right_code_then_waits()
    {
        var world = await HackWorld.NewAsync(site);
        var code = await CodeAsync(world, await world.LeaderAsync("Болжау"));
        var guesser = await world.PupilAsync();
        for (var i = 0; i < WrongCode.Allowed; i++)
        {
            using var wrong = await JoinAsync(world, guesser, "3333-3333");
            Assert.Contains("Мұндай коды", (await wrong.DocumentAsync()).QuerySelector(".err")!.TextContent, StringComparison.Ordinal);
        }
        using var stopped = await JoinAsync(world, guesser, code);
        Assert.Contains("Бір сағаттан кейін", (await stopped.DocumentAsync()).QuerySelector(".err")!.TextContent, StringComparison.Ordinal);
        world.Time.Ahead = TimeSpan.FromMinutes(61);
        using var later = await JoinAsync(world, guesser, code);
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Fact]
    public async Task A_code_of_another_edition_leads_nowhere()
    {
        var first = await HackWorld.NewAsync(site);
        var code = await CodeAsync(first, await first.LeaderAsync("Бірінші"));
        var second = await HackWorld.NewAsync(site);
        using var response = await JoinAsync(second, await second.PupilAsync(), code);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static async Task<string> CodeAsync(HackWorld world, Pupil member) =>
        (await world.TeamOfAsync(member)).OpenInvitation(DateTime.UtcNow)!.Code;

    private static Task<HttpResponseMessage> JoinAsync(HackWorld world, Pupil pupil, string code, string login = "", string language = "kk") =>
        pupil.Browser.SubmitAsync(world.Path("/join", language), "form#join", ("Code", code), ("GitHubLogin", login));

    public sealed class OnSqlite(HackOnSqlite site) : InvitationTests(site), IClassFixture<HackOnSqlite>;

    public sealed class OnPostgres(HackOnPostgres site) : InvitationTests(site), IClassFixture<HackOnPostgres>;
}
