using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Pages;

/// <summary>Menus that stand open and forms that were refused.</summary>
public sealed class OpenStates(SampleSite site, Chromium chromium)
{
    [Fact]
    public async Task Open_menus_stand_in_every_look_and_close_on_Escape()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        await journey.SignInAsync("kk", "organiser");
        var problems = new List<string>();
        foreach (var menu in (string[])["details.own", "details.menu"])
        {
            await journey.WearAsync(Look.Phone);
            await journey.GoAsync("/kk/admin");
            await journey.PressAsync($"{menu} > summary");
            await Expect(journey.Page.Locator($"{menu}[open]")).ToBeVisibleAsync();
            await journey.ShootAsync(menu);
            foreach (var look in (Look[])[Look.Phone, Look.Phone with { Dark = true }])
            {
                await journey.WearAsync(look);
                problems.AddRange(await journey.ViolationsAsync($"{menu} open, {look}"));
                problems.AddRange(await journey.OverflowsAsync(320, 390));
            }
            await journey.Page.Keyboard.PressAsync("Escape");
            await Expect(journey.Page.Locator($"{menu}[open]")).ToHaveCountAsync(0);
            await Expect(journey.Page.Locator($"{menu} > summary")).ToBeFocusedAsync();
        }
        Appearance.NoneOf(problems);
    }

    [Theory]
    [InlineData(null, "/kk/sign-up", "#sign-up button")]
    [InlineData(null, "/ru/sign-in", "#sign-in button")]
    [InlineData("student", "/kk/hack/2026/team/repository", "#hand-in button")]
    [InlineData("admin", "/kk/admin/users/new", "#new-account button")]
    [InlineData("editor", "/kk/admin/content/new?type=Page", "[value=publish]")]
    public async Task A_refused_form_says_so_and_takes_the_focus_there(string? who, string path, string button)
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        journey.Allow("status of 400", "400 http", "status of 422", "422 http");
        if (who is not null)
        {
            await journey.SignInAsync("kk", who);
        }
        await journey.GoAsync(path);
        await journey.FollowAsync(button);
        await Expect(journey.Page.Locator("[role=alert]")).ToBeFocusedAsync();
        var link = journey.Page.Locator("[role=alert] a").First;
        await Expect(journey.Page.Locator((await link.GetAttributeAsync("href"))!)).ToHaveCountAsync(1);
        await journey.ShootAsync("refused" + path.Split('?')[0].Replace('/', '_'));
        Appearance.NoneOf([.. await journey.ViolationsInAllLooksAsync(), .. await journey.OverflowsAsync(320, 390, 1280)]);
    }

    [Fact]
    public async Task A_judge_who_leaves_a_criterion_out_is_led_to_it()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        journey.Allow("status of 400", "400 http");
        await journey.SignInAsync("en", "judge3");
        await journey.GoAsync("/en/judging/archive-hack/2026/H-06");
        await journey.PressAsync("[value=next]");
        await Expect(journey.Page.Locator("[data-state][data-kind=bad]")).ToContainTextAsync("score every criterion first");
        await Expect(journey.Page.Locator("fieldset.crit input").First).ToBeFocusedAsync();
        Appearance.NoneOf(await journey.ViolationsInAllLooksAsync());
    }
}
