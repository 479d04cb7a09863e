using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Teams;

/// <summary>Nobody acts on a team that is not theirs.</summary>
public abstract class OwnershipTests(PortalSite site)
{
    [Theory]
    [InlineData("/team?handler=Invitation")]
    [InlineData("/team?handler=Login")]
    [InlineData("/team?handler=Part")]
    [InlineData("/team?handler=Refresh")]
    [InlineData("/team/repository")]
    [InlineData("/team/repository?handler=Confirm")]
    public async Task A_pupil_without_a_team_gets_404_for_every_action(string action)
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Біздікі");
        var team = await world.TeamOfAsync(leader);
        var stranger = await world.PupilAsync();
        using var response = await PostAsync(world, stranger, action, ("memberId", team.Leader!.Id), ("HandInId", "x"), ("Address", "paraq-lab/paraq"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Another_teams_member_and_hand_in_are_404()
    {
        var world = await HackWorld.NewAsync(site);
        var ours = await world.LeaderAsync("Біз");
        using var proposed = await ours.Browser.SubmitAsync(world.Path("/team/repository"), "form#hand-in", ("Address", "paraq-lab/paraq"));
        var team = await world.TeamOfAsync(ours);
        var other = await world.LeaderAsync("Олар");
        using var part = await PostAsync(world, other, "/team?handler=Part", ("memberId", team.Leader!.Id));
        using var confirm = await PostAsync(world, other, "/team/repository?handler=Confirm", ("HandInId", team.Proposal!.Id));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (part.StatusCode, confirm.StatusCode));
        Assert.Single((await world.TeamOfAsync(ours)).Members);
        Assert.Null((await world.TeamOfAsync(ours)).Current);
    }

    [Fact]
    public async Task A_member_who_does_not_lead_withdraws_nobody_and_resets_nothing()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Жетекші");
        var member = await JoinedAsync(world, leader);
        var team = await world.TeamOfAsync(leader);
        using var part = await PostAsync(world, member, "/team?handler=Part", ("memberId", team.Leader!.Id));
        using var reset = await PostAsync(world, member, "/team?handler=Invitation");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (part.StatusCode, reset.StatusCode));
        Assert.Equal(2, (await world.TeamOfAsync(leader)).Members.Count);
    }

    [Fact]
    public async Task Leader_withdraws_a_member_and_leaving_hands_the_lead_on()
    {
        var world = await HackWorld.NewAsync(site, windowEnds: "@+2 18:00");
        var leader = await world.LeaderAsync("Өзгеріс");
        var first = await JoinedAsync(world, leader);
        var second = await JoinedAsync(world, leader);
        var team = await world.TeamOfAsync(leader);
        using var part = await PostAsync(world, leader, "/team?handler=Part", ("memberId", team.MemberOf(second.Id)!.Id));
        Assert.Equal(HttpStatusCode.Redirect, part.StatusCode);
        using var leave = await PostAsync(world, leader, "/team?handler=Part", ("memberId", team.Leader!.Id));
        Assert.Equal(HttpStatusCode.Redirect, leave.StatusCode);
        Assert.Equal(first.Id, (await world.TeamOfAsync(first)).Leader!.PersonId);
        Assert.Equal(2, await site.InDatabaseAsync(db => db.Set<Departure>().CountAsync(d => d.TeamId == team.Id)));
    }

    [Theory]
    [InlineData("kk", "Код бекітілді: команда құрамы өзгермейді.")]
    [InlineData("en", "The code is frozen: the team stays as it is.")]
    public async Task After_the_freeze_a_team_with_a_repository_stays_as_it_is(string language, string words)
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Тұрақты");
        await world.HandInAsync(leader, "paraq-lab/paraq", read: false);
        var team = await world.TeamOfAsync(leader);
        Assert.Null((await leader.Browser.PageAsync(world.Path("/team"))).QuerySelector("form[id^=part-]"));
        using var leave = await PostAsync(world, leader, "/team?handler=Part", language, ("memberId", team.Leader!.Id));
        Assert.Equal(HttpStatusCode.BadRequest, leave.StatusCode);
        Assert.Contains(words, (await leave.DocumentAsync()).QuerySelector(".err")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await world.TeamOfAsync(leader)).Members);
    }

    private static async Task<Pupil> JoinedAsync(HackWorld world, Pupil leader)
    {
        var pupil = await world.PupilAsync();
        var code = (await world.TeamOfAsync(leader)).OpenInvitation(DateTime.UtcNow)!.Code;
        using var response = await pupil.Browser.SubmitAsync(world.Path("/join"), "form#join", ("Code", code));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return pupil;
    }

    private static Task<HttpResponseMessage> PostAsync(HackWorld world, Pupil pupil, string action, params (string, string)[] values) =>
        PostAsync(world, pupil, action, "kk", values);

    // The token comes from a page that everybody signed in has; the action is posted past the page that would offer it.
    private static async Task<HttpResponseMessage> PostAsync(
        HackWorld world, Pupil pupil, string action, string language, params (string Name, string Value)[] values)
    {
        using var page = await pupil.Browser.GetAsync("/kk/me", TestContext.Current.CancellationToken);
        var source = page.IsSuccessStatusCode ? page : await pupil.Browser.GetAsync(world.Path("/team"), TestContext.Current.CancellationToken);
        var document = await source.DocumentAsync();
        var token = document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var request = new HttpRequestMessage(HttpMethod.Post, world.Path(action, language))
        {
            Content = new FormUrlEncodedContent(values.Append(("__RequestVerificationToken", token)).Select(v => KeyValuePair.Create(v.Item1, v.Item2))),
        };
        if (source.Headers.TryGetValues("Set-Cookie", out var set) && set.Select(c => c.Split(';')[0]).FirstOrDefault(c => c.StartsWith("ya.form=", StringComparison.Ordinal)) is { } cookie)
        {
            request.Headers.Add("Cookie", $"{string.Join("; ", pupil.Browser.DefaultRequestHeaders.GetValues("Cookie"))}; {cookie}");
        }
        return await pupil.Browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public sealed class OnSqlite(HackOnSqlite site) : OwnershipTests(site), IClassFixture<HackOnSqlite>;

    public sealed class OnPostgres(HackOnPostgres site) : OwnershipTests(site), IClassFixture<HackOnPostgres>;
}
