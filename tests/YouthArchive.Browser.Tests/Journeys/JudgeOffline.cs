using System.Globalization;
using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Journeys;

/// <summary>A judge scores by keyboard alone while the connection comes and goes; nothing is lost, not even with the tab.</summary>
public sealed class JudgeOffline(SampleSite site, Chromium chromium)
{
    private static readonly string[] Criteria = ["usefulness", "engineering", "novelty", "usability", "documentation"];

    [Theory]
    [InlineData("kk", "H-05", 3)]
    [InlineData("ru", "H-07", 8)]
    public async Task Scores_given_by_keyboard_survive_gaps_at_any_moment_and_a_closed_tab(string language, string code, int seed)
    {
        var random = new Random(seed);
        var given = new int[Criteria.Length];
        await using (var journey = await Journey.StartAsync(site, chromium, Look.Desk))
        {
            journey.Allow("net::ERR_INTERNET_DISCONNECTED", "net::ERR_FAILED", "net::ERR_ABORTED", "error occurred when fetching the script");
            await journey.SignInByKeyboardAsync(language, "judge3");
            await journey.FollowAsync("main a[href$='/judging/archive-hack/2026']");
            await journey.FollowAsync($".queue a[href$='/{code}']");
            var page = journey.Page;
            await page.Keyboard.PressAsync("?");
            await Expect(page.Locator("[data-keys-help]")).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("?");
            await page.Keyboard.PressAsync("x");
            await Expect(page.Locator("#nc")).ToBeCheckedAsync();
            await ScoreAsync(journey, page, random, given, steps: 24);
            // The tab is closed in the middle of a gap.
            await journey.Context.SetOfflineAsync(true);
            await ChooseAsync(page, 2, given[2] = 1 + (given[2] % 5));
            await Expect(State(page, "off")).ToBeVisibleAsync();
            var again = await journey.AnotherTabAsync();
            await page.CloseAsync();
            await journey.Context.SetOfflineAsync(false);
            await again.GotoAsync($"/{language}/judging/archive-hack/2026/{code}");
            await ExpectAsync(again, given);
            await Expect(State(again, "ok")).ToBeVisibleAsync(new() { Timeout = 20_000 });
            // Undo, twice, by one key each.
            var before = given[0];
            await ChooseAsync(again, 0, 1 + (before % 5));
            await again.Keyboard.PressAsync("u");
            await ExpectAsync(again, given);
            await again.Keyboard.PressAsync("c");
            await again.Keyboard.TypeAsync("1 2 3 n u ?");
            await again.Keyboard.PressAsync("Escape");
            await Expect(State(again, "ok")).ToBeVisibleAsync(new() { Timeout = 20_000 });
            await again.Keyboard.PressAsync("n");
            await Expect(again.Locator("[value=next]")).ToBeFocusedAsync();
            await again.Keyboard.PressAsync("Enter");
            await again.WaitForURLAsync(u => !u.EndsWith(code, StringComparison.Ordinal));
        }
        // What the site knows, seen by a browser that has kept nothing.
        await using var fresh = await Journey.StartAsync(site, chromium, Look.Phone);
        await fresh.SignInAsync(language, "judge3");
        await fresh.GoAsync($"/{language}/judging/archive-hack/2026/{code}");
        await ExpectAsync(fresh.Page, given);
        await Expect(fresh.Page.Locator("#fb")).ToHaveValueAsync("1 2 3 n u ?");
        await Expect(fresh.Page.Locator("[data-finished]")).ToBeVisibleAsync();
        Appearance.NoneOf([.. await fresh.ViolationsInAllLooksAsync(), .. await fresh.OverflowsAsync(320, 390, 1280)]);
    }

    private static async Task ScoreAsync(Journey journey, IPage page, Random random, int[] given, int steps)
    {
        var isOffline = false;
        for (var i = 0; i < steps; i++)
        {
            if (random.Next(3) == 0)
            {
                await journey.Context.SetOfflineAsync(isOffline = !isOffline);
            }
            var criterion = i < given.Length ? i : random.Next(given.Length);
            await ChooseAsync(page, criterion, given[criterion] = 1 + random.Next(5));
        }
        await journey.Context.SetOfflineAsync(false);
        await Expect(State(page, "ok")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await ExpectAsync(page, given);
    }

    /// <summary>By keys alone: to the first criterion, down to this one, its digit.</summary>
    private static async Task ChooseAsync(IPage page, int criterion, int level)
    {
        for (var i = 0; i < Criteria.Length; i++)
        {
            await page.Keyboard.PressAsync("k");
        }
        for (var i = 0; i < criterion; i++)
        {
            await page.Keyboard.PressAsync("j");
        }
        await page.Keyboard.PressAsync(level.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task ExpectAsync(IPage page, int[] given)
    {
        for (var i = 0; i < given.Length; i++)
        {
            await Expect(page.Locator($"#c-{Criteria[i]} input[value='{(2 * given[i]).ToString(CultureInfo.InvariantCulture)}']")).ToBeCheckedAsync();
        }
    }

    private static ILocator State(IPage page, string kind) => page.Locator($"[data-state][data-kind={kind}]");
}
