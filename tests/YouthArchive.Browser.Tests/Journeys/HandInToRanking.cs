using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;

namespace YouthArchive.Browser.Tests.Journeys;

/// <summary>The shortest honest path, by keyboard alone: hand in, read, score, publish, see.</summary>
public abstract class HandInToRanking(OwnSampleSite site, Chromium chromium, string language, HandInToRanking.Words words)
{
    private const string Results = "/results/archive-hack/2026";

    /// <param name="Score">The mean of 80 and 80.5, as the language writes it.</param>
    public sealed record Words(string Saved, string Published, string NotPublished, string Score);

    [Fact]
    public async Task A_team_hands_in_judges_score_the_organiser_publishes_and_everybody_sees_the_ranking()
    {
        await HandInAsync();
        await ScoreAsync("judge", "4", ".", "5", "3", "4", "2", ".");
        await ScoreAsync("judge2", "5", "4", ".", "4", "3", "3");
        await NothingIsShownYetAsync();
        await PublishAsync();
        await SeeAsync();
    }

    private async Task HandInAsync()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        await journey.SignInByKeyboardAsync(language, "student");
        await journey.FollowAsync("main a[href$='/hack/2026/team']");
        await journey.FollowAsync("main a[href$='/team/repository']");
        await journey.TypeAsync("#Address", "qagaz-qyran/qyran");
        await journey.SendAsync();
        await journey.FollowAsync("#confirm button");
        // The page says that the repository is being read and offers a look at the state.
        for (var i = 0; i < 120 && await journey.Page.Locator("#state.ok").CountAsync() == 0; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
            await journey.FollowAsync("[role=status] a[href$='/hack/2026/team']");
        }
        await Assertions.Expect(journey.Page.Locator("#state.ok")).ToContainTextAsync("qagaz-qyran/qyran");
        Assert.Equal(language, await journey.Page.Locator("html").GetAttributeAsync("lang"));
        Appearance.NoneOf(await journey.ViolationsInAllLooksAsync());
    }

    private async Task ScoreAsync(string judge, params string[] keys)
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        await journey.SignInByKeyboardAsync(language, judge);
        await journey.FollowAsync("main a[href$='/judging/archive-hack/2026']");
        await journey.FollowAsync(".queue a[href$='/H-08']");
        foreach (var key in keys.Prepend("x"))
        {
            await journey.Page.Keyboard.PressAsync(key);
        }
        await Assertions.Expect(journey.Page.Locator("[data-state][data-kind=ok]")).ToContainTextAsync(words.Saved);
        await Assertions.Expect(journey.Page.Locator("[data-total]")).Not.ToHaveTextAsync("–");
        await journey.Page.Keyboard.PressAsync("n");
        await Assertions.Expect(journey.Page.Locator("[value=next]")).ToBeFocusedAsync();
        await journey.SendAsync();
        Assert.DoesNotContain("H-08", journey.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(journey.Page.Locator(".queue li", new() { HasText = "H-08" }).Locator(".tag.ok")).ToBeAttachedAsync();
    }

    private async Task NothingIsShownYetAsync()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        await journey.GoAsync($"/{language}{Results}");
        await Assertions.Expect(journey.Page.Locator("main")).ToContainTextAsync(words.NotPublished);
        await Assertions.Expect(journey.Page.Locator("main table, main .sc, main .pod")).ToHaveCountAsync(0);
        Assert.Equal(404, (await journey.FetchAsync($"/{language}{Results}.csv")).Status);
    }

    private async Task PublishAsync()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        await journey.SignInByKeyboardAsync(language, "organiser");
        await journey.PressAsync("details.own > summary");
        await journey.FollowAsync(".own-in a[href$='/admin/judging']");
        await journey.FollowAsync("main a[href$='/admin/judging/archive-hack/2026']");
        await journey.FollowAsync("main a[href$='/publish']");
        await journey.ShootAsync($"publish-{language}");
        await journey.FollowAsync("#publish button");
        await Assertions.Expect(journey.Page.Locator(".stamp")).ToBeVisibleAsync();
        await journey.UnfoldAsync();
        Appearance.NoneOf([.. await journey.ViolationsInAllLooksAsync(), .. await journey.OverflowsAsync(320, 390, 1280)]);
    }

    private async Task SeeAsync()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        await journey.GoAsync($"/{language}/");
        await journey.FollowAsync("header .tabs a[href$='/programmes/archive-hack']");
        await journey.FollowAsync($"main a[href$='{Results}']");
        await Assertions.Expect(journey.Page.Locator(".stamp")).ToContainTextAsync(words.Published);
        await Assertions.Expect(journey.Page.Locator("table.rank tbody tr")).ToHaveCountAsync(8);
        var row = journey.Page.Locator("table.rank tbody tr", new() { HasText = "H-08" });
        await Assertions.Expect(row).ToContainTextAsync("Қағаз қыран");
        await Assertions.Expect(row).ToContainTextAsync(words.Score);
        var (status, csv) = await journey.FetchAsync($"/{language}{Results}.csv");
        Assert.Equal(200, status);
        Assert.Contains("H-08", csv, StringComparison.Ordinal);
        Appearance.NoneOf([.. await journey.ViolationsInAllLooksAsync(), .. await journey.OverflowsAsync(320, 390, 1280)]);
        await journey.ShootAsync($"results-{language}");
    }

    public sealed class InKazakh(OwnSampleSite site, Chromium chromium)
        : HandInToRanking(site, chromium, "kk", new("Сақталды", "Жарияланды", "жарияланған жоқ", "80,25")), IClassFixture<OwnSampleSite>;

    public sealed class InEnglish(OwnSampleSite site, Chromium chromium)
        : HandInToRanking(site, chromium, "en", new("Saved", "Published", "not published yet", "80.25")), IClassFixture<OwnSampleSite>;
}
