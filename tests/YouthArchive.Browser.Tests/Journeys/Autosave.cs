using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Journeys;

/// <summary>Nothing typed is ever lost, and the page says so.</summary>
public sealed class Autosave(SampleSite site, Chromium chromium)
{
    [Fact]
    public async Task Without_a_network_scores_stay_and_are_sent_when_it_is_back()
    {
        await using var journey = await OpenAsync("H-02");
        journey.Allow("net::ERR_INTERNET_DISCONNECTED", "error occurred when fetching the script");
        await journey.Context.SetOfflineAsync(true);
        await Expect(journey.Page.Locator("[data-offline]")).ToBeVisibleAsync();
        await journey.Page.Keyboard.PressAsync("x");
        await journey.Page.Keyboard.PressAsync("4");
        await journey.Page.Locator("#fb").FillAsync("Жақсы бастама.");
        await Expect(State(journey.Page, "off")).ToContainTextAsync("Kept on this device");
        await Expect(journey.Page.Locator("#fb")).ToHaveValueAsync("Жақсы бастама.");
        await journey.Context.SetOfflineAsync(false);
        await Expect(State(journey.Page, "ok")).ToContainTextAsync("Saved");
        await Expect(journey.Page.Locator("[data-offline]")).ToBeHiddenAsync();
        await journey.Page.ReloadAsync();
        await Expect(journey.Page.Locator("#fb")).ToHaveValueAsync("Жақсы бастама.");
        await Expect(journey.Page.Locator("fieldset.crit").First.Locator("input[value='8']")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task What_could_not_be_sent_outlives_a_reload()
    {
        await using var journey = await OpenAsync("H-03");
        journey.Allow("net::ERR_FAILED");
        const string entry = "**/judging/archive-hack/2026/H-03";
        await journey.Context.RouteAsync(entry, r => r.Request.Method == "POST" ? r.AbortAsync() : r.ContinueAsync());
        await journey.Page.Keyboard.PressAsync("x");
        await journey.Page.Keyboard.PressAsync("3");
        await journey.Page.Locator("#pn").FillAsync("Тарихын сұрау.");
        await Expect(State(journey.Page, "off")).ToBeVisibleAsync();
        await Expect(journey.Page.Locator("[data-retry]")).ToBeVisibleAsync();
        await journey.Context.UnrouteAsync(entry);
        await journey.Page.ReloadAsync();
        await Expect(journey.Page.Locator("#pn")).ToHaveValueAsync("Тарихын сұрау.");
        await Expect(journey.Page.Locator("fieldset.crit").First.Locator("input[value='6']")).ToBeCheckedAsync();
        await Expect(State(journey.Page, "ok")).ToContainTextAsync("Saved");
        await journey.Page.ReloadAsync();
        await Expect(journey.Page.Locator("#pn")).ToHaveValueAsync("Тарихын сұрау.");
        await Expect(journey.Page.Locator("[data-repair]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Two_tabs_say_that_something_was_changed_elsewhere()
    {
        await using var journey = await OpenAsync("H-04");
        journey.Allow("status of 409", "409 http");
        var other = await journey.AnotherTabAsync();
        await other.GotoAsync(journey.Page.Url);
        await journey.Page.Keyboard.PressAsync("x");
        await journey.Page.Keyboard.PressAsync("5");
        await SentAsync(journey.Page);
        await Expect(State(journey.Page, "ok")).ToBeVisibleAsync();
        await other.Keyboard.PressAsync("2");
        await Expect(State(other, "bad")).ToContainTextAsync("Changed in another window");
        await Expect(other.Locator("fieldset.crit").First.Locator("input[value='4']")).ToBeCheckedAsync();
        await Expect(other.Locator("[data-clash] tr.differs").First.Locator("td")).ToHaveTextAsync(["2", "5"]);
        await other.Locator("[data-mine]").ClickAsync();
        await Expect(State(other, "ok")).ToContainTextAsync("Saved");
        await journey.Page.ReloadAsync();
        await Expect(journey.Page.Locator("fieldset.crit").First.Locator("input[value='4']")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Entries_never_opened_are_read_and_scored_without_a_network_and_signing_out_takes_them_away()
    {
        await using var journey = await OpenAsync("H-02");
        journey.Allow("net::ERR_INTERNET_DISCONNECTED", "error occurred when fetching the script");
        var page = journey.Page;
        await page.Locator("[data-device][data-laid]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await journey.Context.SetOfflineAsync(true);
        await page.GotoAsync($"{site.Address}/en/judging/archive-hack/2026/H-01");
        await Expect(page.Locator("h1")).ToHaveTextAsync("ШежіреAI");
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("3");
        await Expect(State(page, "off")).ToContainTextAsync("Kept on this device");
        await page.GotoAsync($"{site.Address}/en/judging/archive-hack/2026");
        await Expect(page.Locator("[data-device]")).ToContainTextAsync("H-01");
        await journey.Context.SetOfflineAsync(false);
        await SentAsync(page);
        await page.GotoAsync($"{site.Address}/en/judging/archive-hack/2026/H-01");
        await Expect(page.Locator("fieldset.crit").First.Locator("input[value='6']")).ToBeCheckedAsync();
        Assert.NotEqual(0, await KeptAsync(page));
        await page.Locator("details.own > summary").ClickAsync();
        await page.Locator("form[action$='sign-out'] button:visible").First.ClickAsync();
        await page.WaitForURLAsync(u => !u.Contains("/judging", StringComparison.Ordinal));
        Assert.Equal(0, await KeptAsync(page));
    }

    // By the clock: a page behind another tab draws no frames.
    private static Task SentAsync(IPage page) =>
        page.WaitForFunctionAsync("() => window.yaJournal.isEmpty()", null, new() { PollingInterval = 50 });

    private static Task<int> KeptAsync(IPage page) =>
        page.EvaluateAsync<int>("async () => (await caches.keys()).filter(n => n.startsWith('ya-kept-')).length");

    private async Task<Journey> OpenAsync(string code)
    {
        var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        await journey.SignInAsync("en", "judge3");
        await journey.GoAsync($"/en/judging/archive-hack/2026/{code}");
        return journey;
    }

    private static ILocator State(IPage page, string kind) => page.Locator($"[data-state][data-kind={kind}]");
}
