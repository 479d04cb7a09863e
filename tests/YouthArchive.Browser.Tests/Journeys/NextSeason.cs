using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Editions;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Journeys;

/// <summary>
/// An organiser opens next year's season from this year's without a mouse, mends what the check found, looks who will see what and
/// publishes; a visitor then finds the new edition.
/// </summary>
public sealed class NextSeason(OwnSampleSite site, Chromium chromium) : IClassFixture<OwnSampleSite>
{
    private const string Next = "/admin/seasons/family-history/2027";
    private const string Public = "/kk/programmes/family-history/2027";

    [Fact]
    public async Task Opens_is_mended_published_and_seen()
    {
        // This year's edition was never given a Mongolian title: next year's must have one.
        await site.InDatabaseAsync(async db =>
        {
            var edition = await db.Set<EditionEntity>().SingleAsync(e => e.Programme == "FamilyHistory" && e.Slug == "2026");
            edition.Title = edition.Title with { Mn = null };
            return await db.SaveChangesAsync();
        });
        await using (var journey = await Journey.StartAsync(site, chromium, Look.Desk))
        {
            await journey.SignInByKeyboardAsync("kk", "organiser");
            await journey.GoAsync("/kk/admin");
            await StandsAsync(journey, "staff-home");
            await journey.FollowAsync("main a[href$='/admin/seasons']");
            await journey.FollowAsync("form[id^=copy-] button");
            await Expect(journey.Page.Locator($"main a[href$='{Next}']")).ToBeVisibleAsync();
            await StandsAsync(journey, "seasons");
            Assert.Equal(404, (await VisitAsync(Public)).Status);
            await MendAsync(journey);
            await PublishAsync(journey);
        }
        await using var visitor = await Journey.StartAsync(site, chromium, Look.Phone);
        await visitor.GoAsync(Public);
        await Expect(visitor.Page.Locator("h1")).ToContainTextAsync("2027");
        await visitor.GoAsync("/mn/programmes/family-history");
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Гэр бүлийн түүх 2027");
    }

    private static async Task MendAsync(Journey journey)
    {
        await journey.FollowAsync($"main a[href$='{Next}']");
        await StandsAsync(journey, "check");
        await journey.FollowAsync("#list-must a");
        await StandsAsync(journey, "texts");
        await journey.TypeAsync("#edition-title-mn", "Гэр бүлийн түүх 2027");
        await journey.FollowAsync("#texts > p button");
        await Expect(journey.Page.Locator("#list-must")).ToHaveCountAsync(0);
    }

    private static async Task PublishAsync(Journey journey)
    {
        await journey.FollowAsync("main a[href$='/publish']");
        await StandsAsync(journey, "rehearsal");
        await Expect(journey.Page.Locator("table.sees").First).ToContainTextAsync("/programmes/family-history/2027");
        await journey.FollowAsync("#publish button");
        await Expect(journey.Page.Locator("main .tag.ok").First).ToBeVisibleAsync();
    }

    /// <summary>Nothing for axe, light and dark, in Kazakh and in Russian; the page then stands in Kazakh again.</summary>
    private static async Task StandsAsync(Journey journey, string name)
    {
        await journey.ShootAsync(name);
        var address = journey.Page.Url;
        var problems = new List<string>();
        foreach (var language in PortalCultures.All.Where(l => l is "ru" or "kk").OrderDescending())
        {
            await journey.GoAsync(address.Replace("/kk/", $"/{language}/", StringComparison.Ordinal));
            problems.AddRange(await journey.ViolationsInAllLooksAsync());
            problems.AddRange(await journey.OverflowsAsync(320, 390, 1280));
        }
        await journey.WearAsync(Look.Desk);
        Appearance.NoneOf(problems);
    }

    private async Task<(int Status, string Text)> VisitAsync(string path)
    {
        await using var visitor = await Journey.StartAsync(site, chromium, Look.Desk);
        return await visitor.FetchAsync(path);
    }
}
