using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;
using YouthArchive.ArchiveHack.Gallery;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.People.Contracts;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Gallery;

public abstract class GalleryTests(PortalSite site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Published_projects_stand_by_place_with_names_only_by_consent()
    {
        var world = await HackWorld.NewAsync(site);
        var (second, first, unplaced) = (await world.LeaderAsync("Екінші"), await world.LeaderAsync("Бірінші"), await world.LeaderAsync("Орынсыз"));
        var places = new Dictionary<string, int> { [(await world.TeamOfAsync(first)).Id] = 1, [(await world.TeamOfAsync(second)).Id] = 2 };
        var projects = await OfAsync(world, places);
        Assert.Equal(["Бірінші", "Екінші"], projects.Select(p => p.Team.Name));
        Assert.Equal([1, 2], projects.Select(p => p.Place));
        // Consent to taking part is not consent to a name.
        Assert.All(projects.SelectMany(p => p.People), name => Assert.False(name.IsFull));
        Assert.NotNull(await world.TeamOfAsync(unplaced));
        Assert.Empty(await OfAsync(world, []));
    }

    private Task<IReadOnlyList<Project>> OfAsync(HackWorld world, Dictionary<string, int> places) => site.InScopeAsync(s => new ProjectGallery(
        s.GetRequiredService<DbContext>(), s.GetRequiredService<TeamRegister>(), new Published(places), s.GetRequiredService<IPublicNames>(),
        s.GetRequiredService<IOptionsMonitor<GitHubOptions>>()).OfEditionAsync(world.Edition, Cancel));

    private sealed class Published(Dictionary<string, int> places) : IPublishedPlaces
    {
        public Task<IReadOnlyDictionary<string, int>> OfEditionAsync(int editionId, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyDictionary<string, int>>(places);
    }

    public sealed class OnSqlite(HackOnSqlite site) : GalleryTests(site), IClassFixture<HackOnSqlite>;

    public sealed class OnPostgres(HackOnPostgres site) : GalleryTests(site), IClassFixture<HackOnPostgres>;
}
