using System.Diagnostics;
using System.Net;
using YouthArchive.Tests.Support;

namespace YouthArchive.Benchmarks;

/// <summary>A pupil's browser with the list of windows open: pressing «Start» and waiting for the first item.</summary>
internal sealed class Starter(HttpClient browser, string token, int window)
{
    private const string Page = "/kk/olympiad/sittings";

    public static async Task<Starter> OpenAsync(Uri site, string cookie, int window)
    {
        var cookies = new CookieContainer();
        cookies.SetCookies(site, cookie);
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true, CookieContainer = cookies }) { BaseAddress = site };
        var page = await browser.PageAsync(Page);
        var token = page.QuerySelector($"form#start-{window} input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new(browser, token, window);
    }

    /// <summary>Milliseconds until the first item stood there; 0 when it did not come.</summary>
    public async Task<double> StartAsync()
    {
        var start = Stopwatch.GetTimestamp();
        using var form = new FormUrlEncodedContent([new("window", window.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("__RequestVerificationToken", token)]);
        using var answer = await browser.PostAsync(Page, form);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode && text.Contains("data-sitting=", StringComparison.Ordinal) ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : 0;
    }
}
