using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Journeys.School;

/// <summary>In the cellar of an archive there is no connection: the own timetable and the programme are read all the same.</summary>
public sealed class TimetableOffline(SampleSite site, Chromium chromium)
{
    private const string Mine = "/kk/summer-school/2026/mine";
    private const string Programme = "/kk/summer-school/2026/programme";

    [Fact]
    public async Task Own_timetable_is_read_without_a_connection_and_is_gone_after_signing_out()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        journey.Allow("net::ERR_INTERNET_DISCONNECTED", "net::ERR_FAILED", "net::ERR_ABORTED", "error occurred when fetching the script", "Failed to update a ServiceWorker");
        var page = journey.Page;
        await journey.SignInAsync("kk", "asel-n");
        await journey.GoAsync(Mine);
        var code = await page.Locator(".qrc .code").InnerTextAsync();
        var sessions = await page.Locator(".ses li").CountAsync();
        Assert.InRange(sessions, 5, 50);
        await Expect(page.Locator("[data-school-page][data-laid]")).ToBeAttachedAsync();

        await journey.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Expect(page.Locator(".qrc .code")).ToHaveTextAsync(code);
        await Expect(page.Locator(".ses li")).ToHaveCountAsync(sessions);
        await Expect(page.Locator(".qrc svg path")).ToBeVisibleAsync();
        // It still looks as it should: the style sheets were laid down too.
        Appearance.NoneOf([.. await journey.ViolationsAsync("offline"), .. await journey.OverflowsAsync(320, 390)]);
        await page.Locator($"main a[href='{Programme}']").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Күндер бағдарламасы");

        await journey.Context.SetOfflineAsync(false);
        await journey.GoAsync(Mine);
        await page.Locator("details.menu > summary, details.own > summary").Locator("visible=true").First.ClickAsync();
        await page.Locator("form[action$='sign-out'] button:visible").First.ClickAsync();
        await page.WaitForURLAsync(u => !u.Contains("/mine", StringComparison.Ordinal));
        Assert.Equal(0, await page.EvaluateAsync<int>("async () => (await caches.keys()).filter(n => n.startsWith('ya-kept-')).length"));
        await journey.Context.SetOfflineAsync(true);
        await Assert.ThrowsAnyAsync<PlaywrightException>(() => journey.GoAsync(Mine));
    }
}
