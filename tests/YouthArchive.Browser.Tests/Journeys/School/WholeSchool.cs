using System.Globalization;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Journeys.School;

/// <summary>
/// One Summer School from end to end, each step by the person whose it is: an application on a telephone, a reference by a mailed link,
/// two reviewers who do not know whose it is, a selection under quotas, a place confirmed, sessions published, two hundred people checked
/// in by two phones without a connection, certificates for those who attended enough, and a stranger who looks whether one is genuine.
/// </summary>
public sealed partial class WholeSchool(OwnSampleSite site, Chromium chromium) : IClassFixture<OwnSampleSite>
{
    private const string Edition = "summer-school/2026-autumn";
    private const string Applicant = "beibarys-t";
    private const int Participants = 200;

    private readonly List<string> _ugly = [];

    [Fact]
    public async Task Somebody_applies_is_chosen_attends_and_a_stranger_verifies_the_certificate()
    {
        await ApplyAsync();
        await ReferAsync();
        await HandInAsync();
        foreach (var reviewer in (string[])["judge", "judge2"])
        {
            await ReviewAsync(reviewer);
        }
        // The time for applications ends; a selection is confirmed only then.
        await DatesAsync("", null, TimeSpan.FromMinutes(-2));
        await ChooseAsync();
        await ConfirmAsync();

        await DatesAsync("school", TimeSpan.FromDays(-2), TimeSpan.FromHours(6));
        await AnnounceAsync();
        await CheckInAsync();

        await NothingIsDueYetAsync();
        await DatesAsync("school", null, TimeSpan.FromMinutes(-2));
        await IssueAsync();
        await VerifyAsync();
        Appearance.NoneOf(_ugly);
    }

    /// <summary>The organiser moves a stage, or the time for applications, to so much from now; a date that is not named stays.</summary>
    private async Task DatesAsync(string stage, TimeSpan? starts, TimeSpan ends)
    {
        await using var journey = await InAsync("organiser", Look.Desk);
        await journey.GoAsync($"/kk/admin/editions/{Edition}");
        var fields = journey.Page.Locator($"[id='dates-{stage}']");
        if (starts is { } from)
        {
            await fields.Locator("[name=starts]").FillAsync(InAlmaty(from));
        }
        await fields.Locator("[name=ends]").FillAsync(InAlmaty(ends));
        await fields.Locator("button").ClickAsync();
        await Expect(journey.Page.Locator(".note.ok")).ToBeVisibleAsync();
    }

    // The edition's zone is five hours ahead of UTC all year.
    private static string InAlmaty(TimeSpan fromNow) =>
        TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(5).Add(fromNow).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private async Task<Journey> InAsync(string who, Look look)
    {
        var journey = await Journey.StartAsync(site, chromium, look);
        await journey.SignInAsync("kk", who);
        return journey;
    }

    private async Task LookAsync(Journey journey, params int[] widths) =>
        _ugly.AddRange([.. await journey.ViolationsInAllLooksAsync(), .. await journey.OverflowsAsync(widths.Length > 0 ? widths : [320])]);
}
