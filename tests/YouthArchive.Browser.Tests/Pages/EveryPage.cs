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
    private const string Autumn = "summer-school/2026-autumn";
    private const string Own = "/kk/family-history/works > main a[href*='/works/']";

    public static TheoryData<string, string[]> Pages => new()
    {
        { "visitor, texts", ["/kk/", "/en/", "/kk/news", "/kk/news/paris-conference", "/kk/about", "/ru/rules", "/mn/privacy", "/kk/accessibility", "/kk/contacts", "/kk/help"] },
        {
            "visitor, programmes",
            [
                $"/kk/programmes/{Hack}", "/kk/programmes/family-history", "/ru/programmes/olympiad", "/mn/programmes/summer-school", "/kk/hack/2026/teams",
                $"/kk/results/{Hack}", "/kk/search?q=архив", "/en/search?q=zzzzzz", "/kk/sign-in", "/kk/sign-up", "/kk/no-such-page", "/kk/sign-in/card", "/kk/sign-in/card?with=pictures", "/mn/recover", "/kk/tell-an-adult",
                "/ru/consents/text/name/1", "/mn/privacy/retention", "/kk/programmes/family-history/2026/participants", "/kk/hack/2026/board", "/ru/hack/2026/gallery", "/kk/programmes/olympiad/2026", "/mn/olympiad/practice", "/ru/olympiad/practice/practice-1", "/kk/olympiad/receipts", "/kk/olympiad/results/2026-open", "/ru/olympiad/results/2026-open/keys",
            ]
        },
        { "student", ["/kk/me", "/kk/classes/join", "/kk/me/consents", "/kk/me/letters", "/kk/me/details", "/kk/me/erasure", "/kk/hack/2026/team", "/kk/hack/2026/team/repository", "/kk/hack/2026/team/pitch", "/kk/hack/2026/team/me", "/ru/hack/2026/team/lead", $"/kk/programmes/{Hack}", "/kk/olympiad/sittings", "/kk/olympiad/results/2026-open/mine", "/kk/account/second-factor", "/kk/sign-out"] },
        {
            "visitor, family histories",
            ["/kk/calendar", "/ru/certificates", "/kk/family-history/2026/rules", "/mn/family-history/2026/gallery", "/kk/catalogue/archives", "/ru/catalogue/archives > main tbody a", "/en/catalogue/cite", "/kk/programmes/family-history/2026"]
        },
        {
            "aiaulym-a",
            [
                "/kk/family-history/works", Own, $"{Own} > main a[href$='/about']", $"{Own} > main a[href$='/diary']", $"{Own} > main a[href$='/sources']",
                $"{Own} > main a[href$='/sources'] > main a[href*='/sources/']", $"{Own} > main a[href$='/scans']", $"{Own} > main a[href$='/text']", $"{Own} > main a[href$='/report']",
                $"{Own} > main a[href$='/declarations']", $"{Own} > main a[href$='/preview']", $"{Own} > main a[href$='/hand-in']", $"{Own} > main a[href$='/versions']",
            ]
        },
        { "dariya-m", [$"/kk/{Autumn}/application", $"/kk/{Autumn}/application/about", $"/ru/{Autumn}/application/motivation", $"/kk/{Autumn}/application/reference", "/mn/me"] },
        { "asel-n", ["/kk/me", "/kk/me/notices", "/kk/summer-school/2026/place", "/kk/summer-school/2026/mine", "/ru/summer-school/2026/learning", "/kk/summer-school/2026/feedback", "/mn/summer-school/2026/programme"] },
        {
            "organiser",
            [
                $"/kk/admin/{Autumn}", $"/ru/admin/{Autumn}/selection", "/kk/admin/summer-school/2026/care", "/kk/admin/summer-school/2026/programme", "/ru/admin/summer-school/2026/workshops",
                "/kk/admin/summer-school/2026/attendance", "/mn/admin/summer-school/2026/learning", "/kk/admin/summer-school/2026/feedback", "/kk/summer-school/2026/check-in",
                "/kk/admin/certificates", "/ru/admin/certificates/olympiad/2026-open", "/kk/admin/certificates > main a[href*='/templates/']", "/kk/admin/mailings", "/ru/admin/mailings/new/family-history/2026",
                "/kk/admin/preservation", "/ru/admin/preservation/summer-school/2026", "/kk/admin/tasks",
            ]
        },
        { "guardian", ["/kk/me", "/kk/guardian", "/kk/guardian > main a[href*='/guardian/']", "/kk/hack/2026/team"] },
        {
            "teacher",
            [
                "/kk/me", "/ru/hack/2026/team", "/kk/classes", "/kk/classes/new", "/ru/schools?Text=4", "/kk/classes > main tbody a", "/kk/classes > main tbody a > #board th a",
                "/kk/classes > main tbody a > main a[href$='/list']", "/kk/classes > main tbody a > .todo a[href$='/consents']", "/kk/classes > main tbody a > .todo a[href$='/consents'] > main a[href$='/consent-forms']",
                "/kk/classes > main a[href*='/schools/']", "/kk/olympiad/proctor", "/ru/olympiad/proctor > main a[href*='/proctor/']", "/kk/olympiad/proctor > main a[href*='/on-paper/']",
                "/kk/teaching/certificates", "/kk/family-history/tutor", "/ru/family-history/tutor > main a[href*='/tutor/']",
            ]
        },
        { "judge", ["/kk/me", "/kk/judging", $"/kk/judging/{Hack}", $"/kk/judging/{Hack}/H-01", $"/ru/judging/{Hack}/H-05", $"/en/judging/{Hack}/H-07", $"/kk/judging/{Hack}/time", "/kk/family-history/reader-places"] },
        {
            "organiser",
            [
                $"/kk/admin/judging/{Hack}/panel", $"/kk/admin/judging/{Hack}/assignment", $"/kk/admin/judging/{Hack}/progress", $"/kk/admin/judging/{Hack}/demos",
                $"/kk/admin/judging/{Hack}/ranking", $"/ru/admin/judging/{Hack}/awards", $"/kk/admin/judging/{Hack}/reviews", $"/mn/admin/judging/{Hack}/rubric",
                $"/kk/admin/judging/{Hack}/phases", $"/kk/admin/judging/{Hack}/samples", "/kk/admin/hack/2026/board", "/kk/admin/hack/2026/setup",
                "/kk/admin/hack/2026/similarity", "/kk/admin/hack/2026/freeze",
                "/ru/admin/olympiad/2026", "/kk/admin/olympiad/2026/papers/selection", "/ru/admin/olympiad/2026 > main a[href*='/windows/']", "/kk/admin/olympiad/items",
                "/kk/admin/olympiad/items/tr-wells", "/ru/admin/olympiad/items/tr-wells/edit", "/kk/admin/olympiad/items/import", "/ru/admin/olympiad/2026/results",
                "/kk/admin/olympiad/2026/results/selection", "/ru/admin/olympiad/2026/results/selection/rules", "/kk/admin/olympiad/2026/results/selection/analysis",
                "/ru/admin/olympiad/2026/open-answers", "/kk/admin/olympiad/2026/appeals", "/ru/olympiad/proctor > main a[href*='/on-paper/']",
                "/kk/admin/olympiad/2026-open/results/open", "/ru/admin/olympiad/2026-open/results/open/analysis", "/kk/admin/olympiad/2026-open/open-answers",
                "/ru/admin/olympiad/2026-open/appeals", "/kk/admin/olympiad/2026-open/appeals > main tbody a",
            ]
        },
        {
            "organiser",
            [
                "/kk/admin", "/kk/admin/judging", $"/kk/admin/judging/{Hack}", $"/kk/admin/judging/{Hack}/publish", $"/kk/admin/judging/{Hack}/rubric",
                $"/kk/admin/judging/{Hack}/phases", $"/kk/admin/judging/{Hack}/samples", "/kk/admin/hack/2026",
                "/kk/admin/family-history", "/ru/admin/family-history/2026", "/kk/admin/family-history/2026/jury", "/ru/admin/family-history/2026/originality",
                "/kk/admin/schools", "/kk/admin/schools > main tbody a", "/kk/admin/recovery", "/kk/admin/safety", "/kk/admin/erasures", "/kk/admin/editions", $"/ru/admin/editions/{Hack}", $"/kk/programmes/{Hack}",
            ]
        },
        {
            "organiser",
            [
                "/kk/admin/seasons", "/ru/admin/holidays", $"/kk/admin/editions/{Hack}/dashboard", "/ru/admin/editions/family-history/2026/dashboard", "/mn/admin/editions/olympiad/2026-open/dashboard",
                $"/kk/admin/seasons/{Hack}", "/ru/admin/seasons/olympiad/2026/texts", $"/mn/admin/seasons/{Hack}/publish",
            ]
        },
        { "editor", ["/kk/admin", "/kk/admin/content", "/kk/admin/content/new?type=Page", "/ru/admin/content/new?type=NewsItem&language=ru", "/kk/admin/content > main tbody a"] },
        {
            "admin",
            [
                "/kk/admin", "/kk/admin/users", "/kk/admin/users/new", "/kk/admin/users > main tbody a", "/kk/admin/roles", "/kk/admin/roles/Judge",
                "/kk/admin/features", "/kk/admin/features/YouthArchive.ArchiveHack", "/kk/admin/audit", "/kk/admin/recipes", "/kk/admin/mail", "/kk/admin/consents",
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

    /// <summary>A path, or a path and the links to follow from there.</summary>
    private static async Task OpenAsync(Journey journey, string path)
    {
        var steps = path.Split(" > ");
        var response = await journey.GoAsync(steps[0]);
        Assert.True(response!.Ok || path.EndsWith("no-such-page", StringComparison.Ordinal), $"{response.Status} {path}");
        foreach (var link in steps[1..])
        {
            response = await journey.GoAsync((await journey.Page.Locator(link).First.GetAttributeAsync("href"))!);
            Assert.True(response!.Ok, $"{response.Status} {path}");
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
