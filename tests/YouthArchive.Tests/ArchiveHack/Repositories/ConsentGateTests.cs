using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.People.Guardians;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Repositories;

public abstract class ConsentGateTests(PortalSite site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_minor_without_consent_is_in_a_team_but_does_not_hand_in()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Келісімсіз", hasConsent: false);
        using var refused = await ProposeAsync(world, leader);
        Assert.NotEqual(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.Contains("guardian's consent is still missing", (await refused.DocumentAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await world.TeamOfAsync(leader)).HandIns);

        await GuardianSite.PaperAsync(site, leader.Id, ConsentPurpose.TakingPart);
        using var proposed = await ProposeAsync(world, leader);
        Assert.Equal(HttpStatusCode.Redirect, proposed.StatusCode);
    }

    [Fact]
    public async Task Consent_withdrawn_between_proposal_and_confirmation_stops_the_hand_in()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Қайтарып алу");
        using var proposed = await ProposeAsync(world, leader);
        await site.InScopeAsync(services => services.GetRequiredService<PaperConsent>()
            .WithdrawAsync([leader.Id], [ConsentPurpose.TakingPart], leader.Id, Cancel));
        using var confirmed = await leader.Browser.SubmitAsync(world.Path("/team/repository"), "form#confirm");
        Assert.NotEqual(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Null((await world.TeamOfAsync(leader)).Current);
    }

    [Fact]
    public async Task The_team_reads_how_many_and_each_only_of_themselves()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Екеуміз");
        var friend = await world.PupilAsync(hasConsent: false);
        var team = await world.TeamOfAsync(leader);
        await site.InDatabaseAsync(async db =>
        {
            db.Add(new Member { TeamId = team.Id, EditionId = team.EditionId, PersonId = friend.Id, JoinedUtc = DateTime.UtcNow });
            return await db.SaveChangesAsync(Cancel);
        });
        var seen = await leader.Browser.PageAsync(world.Path("/team", "en"));
        Assert.Contains("1 member has no guardian's consent yet.", seen.QuerySelector("#consents")!.TextContent, StringComparison.Ordinal);
        Assert.Null(seen.QuerySelector("#own-consent"));
        Assert.NotNull((await friend.Browser.PageAsync(world.Path("/team", "en"))).QuerySelector("#own-consent"));
        using var refused = await ProposeAsync(world, leader);
        Assert.NotEqual(HttpStatusCode.Redirect, refused.StatusCode);
    }

    private static Task<HttpResponseMessage> ProposeAsync(HackWorld world, Pupil pupil) =>
        pupil.Browser.SubmitAsync(world.Path("/team/repository", "en"), "form#hand-in", ("Address", "qagaz-qyran/qyran"));

    public sealed class OnSqlite(HackOnSqlite site) : ConsentGateTests(site), IClassFixture<HackOnSqlite>;

    public sealed class OnPostgres(HackOnPostgres site) : ConsentGateTests(site), IClassFixture<HackOnPostgres>;
}
