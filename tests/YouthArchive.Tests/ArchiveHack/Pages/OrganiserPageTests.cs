using System.Net;
using Xunit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Pages;

public abstract class OrganiserPageTests(PortalSite site)
{
    [Theory]
    [InlineData(PortalRoles.Student)]
    [InlineData(PortalRoles.Teacher)]
    [InlineData(PortalRoles.Judge)]
    public async Task Others_may_neither_look_nor_ask(string role)
    {
        var world = await HackWorld.NewAsync(site);
        using var browser = await site.SignedInAsync(role);
        using var page = await browser.GetAsync($"/kk/admin/hack/{world.Slug}", TestContext.Current.CancellationToken);
        using var post = await browser.PostAsync($"/kk/admin/hack/{world.Slug}", null, TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.OK, page.StatusCode);
        Assert.NotEqual(HttpStatusCode.NotFound, page.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, post.StatusCode);
    }

    [Fact]
    public async Task Organiser_sees_problems_first_and_has_all_read_with_progress()
    {
        var world = await HackWorld.NewAsync(site);
        var good = await world.LeaderAsync("Бәрі жақсы");
        await world.HandInAsync(good, "hat-jolda/hat-jolda");
        var bad = await world.LeaderAsync("Қиындық");
        await world.HandInAsync(bad, "empty/empty");
        await world.LeaderAsync("Репозиторийсіз");
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var path = $"/en/admin/hack/{world.Slug}";
        var rows = (await organiser.PageAsync(path)).QuerySelectorAll("#teams tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Contains("Қиындық", rows[0], StringComparison.Ordinal);
        Assert.Contains("Репозиторийсіз", rows[1], StringComparison.Ordinal);
        Assert.Contains("Read completely", rows[2], StringComparison.Ordinal);

        using var asked = await organiser.SubmitAsync(path, "form#refresh-all");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Contains("0 of 2", (await organiser.PageAsync(path)).QuerySelector("#progress")!.TextContent, StringComparison.Ordinal);
        await world.RefreshAsync();
        Assert.Contains("2 of 2", (await organiser.PageAsync(path)).QuerySelector("#progress")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Menu_leads_to_the_newest_edition()
    {
        await HackWorld.NewAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var page = await organiser.PageAsync("/kk/admin/hack");
        Assert.Equal("Командалар", page.QuerySelector("h1")!.TextContent);
    }

    public sealed class OnSqlite(HackOnSqlite site) : OrganiserPageTests(site), IClassFixture<HackOnSqlite>;

    public sealed class OnPostgres(HackOnPostgres site) : OrganiserPageTests(site), IClassFixture<HackOnPostgres>;
}
