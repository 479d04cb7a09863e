using System.Globalization;
using Microsoft.AspNetCore.Http;
using Xunit;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

public sealed class RedirectTests
{
    private const string Canary = "canary-token-3f9";
    private const string Body = """{"id":4711,"full_name":"team/steady","default_branch":"main"}""";

    private static Rig RigFor(string api) => new(Transport.Handler(), TimeProvider.System, new GateLimits { RequestsPerMinute = 100_000 }, Canary, api);

    /// <summary>Path /repos/hop/n redirects to n-1; 0 is the repository. Bit n of the plan sends hop n to the other server.</summary>
    private static Func<HttpContext, Task> Chain(int status, int plan, Func<bool, string> origin, bool relative) => async context =>
    {
        var left = int.Parse(context.Request.Path.Value!.Split('/')[^1], CultureInfo.InvariantCulture);
        if (left == 0)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(Body);
            return;
        }
        var elsewhere = (plan >> left & 1) == 1;
        context.Response.StatusCode = status;
        context.Response.Headers.Location = relative && !elsewhere ? $"/repos/hop/{left - 1}" : $"{origin(elsewhere)}repos/hop/{left - 1}";
    };

    [Fact]
    public async Task Token_never_reaches_another_origin_over_every_chain()
    {
        await using var home = await LoopbackServer.Start();
        await using var elsewhere = await LoopbackServer.Start();
        var followed = 0;
        foreach (var status in new[] { 301, 302, 307, 308 })
        {
            for (var plan = 0; plan < 32; plan += 2)
            {
                for (var hops = 0; hops <= 4; hops++)
                {
                    var answer = Chain(status, plan, away => away ? elsewhere.Address : home.Address, relative: hops % 2 == 0);
                    (home.Answer, elsewhere.Answer) = (answer, answer);
                    var staysHome = Enumerable.Range(1, hops).All(hop => (plan >> hop & 1) == 0);
                    var ask = RigFor(home.Address).Client.Repository.Get("hop", hops.ToString(CultureInfo.InvariantCulture), TestContext.Current.CancellationToken);
                    if (staysHome && hops <= 3)
                    {
                        Assert.Equal(4711, (await ask).Id);
                        followed++;
                    }
                    else
                    {
                        await Assert.ThrowsAsync<RedirectRefusedException>(() => ask);
                    }
                }
            }
        }
        Assert.True(followed > 50);
        Assert.All(home.Seen, seen => Assert.Contains("Authorization: Bearer " + Canary, seen.Headers, StringComparison.Ordinal));
        Assert.All(home.Seen, seen => Assert.DoesNotContain("Cookie", seen.Headers, StringComparison.Ordinal));
        Assert.Empty(elsewhere.Seen);
    }

    [Theory]
    [InlineData("http://user@{0}/repositories/1")]
    [InlineData("https://{0}/repositories/1")]
    [InlineData("//elsewhere.invalid/repositories/1")]
    [InlineData("http://localhost:{1}/repositories/1")]
    [InlineData("ftp://{0}/repositories/1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://")]
    [InlineData("http://[broken")]
    public async Task Redirect_to_anything_but_the_same_origin_is_refused(string location)
    {
        await using var home = await LoopbackServer.Start();
        var authority = new Uri(home.Address).Authority;
        home.Answer = context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = string.Format(CultureInfo.InvariantCulture, location, authority, authority.Split(':')[1]);
            return Task.CompletedTask;
        };

        var ask = RigFor(home.Address).Client.Repository.Get(1, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<RedirectRefusedException>(() => ask);
        Assert.Single(home.Seen);
    }

    [Fact]
    public async Task Page_link_to_another_origin_is_not_followed()
    {
        await using var home = await LoopbackServer.Start();
        await using var elsewhere = await LoopbackServer.Start();
        home.Answer = context =>
        {
            context.Response.Headers.Link = $"<{elsewhere.Address}repositories/1/releases?page=2>; rel=\"next\"";
            return context.Response.WriteAsync("[]");
        };

        var ask = RigFor(home.Address).Client.Repository.Release.GetAll(1, ApiOptions.None, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<RedirectRefusedException>(() => ask);
        Assert.Empty(elsewhere.Seen);
    }

    [Fact]
    public async Task Cookies_are_neither_kept_nor_sent()
    {
        await using var home = await LoopbackServer.Start();
        home.Answer = context =>
        {
            context.Response.Cookies.Append("session", "1");
            return context.Response.WriteAsync(Body);
        };
        var rig = RigFor(home.Address);
        await rig.Client.Repository.Get(1, TestContext.Current.CancellationToken);
        await rig.Client.Repository.Get(2, TestContext.Current.CancellationToken);

        Assert.All(home.Seen, seen => Assert.DoesNotContain("Cookie:", seen.Headers, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Token_is_in_no_error_text()
    {
        await using var home = await LoopbackServer.Start();
        home.Answer = context =>
        {
            context.Response.StatusCode = 401;
            return context.Response.WriteAsync("""{"message":"Bad credentials"}""");
        };

        var error = await Assert.ThrowsAsync<AuthorizationException>(() => RigFor(home.Address).Client.Repository.Get(1, TestContext.Current.CancellationToken));

        Assert.DoesNotContain(Canary, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, new Credentials(Canary).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_broken_off_by_a_real_connection_reset_is_asked_for_again()
    {
        await using var home = await LoopbackServer.Start();
        var asked = 0;
        home.Answer = async context =>
        {
            if (Interlocked.Increment(ref asked) == 1)
            {
                context.Response.ContentLength = 1000;
                await context.Response.WriteAsync("{\"id\":");
                await context.Response.Body.FlushAsync();
                context.Abort();
                return;
            }
            await context.Response.WriteAsync(Body);
        };

        Assert.Equal(4711, (await RigFor(home.Address).Client.Repository.Get(1, TestContext.Current.CancellationToken)).Id);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Body_that_stops_half_way_is_an_outage_and_gives_its_place_back()
    {
        await using var home = await LoopbackServer.Start();
        home.Answer = async context =>
        {
            await context.Response.WriteAsync("{\"id\":");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        var rig = new Rig(Transport.Handler(), new ManualTime(Rig.Now, autoAdvance: true), apiRoot: home.Address, timeout: TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAsync<OutageException>(() => rig.Client.Repository.Get(1, TestContext.Current.CancellationToken));

        Assert.Equal(4, home.Seen.Count);
        Assert.Equal(0, rig.Gate.Status.InFlight);
    }
}
