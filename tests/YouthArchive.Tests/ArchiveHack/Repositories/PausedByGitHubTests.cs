using System.Net;
using Xunit;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.GitHubStandIn.Failures;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Repositories;

/// <summary>On a site of its own: a pause holds for the whole site.</summary>
public sealed class PausedByGitHubTests(HackOnSqlite site) : IClassFixture<HackOnSqlite>
{
    [Fact]
    public async Task Paused_by_limits_keeps_what_was_typed_keeps_what_was_read_and_goes_on_by_itself()
    {
        var world = await HackWorld.NewAsync(site);
        var reader = await world.LeaderAsync("Оқылған");
        await world.HandInAsync(reader, "paraq-lab/paraq");
        var before = await world.ReadingOfAsync(reader);
        world.GitHub.Faults.Add(new Fault(FaultKind.PrimaryLimit) { Seconds = 1800, Times = 1 });
        await world.RefreshLaterAsync();
        var paused = await world.ReadingOfAsync(reader);
        Assert.Equal(ReadingState.Paused, paused.State);
        Assert.Equal((before.Facts, before.ReadUtc), (paused.Facts, paused.ReadUtc));
        Assert.NotNull(paused.PausedUntilUtc);

        var leader = await world.LeaderAsync("Шектеу");
        foreach (var (language, words) in new[] { ("kk", "Ол тексеріледі."), ("en", "It will be checked.") })
        {
            using var response = await leader.Browser.SubmitAsync(world.Path("/team/repository", language), "form#hand-in", ("Address", "dala-gis/dala-gis"));
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            var page = await leader.Browser.PageAsync(world.Path("/team/repository", language));
            Assert.Contains(words, page.QuerySelector(".note.warn")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("dala-gis/dala-gis", page.QuerySelector(".note.warn")!.TextContent, StringComparison.Ordinal);
        }
        world.Time.Ahead += TimeSpan.FromMinutes(45);
        await world.RefreshAsync();
        Assert.Equal(HandInCheck.Found, (await world.TeamOfAsync(leader)).Proposal!.Check);
        Assert.Equal(ReadingState.Fresh, (await world.ReadingOfAsync(reader)).State);
    }
}
