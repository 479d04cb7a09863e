using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Support;

/// <summary>Posts past the page that would offer the form, with a token from a page that everybody signed in has.</summary>
internal static class HackPosts
{
    public static async Task<HttpResponseMessage> PostAsync(this HttpClient browser, string path, params (string Name, string Value)[] values)
    {
        using var page = await browser.GetAsync("/kk/me", Xunit.TestContext.Current.CancellationToken);
        var token = (await page.DocumentAsync()).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(values.Append(("__RequestVerificationToken", token)).Select(v => KeyValuePair.Create(v.Item1, v.Item2))),
        };
        if (page.Headers.TryGetValues("Set-Cookie", out var set) && set.Select(c => c.Split(';')[0]).FirstOrDefault(c => c.StartsWith("ya.form=", StringComparison.Ordinal)) is { } cookie)
        {
            request.Headers.Add("Cookie", $"{string.Join("; ", browser.DefaultRequestHeaders.GetValues("Cookie"))}; {cookie}");
        }
        return await browser.SendAsync(request, Xunit.TestContext.Current.CancellationToken);
    }

    public static async Task<Pupil> JoinedAsync(this HackWorld world, Pupil leader, bool hasConsent = true, string login = "")
    {
        var pupil = await world.PupilAsync(hasConsent: hasConsent);
        var code = (await world.TeamOfAsync(leader)).OpenInvitation(DateTime.UtcNow)!.Code;
        using var joined = await pupil.Browser.SubmitAsync(world.Path("/join"), "form#join", ("Code", code), ("GitHubLogin", login));
        Xunit.Assert.Equal(System.Net.HttpStatusCode.Redirect, joined.StatusCode);
        return pupil;
    }
}
