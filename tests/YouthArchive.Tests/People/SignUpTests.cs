using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.People.Accounts;
using YouthArchive.Tests.People.SignIn;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People;

public abstract class SignUpTests(PortalSite site)
{
    private static string NewName() => "жаңа" + Guid.NewGuid().ToString("N")[..8];

    private static (string, string)[] Form(string name, params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["UserName"] = name,
            ["Password"] = "төрт сөз бір құпия",
            ["DisplayName"] = "Жаңа Оқушы",
            ["BirthYear"] = "2009",
            ["Language"] = "ru",
            ["Agree"] = "true",
        };
        foreach (var (key, value) in changes)
        {
            fields[key] = value;
        }
        return [.. fields.Select(f => (f.Key, f.Value))];
    }

    [Fact]
    public async Task Student_opens_an_account_and_is_inside()
    {
        var name = NewName();
        using var browser = site.Visitor();
        using var response = await browser.SubmitAsync("/kk/sign-up?returnUrl=%2Fkk%2Fme", "form#sign-up", Form(name));
        Assert.Equal("/kk/me", response.Headers.Location?.OriginalString);
        Assert.Contains("Жаңа Оқушы", (await browser.PageAsync("/kk/me")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        using var again = site.Visitor();
        using var signedIn = await again.SignInAsync(name, "төрт сөз бір құпия");
        Assert.Equal("/ru/me", signedIn.Headers.Location?.OriginalString);
        var roles = await site.InScopeAsync(services => ((AccountSearch)services.GetService(typeof(AccountSearch))!).FindAsync(name, "Student", 1, true, default));
        Assert.Equal(1, roles.Total);
    }

    [Theory]
    [InlineData("UserName", "a b@c")]
    [InlineData("UserName", "ab")]
    [InlineData("Password", "short")]
    [InlineData("Password", "aaaaaaaaaaaa")]
    [InlineData("DisplayName", "   ")]
    [InlineData("BirthYear", "3009")]
    [InlineData("BirthYear", "two")]
    [InlineData("Agree", "false")]
    public async Task Form_with_a_mistake_says_so_at_the_field_and_keeps_what_was_typed(string field, string value)
    {
        var name = NewName();
        using var response = await site.Visitor().SubmitAsync("/kk/sign-up", "form#sign-up", Form(name, (field, value)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await response.DocumentAsync();
        Assert.NotNull(page.QuerySelector($".err a[href='#{field}']"));
        Assert.NotNull(page.QuerySelector($"#{field}[aria-invalid=true]"));
        if (field != "UserName")
        {
            Assert.Equal(name, page.QuerySelector("#UserName")!.GetAttribute("value"));
        }
        var exists = await site.InDatabaseAsync(db => db.Set<PortalUser>().AnyAsync(u => u.UserName == name));
        Assert.False(exists);
    }

    [Fact]
    public async Task Taken_user_name_is_refused_whatever_its_case()
    {
        var name = NewName();
        using var first = await site.Visitor().SubmitAsync("/kk/sign-up", "form#sign-up", Form(name));
        using var second = await site.Visitor().SubmitAsync("/kk/sign-up", "form#sign-up", Form(name.ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.NotNull((await second.DocumentAsync()).QuerySelector("#UserName[aria-invalid=true]"));
    }

    [Fact]
    public async Task Person_changes_name_language_and_password()
    {
        var name = NewName();
        using var browser = site.Visitor();
        using var opened = await browser.SubmitAsync("/kk/sign-up", "form#sign-up", Form(name));
        using var renamed = await browser.SubmitAsync("/kk/me", "form#profile", ("DisplayName", "Басқа Ат"), ("Language", "en"));
        using var wrong = await browser.SubmitAsync("/kk/me", "form#password", ("Password", "not this one"), ("NewPassword", "another long one"));
        using var changed = await browser.SubmitAsync(
            "/kk/me", "form#password", ("Password", "төрт сөз бір құпия"), ("NewPassword", "another long one"));
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal("Басқа Ат", (await browser.PageAsync("/kk/me")).QuerySelector("h1")!.TextContent);

        using var again = site.Visitor();
        using var signedIn = await again.SignInAsync(name, "another long one");
        Assert.Equal("/en/me", signedIn.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Own_data_come_as_json_without_secrets_and_only_ones_own()
    {
        var name = NewName();
        using var browser = site.Visitor();
        using var opened = await browser.SubmitAsync("/kk/sign-up", "form#sign-up", Form(name));
        using var response = await browser.GetAsync("/kk/me/data", TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(name, json.RootElement.GetProperty("account").GetProperty("userName").GetString());
        Assert.DoesNotContain("hash", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("stamp", text, StringComparison.OrdinalIgnoreCase);
        using var stranger = await site.Visitor().GetAsync("/kk/me/data", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
    }

    public sealed class OnSqlite(RoomySite site) : SignUpTests(site), IClassFixture<RoomySite>;

    public sealed class OnPostgres(RoomyPostgresSite site) : SignUpTests(site), IClassFixture<RoomyPostgresSite>;
}
