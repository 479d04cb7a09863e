using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;

namespace YouthArchive.Browser.Tests.Journeys;

/// <summary>Old phones, strict schools, broken scripts: the whole path works with plain forms.</summary>
[Collection(Changing.Name)]
public sealed class WithoutScript(OwnSampleSite site, Chromium chromium)
{
    private static readonly Look Plain = Look.Phone with { Script = false };

    [Fact]
    public async Task The_whole_path_works_without_scripts()
    {
        await HandInAsync();
        await ScoreAsync();
        await PublishAsync();
        await using var journey = await Journey.StartAsync(site, chromium, Plain);
        await journey.GoAsync("/kk/results/archive-hack/2026");
        await Assertions.Expect(journey.Page.Locator("table.rank tbody tr", new() { HasText = "H-08" })).ToHaveCountAsync(1);
    }

    private async Task HandInAsync()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Plain);
        await journey.SignInAsync("kk", "student");
        await journey.GoAsync("/kk/hack/2026/team/repository");
        await journey.Page.Locator("#Address").FillAsync("https://github.com/qagaz-qyran/qyran");
        await journey.Page.Locator("#hand-in button").ClickAsync();
        await journey.Page.Locator("#confirm button").ClickAsync();
        var state = journey.Page.Locator("#state.ok");
        for (var i = 0; i < 120 && await state.CountAsync() == 0; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
            await journey.GoAsync("/kk/hack/2026/team");
        }
        await Assertions.Expect(state).ToBeVisibleAsync();
    }

    private async Task ScoreAsync()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Plain);
        await journey.SignInAsync("kk", "judge2");
        await journey.GoAsync("/kk/judging/archive-hack/2026/H-08");
        var criteria = journey.Page.Locator("fieldset.crit");
        Assert.Equal(5, await criteria.CountAsync());
        for (var i = 0; i < 5; i++)
        {
            await criteria.Nth(i).Locator("input[value='9']").CheckAsync(new() { Force = true });
        }
        await journey.Page.Locator("#nc").CheckAsync();
        await journey.Page.Locator("#fb").FillAsync("Анық README.");
        await journey.Page.Locator("[value=save]").ClickAsync();
        await Assertions.Expect(journey.Page.Locator("#fb")).ToHaveValueAsync("Анық README.");
        await Assertions.Expect(journey.Page.Locator("[data-total]")).Not.ToHaveTextAsync("–");
        await journey.Page.Locator("[value=next]").ClickAsync();
        await Assertions.Expect(journey.Page.Locator(".queue li", new() { HasText = "H-08" }).Locator(".tag.ok")).ToBeAttachedAsync();
    }

    private async Task PublishAsync()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Plain);
        await journey.SignInAsync("kk", "organiser");
        await journey.GoAsync("/kk/admin/judging/archive-hack/2026/publish");
        await journey.Page.Locator("#publish button").ClickAsync();
        await Assertions.Expect(journey.Page.Locator(".stamp")).ToBeVisibleAsync();
    }
}
