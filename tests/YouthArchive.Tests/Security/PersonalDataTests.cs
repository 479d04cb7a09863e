using System.Net;
using Xunit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.People.SignIn;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Security;

/// <summary>A canary's name goes in by every door; it may come out on the person's own pages only.</summary>
public sealed class PersonalDataTests(ListenedSite site) : IClassFixture<ListenedSite>
{
    private const string Canary = "qanatty.canary";
    private const string Secret = "canary-secret-words";
    private const string Name = "Канарейка Сайрауық";

    [Fact]
    public async Task Name_and_password_reach_no_log_no_address_no_cookie_and_no_error_page()
    {
        using var browser = site.Visitor();
        var seen = new List<HttpResponseMessage>
        {
            await browser.SubmitAsync(
                "/kk/sign-up", "form#sign-up", ("UserName", Canary), ("Password", Secret), ("DisplayName", Name), ("BirthYear", "2008"), ("Agree", "true")),
            await browser.SubmitAsync("/kk/me", "form#profile", ("DisplayName", Name + " II")),
            await browser.SubmitAsync("/kk/me", "form#sign-out"),
            await browser.SignInAsync(Canary, Secret + "-wrong"),
            await browser.SignInAsync(Canary + "@example.org", Secret),
            await browser.SignInAsync(Canary, Secret, "/kk/sign-in?returnUrl=%2Fkk%2Fadmin%2Fusers"),
            await browser.GetAsync("/kk/admin/users", TestContext.Current.CancellationToken),
            await browser.GetAsync("/kk/no-such-page", TestContext.Current.CancellationToken),
            await TokenlessAsync(),
            await SearchedAsync(),
        };

        Assert.Equal(HttpStatusCode.Redirect, seen[0].StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, seen[6].StatusCode);
        Assert.NotEmpty(site.Log.Lines);
        Assert.Contains(site.Log.Lines, l => l.Contains("sign-up", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log.Lines, l => Tells(l));
        Assert.DoesNotContain(seen.SelectMany(r => r.Headers).SelectMany(h => h.Value), v => Tells(v));
        Assert.DoesNotContain(seen.Select(r => r.RequestMessage!.RequestUri!.ToString()), u => Tells(u));
        // The header of every page greets the signed-in person; what a visitor sees of an error has nothing of it.
        Assert.False(Tells(await seen[8].Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        seen.ForEach(r => r.Dispose());
    }

    [Fact]
    public void Planted_lines_are_found()
    {
        Assert.True(Tells($"Signed in {Canary.ToUpperInvariant()}"));
        Assert.True(Tells("/?q=" + Uri.EscapeDataString(Name)));
        Assert.True(Tells(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Secret))));
        Assert.False(Tells("Request finished"));
    }

    private async Task<HttpResponseMessage> TokenlessAsync()
    {
        using var form = new FormUrlEncodedContent([new("Name", Canary), new("Password", Secret)]);
        return await site.Visitor().PostAsync("/kk/sign-in", form, TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> SearchedAsync()
    {
        using var administrator = await site.SignedInAsync(PortalRoles.Administrator);
        var found = await administrator.SubmitAsync("/kk/admin/users", "form#search", ("Text", Name));
        var page = await found.DocumentAsync();
        Assert.Contains(Canary, page.Body!.TextContent, StringComparison.Ordinal);
        return found;
    }

    private static bool Tells(string text) => new[] { Canary, Secret, Name }.Any(secret =>
        text.Contains(secret, StringComparison.OrdinalIgnoreCase)
        || text.Contains(Uri.EscapeDataString(secret), StringComparison.OrdinalIgnoreCase)
        || text.Contains(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(secret)).TrimEnd('='), StringComparison.Ordinal));
}
