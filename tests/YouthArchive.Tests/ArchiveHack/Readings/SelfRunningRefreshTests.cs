using Xunit;
using YouthArchive.Tests.ArchiveHack.Support;

namespace YouthArchive.Tests.ArchiveHack.Readings;

public sealed class SelfRunningRefreshTests(LivelyHackSite site) : IClassFixture<LivelyHackSite>
{
    [Fact]
    public async Task A_repository_is_read_right_after_it_was_handed_in()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Өзі оқиды");
        await world.HandInAsync(leader, "qagaz-qyran/qyran", read: false);
        var until = DateTime.UtcNow.AddSeconds(60);
        string? state = null;
        while (DateTime.UtcNow < until && state is null)
        {
            await Task.Delay(300, TestContext.Current.CancellationToken);
            state = (await Page(leader, world)).QuerySelector("#state")?.TextContent;
        }
        Assert.Contains("qagaz-qyran/qyran оқылды", state!, StringComparison.Ordinal);
    }

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> Page(Pupil pupil, HackWorld world) =>
        YouthArchive.Tests.Support.Page.PageAsync(pupil.Browser, world.Path("/team"));
}
