using Xunit;
using YouthArchive.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Pages;

public sealed class LanguageAndTheme(SampleSite site, Chromium chromium)
{
    [Theory]
    [InlineData("/kk/programmes/archive-hack/2026", "en", "/en/programmes/archive-hack/2026")]
    [InlineData("/kk/search?q=GitHub", "ru", "/ru/search?q=GitHub")]
    [InlineData("/en/news/paris-conference", "mn", "/mn/news/paris-conference")]
    public async Task Switching_the_language_keeps_the_page(string from, string language, string to)
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        await journey.GoAsync(from);
        await journey.FollowAsync($"header .lang.d a[hreflang={language}]");
        Assert.Equal(site.Address + to, journey.Page.Url);
        await Expect(journey.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(journey.Page.Locator($"header .lang.d a[hreflang={language}]")).ToHaveAttributeAsync("aria-current", "true");
    }

    [Fact]
    public async Task The_chosen_look_stays_over_pages_and_is_there_before_the_first_paint()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        // What the root says at the moment the body begins: before that nothing can be painted.
        await journey.Page.AddInitScriptAsync("""
            new MutationObserver((_, watch) => { if (document.body) { window.lookAtBody = document.documentElement.dataset.theme ?? ''; watch.disconnect(); } })
                .observe(document, { childList: true, subtree: true });
            """);
        await journey.GoAsync("/kk/");
        Assert.Equal("", await journey.Page.EvaluateAsync<string>("() => window.lookAtBody"));
        await journey.PressAsync("header .btn.ic[data-theme-btn]");
        await Expect(journey.Page.Locator("header .btn.ic[data-theme-btn]")).ToHaveAttributeAsync("aria-pressed", "true");
        await journey.FollowAsync("header .tabs a[href$='/news']");
        Assert.Equal("dark", await journey.Page.EvaluateAsync<string>("() => window.lookAtBody"));
        await journey.PressAsync("header .btn.ic[data-theme-btn]");
        await journey.Page.ReloadAsync();
        Assert.Equal("light", await journey.Page.EvaluateAsync<string>("() => window.lookAtBody"));
    }
}
