using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Olympiads.Sittings.Ledger;
using YouthArchive.Olympiads.Sittings.Proctoring;
using YouthArchive.Tests.Olympiads.Support;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Journeys;

/// <summary>A pupil sits a paper while the connection comes and goes, the tab dies, another device is taken, and time is added.</summary>
public sealed class Sitting(SampleSite site, Chromium chromium)
{
    private const int Long = 20_000;
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = Long };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Paper_goes_on_without_a_connection_through_a_reload_and_with_a_wrong_clock()
    {
        var (yard, pupil) = await PupilAsync();
        await using var journey = await OpenAsync(yard, pupil, Look.Phone);
        journey.Allow("net::ERR_INTERNET_DISCONNECTED", "net::ERR_FAILED", "net::ERR_ABORTED");
        // The device's clock jumps by half a day between the pages.
        await journey.Context.AddInitScriptAsync("{ const real = Date.now; const by = location.pathname.endsWith('/2') ? 43200000 : location.pathname.endsWith('/3') ? -43200000 : 0; Date.now = () => real() + by; }");
        var page = journey.Page;
        await journey.GoAsync("/kk/olympiad/sittings");
        await page.Locator($"#start-{yard.WindowId} button").ClickAsync();
        await Expect(page.Locator("[data-ready][data-done]")).ToBeVisibleAsync(Patient);

        await journey.Context.SetOfflineAsync(true);
        await page.Locator("input[name=choice][value=b]").CheckAsync();
        await Expect(State(page, "off")).ToBeVisibleAsync(Patient);
        await page.Locator("button[name=go][value='2']").Last.ClickAsync();
        await page.WaitForURLAsync("**/2");
        await page.Locator("input[name=choice][value=c]").CheckAsync();
        await page.Locator(".act button[name=go][value='3']").ClickAsync();
        await page.WaitForURLAsync("**/3");
        await page.Locator("textarea[name=text]").FillAsync("Қордың құрушысы белгісіз");
        await page.ReloadAsync();
        await Expect(page.Locator("textarea[name=text]")).ToHaveValueAsync("Қордың құрушысы белгісіз");
        await Expect(page.Locator("[data-away]")).ToBeVisibleAsync(Patient);

        await journey.Context.SetOfflineAsync(false);
        await Expect(State(page, "ok")).ToBeVisibleAsync(Patient);
        await page.ReloadAsync();
        Assert.InRange(await MinutesLeftAsync(page), 58, 60);
        Assert.Equal(3, (await AnswersAsync(yard, pupil)).Count);

        await page.Locator("aside button[value=review]").ClickAsync();
        await page.Locator("#hand-in button").ClickAsync();
        await page.WaitForURLAsync("**/receipt");
        await Expect(page.Locator(".stamp")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("async () => (await caches.keys()).every(k => !k.startsWith('ya-kept-sitting')) && !Object.keys(localStorage).some(k => k.startsWith('ya.sitting.'))");
        Appearance.NoneOf([.. await journey.ViolationsAsync("receipt"), .. await journey.OverflowsAsync(320)]);
    }

    [Fact]
    public async Task Dead_tab_and_a_second_device_lose_nothing_that_was_written()
    {
        var (yard, pupil) = await PupilAsync();
        await using var first = await OpenAsync(yard, pupil, Look.Desk);
        first.Allow("net::ERR_INTERNET_DISCONNECTED", "net::ERR_FAILED", "net::ERR_ABORTED");
        await StartAsync(first, yard);
        var page = first.Page;
        await page.Locator("input[name=choice][value=a]").CheckAsync();
        await Expect(State(page, "ok")).ToBeVisibleAsync(Patient);
        var address = page.Url;
        await first.Context.SetOfflineAsync(true);
        await page.Locator("input[name=choice][value=d]").CheckAsync();
        await Expect(State(page, "off")).ToBeVisibleAsync(Patient);
        await Expect(page.Locator("[data-unsent]")).ToContainTextAsync("1");

        // The second device goes on with what had been sent, and nothing else.
        await using var second = await OpenAsync(yard, pupil, Look.Phone);
        await second.GoAsync(new Uri(address).AbsolutePath);
        await Expect(second.Page.Locator("input[name=choice][value=a]")).ToBeCheckedAsync();

        // The first one's tab dies; what it held goes out as soon as it is opened again.
        var again = await first.AnotherTabAsync();
        await page.CloseAsync();
        await first.Context.SetOfflineAsync(false);
        await again.GotoAsync(address);
        await Expect(again.Locator("input[name=choice][value=d]")).ToBeCheckedAsync();
        await Expect(State(again, "ok")).ToBeVisibleAsync(Patient);
        await WaitForAsync(async () => (await AnswersAsync(yard, pupil)).Values.Single().Response == """{"choice":["d"]}""");
    }

    [Fact]
    public async Task Time_that_is_given_and_stopped_is_seen_without_a_reload()
    {
        var (yard, pupil) = await PupilAsync();
        await using var journey = await OpenAsync(yard, pupil, Look.Phone);
        await StartAsync(journey, yard);
        var page = journey.Page;
        await page.EvaluateAsync("() => { window.isSame = true; }");

        await GrantAsync(yard, pupil, AllowanceKind.Extra, 900);
        await Expect(page.Locator("[data-granted]")).ToBeVisibleAsync(new() { Timeout = 5000 });
        Assert.InRange(await MinutesLeftAsync(page), 73, 75);
        await GrantAsync(yard, pupil, AllowanceKind.Pause, 0);
        await Expect(page.Locator("[data-when=paused]")).ToBeVisibleAsync(new() { Timeout = 5000 });
        await Expect(page.Locator("input[name=choice]").First).ToBeDisabledAsync();
        await GrantAsync(yard, pupil, AllowanceKind.Resume, 0);
        await Expect(page.Locator("input[name=choice]").First).ToBeEnabledAsync(new() { Timeout = 5000 });
        Assert.True(await page.EvaluateAsync<bool>("() => window.isSame"));
        Appearance.NoneOf([.. await journey.ViolationsInAllLooksAsync(), .. await journey.OverflowsAsync(320, 390, 1280)]);
        await journey.WearAsync(Look.Phone);
        var kilobytes = await page.EvaluateAsync<double>(
            "() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource').filter(r => /^(link|script|css)$/.test(r.initiatorType) && !r.name.includes('.woff2'))].reduce((sum, r) => sum + r.encodedBodySize, 0) / 1024");
        Assert.InRange(kilobytes, 1, 150);
    }

    private async Task<(SittingYard Yard, string Pupil)> PupilAsync()
    {
        var yard = await SittingYard.MakeAsync(site.Services, items: 4);
        return (yard, (await yard.PupilsAsync(1))[0]);
    }

    private async Task<Journey> OpenAsync(SittingYard yard, string pupil, Look look)
    {
        var journey = await Journey.StartAsync(site, chromium, look);
        var cookie = (await yard.CookieAsync(pupil)).Split('=', 2);
        await journey.Context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Url = site.Address }]);
        return journey;
    }

    private static async Task StartAsync(Journey journey, SittingYard yard)
    {
        await journey.GoAsync("/kk/olympiad/sittings");
        await journey.Page.Locator($"#start-{yard.WindowId} button").ClickAsync();
        await journey.Page.WaitForURLAsync("**/1");
    }

    private async Task GrantAsync(SittingYard yard, string pupil, AllowanceKind kind, int amount)
    {
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<Granting>().GrantAsync(yard.WindowId, [pupil], kind, amount, "x", pupil, null, Cancellation));
    }

    private async Task<Dictionary<string, LastAnswer>> AnswersAsync(SittingYard yard, string pupil)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var id = await db.Set<YouthArchive.Olympiads.Sittings.Sitting>().Where(s => s.WindowId == yard.WindowId && s.PersonId == pupil).Select(s => s.Id).SingleAsync(Cancellation);
        return await db.InTimeAsync(id, Cancellation);
    }

    private static async Task WaitForAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 200 && !await holds(); tries++)
        {
            await Task.Delay(50, Cancellation);
        }
        Assert.True(await holds());
    }

    private static async Task<int> MinutesLeftAsync(IPage page) =>
        int.Parse((await page.Locator("[data-clock]").TextContentAsync())!.Split(':')[0], CultureInfo.InvariantCulture);

    private static ILocator State(IPage page, string kind) => page.Locator($"[data-saved][data-now={kind}]");
}
