using System.Net;
using Xunit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.SignIn;

public abstract class SignInTests(PortalSite site)
{
    private static string NewName() => "qyran" + Guid.NewGuid().ToString("N")[..8];

    [Theory]
    [InlineData("{0}")]
    [InlineData("  {0} ")]
    [InlineData("upper:{0}")]
    [InlineData("{0}@example.org")]
    public async Task Name_is_taken_as_it_was_meant(string typed)
    {
        var name = NewName();
        var id = await site.NewNamedAsync(name, PortalRoles.Student);
        await site.ChangeAsync(id, u => u.Email = name + "@example.org");
        using var browser = site.Visitor();
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, typed, name);
        text = text.StartsWith("upper:", StringComparison.Ordinal) ? text[6..].ToUpperInvariant() : text;

        using var response = await browser.SignInAsync(text, Arrivals.Password);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/kk/me", response.Headers.Location!.OriginalString);
        using var own = await browser.GetAsync("/kk/me", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Fact]
    public async Task Shared_address_names_nobody()
    {
        var (one, other) = (NewName(), NewName());
        foreach (var name in new[] { one, other })
        {
            await site.ChangeAsync(await site.NewNamedAsync(name), u => u.Email = one + "@example.org");
        }
        using var browser = site.Visitor();
        using var response = await browser.SignInAsync(one + "@example.org", Arrivals.Password);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Wrong_password_and_unknown_name_get_the_same_answer()
    {
        var name = NewName();
        await site.NewNamedAsync(name);
        using var browser = site.Visitor();
        using var wrong = await browser.SignInAsync(name, "not-the-password");
        using var unknown = await browser.SignInAsync(NewName(), "not-the-password");
        var words = (await wrong.DocumentAsync()).QuerySelector(".err")!.TextContent;
        Assert.Equal(words, (await unknown.DocumentAsync()).QuerySelector(".err")!.TextContent);
        Assert.NotEqual("", words.Trim());
    }

    [Fact]
    public async Task Person_lands_in_their_own_language()
    {
        var name = NewName();
        await site.ChangeAsync(await site.NewNamedAsync(name), u => u.Language = "mn");
        using var response = await site.Visitor().SignInAsync(name, Arrivals.Password);
        Assert.Equal("/mn/me", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Closed_page_leads_to_sign_in_and_back()
    {
        var name = NewName();
        await site.NewNamedAsync(name);
        using var browser = site.Visitor();
        using var closed = await browser.GetAsync("/ru/me?saved=profile", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        var door = closed.Headers.Location!.OriginalString;
        Assert.StartsWith("/ru/sign-in?returnUrl=", door, StringComparison.Ordinal);

        using var response = await browser.SignInAsync(name, Arrivals.Password, door);
        Assert.Equal("/ru/me?saved=profile", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("~//evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\tevil.example")]
    public async Task Return_address_outside_the_site_is_dropped(string address)
    {
        var name = NewName();
        await site.NewNamedAsync(name);
        using var response = await site.Visitor().SignInAsync(
            name, Arrivals.Password, "/kk/sign-in?returnUrl=" + Uri.EscapeDataString(address));
        Assert.Equal("/kk/me", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Ten_wrong_passwords_lock_the_account()
    {
        var name = NewName();
        await site.NewNamedAsync(name);
        using var browser = site.Visitor();
        for (var i = 0; i < 10; i++)
        {
            using var wrong = await browser.SignInAsync(name, "wrong-password");
        }
        using var right = await browser.SignInAsync(name, Arrivals.Password);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        using var own = await browser.GetAsync("/kk/me", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, own.StatusCode);
    }

    [Fact]
    public async Task Disabled_account_is_out_and_stays_out()
    {
        var name = NewName();
        var id = await site.NewNamedAsync(name, PortalRoles.Student);
        using var inside = await site.SignedInAsAsync(id);
        using var before = await inside.GetAsync("/kk/me", TestContext.Current.CancellationToken);
        await site.ChangeAsync(id, u => u.IsEnabled = false);

        using var after = await inside.GetAsync("/kk/me", TestContext.Current.CancellationToken);
        using var again = await site.Visitor().SignInAsync(name, Arrivals.Password);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var name = NewName();
        await site.NewNamedAsync(name);
        using var browser = site.Visitor();
        using var signedIn = await browser.SignInAsync(name, Arrivals.Password);
        using var left = await browser.SubmitAsync("/kk/me", "form#sign-out");
        Assert.Equal("/kk", left.Headers.Location!.OriginalString);
        using var own = await browser.GetAsync("/kk/me", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, own.StatusCode);
    }

    [Fact]
    public async Task Form_without_its_token_is_refused()
    {
        using var form = new FormUrlEncodedContent([new("Name", "x"), new("Password", "y")]);
        using var response = await site.Visitor().PostAsync("/kk/sign-in", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Session_cookie_is_for_the_server_only_and_secure_where_the_line_is()
    {
        var name = NewName();
        await site.NewNamedAsync(name);
        using var browser = site.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });
        using var response = await browser.SignInAsync(name, Arrivals.Password);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("ya.signin=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    public sealed class OnSqlite(RoomySite site) : SignInTests(site), IClassFixture<RoomySite>;

    public sealed class OnPostgres(RoomyPostgresSite site) : SignInTests(site), IClassFixture<RoomyPostgresSite>;
}

/// <summary>All tests of a class come from one address; the limit on it has a test of its own.</summary>
public sealed class RoomySite : PortalSite
{
    protected override void Configure(IDictionary<string, string> settings) => settings["SignIn:AttemptsPerAddressPerMinute"] = "100000";
}

public sealed class RoomyPostgresSite : PostgresSite
{
    protected override void Configure(IDictionary<string, string> settings) => settings["SignIn:AttemptsPerAddressPerMinute"] = "100000";
}
