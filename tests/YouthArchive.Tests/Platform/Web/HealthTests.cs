using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Web;

public abstract class HealthTests(PortalSite site)
{
    [Theory]
    [InlineData("/health/live"), InlineData("/health/ready")]
    public async Task A_site_whose_database_answers_is_alive_and_ready(string path)
    {
        using var response = await site.Visitor().GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public sealed class OnSqlite(PortalSite site) : HealthTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : HealthTests(site), IClassFixture<PostgresSite>;
}

public sealed class LostDatabaseTests(LostDatabaseTests.LosingSite site) : IClassFixture<LostDatabaseTests.LosingSite>
{
    [Fact]
    public async Task It_is_alive_but_not_ready_and_its_error_page_still_stands()
    {
        using var person = await site.SignedInAsync(PortalRoles.Student);
        site.Lose();
        using var live = await person.GetAsync("/health/live", TestContext.Current.CancellationToken);
        using var ready = await person.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        using var page = await person.GetAsync("/ru/me", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, page.StatusCode);
        Assert.Equal("На сайте сбой", (await page.DocumentAsync()).QuerySelector("h1")!.TextContent);
    }

    /// <summary>A site whose database can be taken away while it runs.</summary>
    public sealed class LosingSite : PortalSite
    {
        private bool _lost;

        public void Lose() => _lost = true;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(s =>
            {
                var before = s.Last(d => d.ServiceType == typeof(DbContext)).ImplementationFactory!;
                s.AddScoped(sp => _lost ? throw new TimeoutException("The database does not answer.") : (DbContext)before(sp));
            });
        }
    }
}
