using System.Net;
using Xunit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

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
    public void Staff_may_open_it_by_default_and_judges_may_not()
    {
        var roles = new PlatformPermissions().Stereotypes.Select(s => s.Role);
        Assert.Equal([PortalRoles.Organiser, PortalRoles.Archivist, PortalRoles.Editor, PortalRoles.Administrator], roles);
    }
}
