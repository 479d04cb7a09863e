using System.Globalization;
using YouthArchive.Tests.Support;

namespace YouthArchive.Benchmarks;

/// <summary>Two judges score every sample team and the organiser publishes, all through the site's own forms.</summary>
internal static class PublishedSeason
{
    public const string Password = "Sample-2026-archive";

    private const string Queue = "/kk/judging/archive-hack/2026";
    private static readonly string[] Criteria = ["usefulness", "engineering", "novelty", "usability", "documentation"];

    public static async Task MakeAsync(Uri site)
    {
        foreach (var (judge, severity) in new[] { ("judge", 0), ("judge2", 1) })
        {
            using var browser = await SignInAsync(site, judge);
            for (var team = 1; team <= 7; team++)
            {
                await ScoreAsync(browser, team, severity);
            }
        }
        using var organiser = await SignInAsync(site, "organiser");
        await MustLeadOnAsync(organiser.SubmitAsync("/kk/admin/judging/archive-hack/2026/publish", "form#publish"));
    }

    private static async Task<HttpClient> SignInAsync(Uri site, string name)
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site };
        await MustLeadOnAsync(browser.SubmitAsync("/kk/sign-in", "form#sign-in", ("Name", name), ("Password", Password)));
        return browser;
    }

    private static async Task ScoreAsync(HttpClient browser, int team, int severity)
    {
        var page = $"{Queue}/H-0{team}";
        for (var tries = 0; !(await browser.GetAsync(page)).IsSuccessStatusCode && tries < 100; tries++)
        {
            // The repository is still being read.
            await Task.Delay(200);
        }
        var scores = Criteria.Select((c, i) => ("c-" + c, (4 + ((team * 3 + i) % 6) - severity).ToString(CultureInfo.InvariantCulture)));
        await MustLeadOnAsync(browser.SubmitAsync(page, "form#rubric", [.. scores, ("no-conflict", "yes"), ("go", "next")]));
    }

    private static async Task MustLeadOnAsync(Task<HttpResponseMessage> submitted)
    {
        using var response = await submitted;
        if ((int)response.StatusCode is not (302 or 303))
        {
            throw new InvalidOperationException($"{response.RequestMessage?.RequestUri?.AbsolutePath} answered {(int)response.StatusCode}.");
        }
    }
}
