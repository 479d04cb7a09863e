using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Similarity;
using YouthArchive.ArchiveHack.Similarity.Findings;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.ArchiveHack.Similarity.Generated;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Similarity;

/// <summary>After the freeze: what is stored, what the organiser reads, what stays.</summary>
public abstract class EditionComparisonTests(PortalSite site)
{
    private static readonly GeneratedHackathon Hackathon = new(seed: 3, teams: 8, bytes: 20_000, starterFiles: 0);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alike_teams_are_stored_once_shown_to_the_organiser_and_to_nobody_else()
    {
        var world = await HackWorld.NewAsync(site);
        // The seventh and eighth generated teams share everything; the first has nothing to do with them.
        var sources = new Mirrors();
        var teams = new List<(Pupil Leader, string Team)>();
        foreach (var (name, generated) in new[] { ("Біріншісі", 6), ("Екіншісі", 7), ("Бөлек", 0) })
        {
            teams.Add(await FrozenTeamAsync(world, name, Hackathon.Teams[generated].Files, sources));
        }
        Assert.True(await CompareAsync(world, sources));
        Assert.False(await CompareAsync(world, sources));
        var pair = await site.InDatabaseAsync(db => db.Set<StoredPair>().AsNoTracking().SingleAsync(p => p.EditionId == world.Edition.Id, Cancel));
        Assert.Equal(new[] { teams[0].Team, teams[1].Team }.Order(StringComparer.Ordinal), [pair.TeamA, pair.TeamB]);
        Assert.InRange(pair.Score, 0.9, 1);
        Assert.NotEmpty(pair.ReadPassages());

        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var path = $"/en/admin/hack/{world.Slug}/similarity";
        Assert.Single((await organiser.PageAsync(path)).QuerySelectorAll("#pairs tbody tr"));
        using var noted = await organiser.SubmitAsync($"{path}/{pair.Id}", "form#note", ("Note", "Both took it from the same course."));
        Assert.Equal(HttpStatusCode.Redirect, noted.StatusCode);
        Assert.Contains("Looked at", (await organiser.PageAsync(path)).QuerySelector("#pairs")!.TextContent, StringComparison.Ordinal);
        foreach (var browser in new[] { teams[0].Leader.Browser, await site.SignedInAsync(PortalRoles.Judge) })
        {
            using var forbidden = await browser.GetAsync($"{path}/{pair.Id}", Cancel);
            Assert.NotEqual(HttpStatusCode.OK, forbidden.StatusCode);
        }
        var elsewhere = await HackWorld.NewAsync(site);
        using var other = await organiser.GetAsync($"/en/admin/hack/{elsewhere.Slug}/similarity/{pair.Id}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task A_team_that_is_not_mirrored_yet_is_counted_and_looked_for_again()
    {
        var world = await HackWorld.NewAsync(site);
        var sources = new Mirrors();
        await FrozenTeamAsync(world, "Бар", Hackathon.Teams[6].Files, sources);
        var (_, missing) = await FrozenTeamAsync(world, "Жоқ", [], sources);
        Assert.True(await CompareAsync(world, sources));
        Assert.Equal(1, (await LastAsync(world)).Unread);
        var handIn = await site.InDatabaseAsync(db => db.Set<HandIn>().Where(h => h.TeamId == missing).Select(h => h.Id).SingleAsync(Cancel));
        sources.Files[handIn] = Hackathon.Teams[7].Files;
        Assert.True(await CompareAsync(world, sources));
        Assert.Equal(0, (await LastAsync(world)).Unread);
        Assert.True(await site.InDatabaseAsync(db => db.Set<StoredPair>().AnyAsync(p => p.EditionId == world.Edition.Id, Cancel)));
    }

    private Task<StoredComparison> LastAsync(HackWorld world) =>
        site.InDatabaseAsync(db => db.Set<StoredComparison>().AsNoTracking().SingleAsync(c => c.EditionId == world.Edition.Id, Cancel));

    private Task<bool> CompareAsync(HackWorld world, Mirrors sources) => site.InScopeAsync(s => new EditionComparison(
        s.GetRequiredService<DbContext>(), s.GetRequiredService<TeamRegister>(), s.GetRequiredService<IEditions>(), sources, s.GetRequiredService<TimeProvider>())
        .RunAsync(world.Edition, Cancel));

    private async Task<(Pupil, string)> FrozenTeamAsync(HackWorld world, string name, IReadOnlyList<SourceFile> files, Mirrors sources)
    {
        var leader = await world.LeaderAsync(name);
        var team = (await world.TeamOfAsync(leader)).Id;
        var now = world.Time.GetUtcNow().UtcDateTime;
        var handIn = new HandIn { TeamId = team, Address = "a/b", ByPersonId = leader.Id, HandedInUtc = now, ConfirmedUtc = now };
        await site.InDatabaseAsync(async db =>
        {
            db.Add(handIn);
            db.Add(new FrozenVersion { HandInId = handIn.Id, FreezeUtc = now, Sha = new string('a', 40), DeterminedUtc = now });
            return await db.SaveChangesAsync(Cancel);
        });
        sources.Files[handIn.Id] = files;
        return (leader, team);
    }

    private sealed class Mirrors : ITeamSources
    {
        public Dictionary<string, IReadOnlyList<SourceFile>> Files { get; } = [];

        public Task<IReadOnlyList<SourceFile>> ReadAsync(string handInId, CancellationToken cancellation) => Task.FromResult(Files.GetValueOrDefault(handInId) ?? []);
    }

    public sealed class OnSqlite(HackOnSqlite site) : EditionComparisonTests(site), IClassFixture<HackOnSqlite>;

    public sealed class OnPostgres(HackOnPostgres site) : EditionComparisonTests(site), IClassFixture<HackOnPostgres>;
}
