using System.Net;
using Xunit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.SignIn;

public sealed class RateTests(NarrowSite site) : IClassFixture<NarrowSite>
{
    [Fact]
    public async Task Too_many_from_one_address_get_429_in_words_and_looking_stays_free()
    {
        using var browser = site.Visitor();
        HttpResponseMessage last = null!;
        for (var i = 0; i < 9; i++)
        {
            last = await browser.SignInAsync($"nobody{i}", "wrong-password");
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.NotNull(last.Headers.RetryAfter);
        Assert.NotEqual("", (await last.DocumentAsync()).QuerySelector("h1")?.TextContent ?? "");
        using var look = await browser.GetAsync("/kk/sign-in", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, look.StatusCode);
    }

    public sealed class OfAccount(NarrowAccountSite site) : IClassFixture<NarrowAccountSite>
    {
        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public async Task Too_many_at_one_name_get_429_whether_it_exists_or_not(bool exists)
        {
            var name = exists ? "present" : "absent";
            if (exists)
            {
                await site.NewNamedAsync(name, PortalRoles.Student);
            }
            using var browser = site.Visitor();
            for (var i = 0; i < 3; i++)
            {
                using var wrong = await browser.SignInAsync(i == 1 ? $" {name.ToUpperInvariant()}" : name, "wrong-password");
                Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
            }
            using var refused = await browser.SignInAsync(name, Arrivals.Password);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.NotNull((await refused.DocumentAsync()).QuerySelector("form#sign-in .em, .err"));
            using var other = await browser.SignInAsync(name + "-else", "wrong-password");
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }
    }
}

public sealed class NarrowSite : PortalSite
{
    protected override void Configure(IDictionary<string, string> settings) => settings["SignIn:AttemptsPerAddressPerMinute"] = "4";
}

public sealed class NarrowAccountSite : PortalSite
{
    protected override void Configure(IDictionary<string, string> settings) => settings["SignIn:AttemptsPerAccountPerQuarterHour"] = "3";
}
