using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Journeys;

[Collection(Changing.Name)]
public sealed class ConflictOfInterest(OwnSampleSite site, Chromium chromium)
{
    private const string Queue = "/en/judging/archive-hack/2026";

    [Fact]
    public async Task A_judge_declares_one_by_keyboard_and_the_organiser_gives_the_entry_back()
    {
        await using (var judge = await Journey.StartAsync(site, chromium, Look.Desk))
        {
            judge.Allow("403 " + site.Address + Queue, "status of 403");
            await judge.SignInAsync("en", "judge2");
            await judge.GoAsync($"{Queue}/H-06");
            await judge.PressAsync("summary:has(+ #declare)");
            await judge.TabToAsync("#declare input[name=reason]");
            await judge.Page.Keyboard.PressAsync("Space");
            await judge.FollowAsync("#declare button");
            await Expect(judge.Page.Locator("main [role=status]").First).ToContainTextAsync("H-06");
            await Expect(judge.Page.Locator(".queue a[href$='/H-06']")).ToHaveCountAsync(0);
            await judge.GoAsync($"{Queue}/H-06");
            await Expect(judge.Page.Locator("form#rubric")).ToHaveCountAsync(0);
            Appearance.NoneOf([.. await judge.ViolationsInAllLooksAsync(), .. await judge.OverflowsAsync(320, 390, 1280)]);
        }
        await LiftAsync();
        await using var again = await Journey.StartAsync(site, chromium, Look.Desk);
        await again.SignInAsync("en", "judge2");
        await again.GoAsync($"{Queue}/H-06");
        await Expect(again.Page.Locator("form#rubric")).ToBeVisibleAsync();
    }

    private async Task LiftAsync()
    {
        await using var organiser = await Journey.StartAsync(site, chromium, Look.Phone);
        await organiser.SignInAsync("en", "organiser");
        await organiser.GoAsync("/en/admin/judging/archive-hack/2026");
        Appearance.NoneOf([.. await organiser.ViolationsInAllLooksAsync(), .. await organiser.OverflowsAsync(320, 390, 1280)]);
        await organiser.WearAsync(Look.Phone);
        await organiser.FollowAsync("form[action*='handler=Lift'] button");
        await Expect(organiser.Page.Locator("main [role=status]")).ToBeVisibleAsync();
    }
}
