using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Teams;

/// <summary>Two teams become one: one leader asks, the other agrees.</summary>
public abstract class MergingTests(PortalSite site)
{
    private const string Open = "@+2 18:00";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Members_go_over_and_the_asking_team_ends()
    {
        var world = await HackWorld.NewAsync(site, Open);
        var (from, into) = (await world.LeaderAsync("Қосылушы", "same-login"), await world.LeaderAsync("Қабылдаушы", "same-login"));
        var friend = await world.JoinedAsync(from, login: "friend");
        var before = await world.TeamOfAsync(from);
        await AskAsync(world, from, into);
        using var agreed = await AnswerAsync(world, into, "agree");
        Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);
        var team = await world.TeamOfAsync(from);
        Assert.Equal("Қабылдаушы", team.Name);
        Assert.Equal(new[] { from.Id, friend.Id, into.Id }.Order(StringComparer.Ordinal), team.Members.Select(m => m.PersonId).Order(StringComparer.Ordinal));
        Assert.Equal(into.Id, team.Members.Single(m => m.IsLeader).PersonId);
        Assert.Equal(["friend", "same-login"], team.Members.Select(m => m.GitHubLogin).OfType<string>().Order(StringComparer.Ordinal));
        Assert.NotNull(await site.InDatabaseAsync(db => db.Set<Team>().Where(t => t.Id == before.Id).Select(t => t.DissolvedUtc).SingleAsync(Cancel)));
        // Its code is dead.
        using var late = await (await world.PupilAsync()).Browser.SubmitAsync(world.Path("/join"), "form#join", ("Code", before.OpenInvitation(DateTime.UtcNow)!.Code));
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
    }

    [Fact]
    public async Task One_repository_is_kept_with_its_reading_and_pitch()
    {
        var world = await HackWorld.NewAsync(site, Open);
        var (from, into) = (await world.LeaderAsync("Репозиторийлі"), await world.LeaderAsync("Репозиторийсіз"));
        await world.HandInAsync(from, "paraq-lab/paraq");
        using var pitch = await from.Browser.SubmitAsync(world.Path("/team/pitch"), "form#pitch", ("Text", "Бірге"));
        await AskAsync(world, from, into);
        using var agreed = await AnswerAsync(world, into, "agree");
        Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);
        var team = await world.TeamOfAsync(into);
        Assert.Equal("paraq-lab/paraq", team.Current!.Name);
        Assert.NotNull(team.RepositoryId);
        Assert.Equal(team.Id, await site.InDatabaseAsync(db => db.Set<Reading>().Where(r => r.HandInId == team.Current.Id).Select(r => r.TeamId).SingleAsync(Cancel)));
        Assert.Contains("Бірге", (await into.Browser.PageAsync(world.Path("/team/pitch"))).QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_repositories_the_own_one_stays()
    {
        var world = await HackWorld.NewAsync(site, Open);
        var (from, into) = (await world.LeaderAsync("Бірінші"), await world.LeaderAsync("Екінші"));
        await world.HandInAsync(from, "paraq-lab/paraq", read: false);
        await world.HandInAsync(into, "hat-jolda/hat-jolda", read: false);
        await AskAsync(world, from, into);
        using var agreed = await AnswerAsync(world, into, "agree");
        Assert.Equal("hat-jolda/hat-jolda", (await world.TeamOfAsync(from)).Current!.Name);
    }

    [Fact]
    public async Task Too_many_together_are_refused_and_nothing_changes()
    {
        var world = await HackWorld.NewAsync(site, Open);
        var (from, into) = (await world.LeaderAsync("Үлкен"), await world.LeaderAsync("Кіші"));
        await AskAsync(world, from, into);
        for (var i = 0; i < Team.Largest - 1; i++)
        {
            await world.JoinedAsync(from);
        }
        using var refused = await AnswerAsync(world, into, "agree");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(Team.Largest, (await world.TeamOfAsync(from)).Members.Count);
        Assert.Single((await world.TeamOfAsync(into)).Members);
    }

    [Fact]
    public async Task With_a_repository_handed_in_everybody_needs_the_consent()
    {
        var world = await HackWorld.NewAsync(site, Open);
        var from = await world.LeaderAsync("Келісімсіз", hasConsent: false);
        var into = await world.LeaderAsync("Тапсырған");
        await world.HandInAsync(into, "paraq-lab/paraq", read: false);
        using var refused = await from.Browser.SubmitAsync(world.Path("/team/lead", "en"), "form#ask", ("OtherTeam", (await world.TeamOfAsync(into)).Code));
        Assert.Contains("consent", (await refused.DocumentAsync()).QuerySelector(".err")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_team_that_was_asked_agrees_and_strangers_find_no_question()
    {
        var world = await HackWorld.NewAsync(site, Open);
        var (from, into, third) = (await world.LeaderAsync("Сұраушы"), await world.LeaderAsync("Сұралған"), await world.LeaderAsync("Бөгде"));
        await AskAsync(world, from, into);
        var id = await site.InDatabaseAsync(db => db.Set<Merger>().Where(m => m.EditionId == world.Edition.Id).Select(m => m.Id).SingleAsync(Cancel));
        using var stranger = await third.Browser.PostAsync(world.Path("/team/lead?handler=Answer"), ("mergerId", $"{id}"), ("answer", "agree"));
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        using var self = await from.Browser.PostAsync(world.Path("/team/lead?handler=Answer"), ("mergerId", $"{id}"), ("answer", "agree"));
        Assert.Equal("Сұраушы", (await world.TeamOfAsync(from)).Name);
        Assert.Equal(MergerAnswer.TakenBack, await site.InDatabaseAsync(db => db.Set<Merger>().Where(m => m.Id == id).Select(m => m.Answer).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task After_the_freeze_nobody_merges()
    {
        var world = await HackWorld.NewAsync(site);
        var (from, into) = (await world.LeaderAsync("Кешіккен"), await world.LeaderAsync("Бекітілген"));
        var code = (await world.TeamOfAsync(into)).Code;
        using var refused = await from.Browser.PostAsync(world.Path("/team/lead?handler=Ask"), ("OtherTeam", code));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    private static async Task AskAsync(HackWorld world, Pupil from, Pupil into)
    {
        var code = (await world.TeamOfAsync(into)).Code;
        using var asked = await from.Browser.SubmitAsync(world.Path("/team/lead"), "form#ask", ("OtherTeam", code.ToLowerInvariant()));
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
    }

    private async Task<HttpResponseMessage> AnswerAsync(HackWorld world, Pupil leader, string answer)
    {
        var team = (await world.TeamOfAsync(leader)).Id;
        var id = await site.InDatabaseAsync(db => db.Set<Merger>().Where(m => m.IntoTeamId == team && m.AnsweredUtc == null).Select(m => m.Id).SingleAsync(Cancel));
        return await leader.Browser.PostAsync(world.Path("/team/lead?handler=Answer"), ("mergerId", $"{id}"), ("answer", answer));
    }

    public sealed class OnSqlite(HackOnSqlite site) : MergingTests(site), IClassFixture<HackOnSqlite>;

    public sealed class OnPostgres(HackOnPostgres site) : MergingTests(site), IClassFixture<HackOnPostgres>;
}
