using Xunit;
using YouthArchive.Browser.Tests.Support;

namespace YouthArchive.Browser.Tests.Pages;

/// <summary>
/// Every page of every role: axe finds nothing, light and dark, on a phone and on a desk, folded parts open; nothing sticks out to the
/// side; the browser and the server complain of nothing. One sign-in and one load a page.
/// </summary>
public sealed class EveryPage(SampleSite site, Chromium chromium)
{
    private const string Hack = "archive-hack/2026";

    public static TheoryData<string, string[]> Pages => new()
    {
        { "visitor, texts", ["/kk/", "/en/", "/kk/news", "/kk/news/paris-conference", "/kk/about", "/ru/rules", "/mn/privacy", "/kk/accessibility", "/kk/contacts", "/kk/help"] },
        {
            "visitor, programmes",
            [
                $"/kk/programmes/{Hack}", "/kk/programmes/family-history", "/ru/programmes/olympiad", "/mn/programmes/summer-school", "/kk/hack/2026/teams",
                $"/kk/results/{Hack}", "/kk/search?q=архив", "/en/search?q=zzzzzz", "/kk/sign-in", "/kk/sign-up", "/kk/no-such-page",
            ]
        },
        { "student", ["/kk/me", "/kk/hack/2026/team", "/kk/hack/2026/team/repository", $"/kk/programmes/{Hack}", "/kk/account/second-factor", "/kk/sign-out"] },
        { "guardian", ["/kk/me", "/kk/hack/2026/team"] },
        { "teacher", ["/kk/me", "/ru/hack/2026/team"] },
        { "judge", ["/kk/me", "/kk/judging", $"/kk/judging/{Hack}", $"/kk/judging/{Hack}/H-01", $"/ru/judging/{Hack}/H-05", $"/en/judging/{Hack}/H-07"] },
        {
            "organiser",
            [
                "/kk/admin", "/kk/admin/judging", $"/kk/admin/judging/{Hack}", $"/kk/admin/judging/{Hack}/publish", "/kk/admin/hack/2026",
                "/kk/admin/editions", $"/ru/admin/editions/{Hack}", $"/kk/programmes/{Hack}",
            ]
        },
        { "editor", ["/kk/admin", "/kk/admin/content", "/kk/admin/content/new?type=Page", "/ru/admin/content/new?type=NewsItem&language=ru", "/kk/admin/content > main tbody a"] },
        {
            "admin",
            [
                "/kk/admin", "/kk/admin/users", "/kk/admin/users/new", "/kk/admin/users > main tbody a", "/kk/admin/roles", "/kk/admin/roles/Judge",
                "/kk/admin/features", "/kk/admin/features/YouthArchive.ArchiveHack", "/kk/admin/audit", "/kk/admin/recipes",
            ]
        },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task Stands_in_every_look(string who, string[] paths)
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        journey.Allow("404 " + site.Address + "/kk/no-such-page", "status of 404");
        if (!who.StartsWith("visitor", StringComparison.Ordinal))
        {
            await journey.SignInAsync("kk", who);
        }
        var problems = new List<string>();
        foreach (var path in paths)
        {
            await OpenAsync(journey, path);
            problems.AddRange(await journey.OverflowsAsync(320, 390, 1280));
            await ShootAsync(journey, who, path);
            await journey.UnfoldAsync();
            problems.AddRange(await journey.ViolationsInAllLooksAsync());
            problems.AddRange(await journey.OverflowsAsync(320));
        }
        Appearance.NoneOf(problems);
    }

    /// <summary>A path, or a path and the link on it to follow.</summary>
    private static async Task OpenAsync(Journey journey, string path)
    {
        var (page, link) = path.Split(" > ", 2) is [var first, var second] ? (first, second) : (path, null);
        var response = await journey.GoAsync(page);
        Assert.True(response!.Ok || page.EndsWith("no-such-page", StringComparison.Ordinal), $"{response.Status} {page}");
        if (link is not null)
        {
            await journey.GoAsync((await journey.Page.Locator(link).First.GetAttributeAsync("href"))!);
        }
    }

    private static async Task ShootAsync(Journey journey, string who, string path)
    {
        foreach (var look in Look.All)
        {
            await journey.WearAsync(look);
            await journey.ShootAsync($"{who}{path}-{look}".Replace('/', '_').Replace(' ', '-'));
        }
    }
}
