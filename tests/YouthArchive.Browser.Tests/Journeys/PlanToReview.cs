using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Journeys;

/// <summary>
/// The organiser's whole way by keyboard alone: awards, a plan, what the jury decided, publication; then a team that reads its own
/// result, asks for a review across a gap in the connection, and is answered.
/// </summary>
public abstract class PlanToReview(OwnSampleSite site, Chromium chromium, string language, PlanToReview.Words words)
{
    private const string Desk = "/admin/judging/archive-hack/2026";
    private const string Own = "/results/archive-hack/2026/H-01";

    public sealed record Words(string Question, string Answer);

    [Fact]
    public async Task An_organiser_plans_and_publishes_and_a_team_is_heard()
    {
        await PlanAsync();
        await AJudgeSeesTheOwnShareAsync();
        await DecideAndPublishAsync();
        await AskAsync();
        await AnswerAsync();
        await ReadTheAnswerAsync();
    }

    private async Task PlanAsync()
    {
        await using var journey = await OrganiserAsync();
        await journey.GoAsync($"/{language}{Desk}/awards");
        await journey.FollowAsync("main a[href$='preset=three']");
        await journey.TypeAsync("#days", "7");
        await journey.SendAsync();
        Assert.EndsWith("/ranking", journey.Page.Url, StringComparison.Ordinal);
        await journey.GoAsync($"/{language}{Desk}/assignment");
        await journey.TypeAsync("#reviews", "3");
        await journey.SendAsync();
        await journey.ShootAsync($"plan-{language}");
        await journey.FollowAsync("#confirm button");
        await Expect(journey.Page.Locator("main")).Not.ToContainTextAsync("J-07");
        Appearance.NoneOf([.. await journey.ViolationsInAllLooksAsync(), .. await journey.OverflowsAsync(320, 390, 1280)]);
    }

    /// <summary>Three who have scored everything are enough: nothing is asked of a fourth.</summary>
    private async Task AJudgeSeesTheOwnShareAsync()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        await journey.SignInByKeyboardAsync(language, "judge4");
        await journey.GoAsync($"/{language}/judging/archive-hack/2026");
        await Expect(journey.Page.Locator(".queue li")).Not.ToHaveCountAsync(0);
    }

    private async Task DecideAndPublishAsync()
    {
        await using var journey = await OrganiserAsync();
        await journey.GoAsync($"/{language}{Desk}/ranking");
        while (await journey.Page.Locator("form[id^=decide-]").CountAsync() > 0)
        {
            await journey.TabToAsync("form[id^=decide-] input[name=choice]");
            await journey.Page.Keyboard.PressAsync("Space");
            await journey.TypeAsync("form[id^=decide-] input[name=reason]", words.Answer);
            await journey.SendAsync();
        }
        await journey.GoAsync($"/{language}{Desk}/publish");
        await journey.FollowAsync("#publish button");
        await Expect(journey.Page.Locator(".stamp")).ToBeVisibleAsync();
    }

    private async Task AskAsync()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        journey.Allow("net::ERR_INTERNET_DISCONNECTED");
        await journey.SignInByKeyboardAsync(language, "dariya-m");
        await journey.GoAsync($"/{language}/hack/2026/team");
        await journey.FollowAsync($"main a[href$='{Own}']");
        Appearance.NoneOf([.. await journey.ViolationsInAllLooksAsync(), .. await journey.OverflowsAsync(320, 390, 1280)]);
        await journey.TabToAsync("#ask input[name=ground]");
        await journey.Page.Keyboard.PressAsync("Space");
        await journey.Context.SetOfflineAsync(true);
        await journey.TypeAsync("#text", words.Question);
        await journey.Context.SetOfflineAsync(false);
        await Expect(journey.Page.Locator("#text")).ToHaveValueAsync(words.Question);
        await journey.FollowAsync("#ask button");
        await Expect(journey.Page.Locator("main")).ToContainTextAsync(words.Question);
    }

    private async Task AnswerAsync()
    {
        await using var journey = await OrganiserAsync();
        await journey.GoAsync($"/{language}{Desk}/reviews");
        await Expect(journey.Page.Locator("main")).ToContainTextAsync(words.Question);
        await journey.TabToAsync("main form input[name=outcome]");
        await journey.Page.Keyboard.PressAsync("Space");
        await journey.TypeAsync("main form textarea[name=answer]", words.Answer);
        await journey.FollowAsync("main form button");
        Appearance.NoneOf([.. await journey.ViolationsInAllLooksAsync(), .. await journey.OverflowsAsync(320, 390, 1280)]);
    }

    private async Task ReadTheAnswerAsync()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        await journey.SignInByKeyboardAsync(language, "dariya-m");
        await journey.GoAsync($"/{language}{Own}");
        await Expect(journey.Page.Locator("main")).ToContainTextAsync(words.Answer);
        await journey.ShootAsync($"own-result-{language}");
    }

    private async Task<Journey> OrganiserAsync()
    {
        var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        await journey.SignInByKeyboardAsync(language, "organiser");
        return journey;
    }

    public sealed class InKazakh(OwnSampleSite site, Chromium chromium)
        : PlanToReview(site, chromium, "kk", new("Бір критерий бойынша балл неге төмен?", "Алқа талқылады, балл өзгермейді.")), IClassFixture<OwnSampleSite>;

    public sealed class InRussian(OwnSampleSite site, Chromium chromium)
        : PlanToReview(site, chromium, "ru", new("Почему низкий балл по одному критерию?", "Жюри обсудило, балл остаётся.")), IClassFixture<OwnSampleSite>;
}
