using System.Net;
using Xunit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform;

public abstract class SiteStartTests(PortalSite site)
{
    [Fact]
    public async Task Unknown_page_is_404()
    {
        using var response = await site.Visitor().GetAsync("/kk/no-such-page", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task People_can_be_created_and_signed_in()
    {
        using var browser = await site.SignedInAsync(PortalRoles.Student);
        using var response = await browser.GetAsync("/kk/no-such-page", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    public sealed class OnSqlite(PortalSite site) : SiteStartTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : SiteStartTests(site), IClassFixture<PostgresSite>;
}
