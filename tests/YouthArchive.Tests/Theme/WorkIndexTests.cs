using System.Net;
using Xunit;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;
using YouthArchive.Theme;

namespace YouthArchive.Tests.Theme;

public sealed class WorkIndexTests(PortalSite site) : IClassFixture<PortalSite>
{
    [Theory]
    [InlineData(PortalRoles.Student), InlineData(PortalRoles.Teacher), InlineData(PortalRoles.Guardian), InlineData(PortalRoles.Judge)]
    public async Task Who_is_not_staff_does_not_see_it(string role)
    {
        using var browser = await site.SignedInAsync(role);
        using var response = await browser.GetAsync("/kk/admin", TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Redirect, response.StatusCode.ToString());
    }

    [Fact]
    public async Task The_administrator_finds_every_entry_of_the_staff_menu()
    {
        using var browser = await site.SignedInAsync(PortalRoles.Administrator);
        var page = await browser.PageAsync("/en/admin");
        var listed = page.QuerySelectorAll("main .tasks a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains("/en/admin/features", listed);
        Assert.Equal(listed.Count, listed.Distinct().Count());
    }

    [Fact]
    public async Task A_long_menu_is_sorted_into_parts_and_shows_the_part_one_is_in()
    {
        using var browser = await site.SignedInAsync(PortalRoles.Administrator);
        var page = await browser.PageAsync("/en/admin/features");
        var tabs = page.QuerySelectorAll("header nav.tabs a").ToList();
        Assert.Equal(["Work", "People and schools", "The site"], tabs.Select(a => a.TextContent));
        Assert.Equal("The site", Assert.Single(tabs, a => a.HasAttribute("aria-current")).TextContent);
        var row = page.QuerySelectorAll("nav.subs a").ToList();
        Assert.Equal("/en/admin/features", Assert.Single(row, a => a.GetAttribute("aria-current") == "page").GetAttribute("href"));

        var index = await browser.PageAsync("/en/admin");
        Assert.Empty(index.QuerySelectorAll("nav.subs"));
        var inParts = tabs.Skip(1).Select(a => a.TextContent).ToList();
        Assert.Equal(inParts, index.QuerySelectorAll("main .rooms h2").Select(h => h.TextContent));
    }

    [Fact]
    public void A_short_menu_stands_in_one_row()
    {
        static WorkMenu Of(int entries) => new([.. Enumerable.Range(0, entries).Select(i => new MenuItem(Menu.Admin, $"Entry {i}", $"/admin/{i}", i, Section: MenuSection.Site))]);
        Assert.True(Of(6).IsShort);
        Assert.False(Of(7).IsShort);
    }

    [Fact]
    public void Staff_may_open_it_by_default_and_judges_may_not()
    {
        var roles = new PlatformPermissions().Stereotypes.Select(s => s.Role);
        Assert.Equal([PortalRoles.Organiser, PortalRoles.Archivist, PortalRoles.Editor, PortalRoles.Administrator], roles);
    }
}
