using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Sessions;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Journeys;

/// <summary>Two phones at one door check two hundred people in without a connection, some of them twice; back online each is there once.</summary>
[Collection(Changing.Name)]
public sealed class CheckInOffline(OwnSampleSite site, Chromium chromium)
{
    [Fact]
    public async Task Two_phones_check_in_two_hundred_people_offline_and_merge_them()
    {
        var stop = TestContext.Current.CancellationToken;
        var school = await SchoolYard.MakeAsync(site, 200);
        var key = await site.InScopeAsync(s => s.GetRequiredService<SchoolSeal>().KeyAsync(school.Id, stop));
        await using (var first = await ByLinkAsync(school))
        await using (var second = await ByLinkAsync(school))
        {
            var scanned = Enumerable.Range(1, 120).Select(i => SignedCode.Make(key, SignedCode.CheckIn, SchoolYard.CodeOf(i))).ToList();
            var typed = Enumerable.Range(81, 120).Select(SchoolYard.CodeOf).ToList();
            await first.Context.SetOfflineAsync(true);
            await second.Context.SetOfflineAsync(true);
            await CheckInAsync(first.Page, scanned);
            await CheckInAsync(second.Page, typed);
            // A forged code is refused without asking anybody.
            await CheckInAsync(first.Page, [scanned[0][..^1] + (scanned[0][^1] == 'A' ? 'B' : 'A')]);
            await Expect(first.Page.Locator("[data-said][data-kind=bad]")).ToBeVisibleAsync();
            // The page comes back without a connection, and nobody is lost with it.
            await first.Page.ReloadAsync();
            await Expect(first.Page.Locator("[data-count]")).ToHaveTextAsync("120");
            await first.Context.SetOfflineAsync(false);
            await second.Context.SetOfflineAsync(false);
            foreach (var phone in new[] { first, second })
            {
                await Expect(phone.Page.Locator("[data-door][data-waiting='0']")).ToBeAttachedAsync(new() { Timeout = 40_000 });
            }
            await first.Page.ReloadAsync();
            await Expect(first.Page.Locator("[data-count]")).ToHaveTextAsync("200");
            Appearance.NoneOf([.. await first.ViolationsInAllLooksAsync(), .. await first.OverflowsAsync(320, 390, 1280)]);
        }
        var there = await site.InScopeAsync(s => s.GetRequiredService<AttendanceBook>().PresentAsync(school.Id, "opening", stop));
        Assert.Equal(200, there.Count);
        Assert.Equal(240, await site.InDatabaseAsync(db => db.Set<AttendanceEvent>().CountAsync(a => a.EditionId == school.Id)));
        await using var organiser = await Journey.StartAsync(site, chromium, Look.Desk);
        await organiser.SignInAsync("kk", "organiser");
        await organiser.GoAsync($"/kk/admin/summer-school/{school.Slug}/attendance");
        await Expect(organiser.Page.Locator("[data-there=opening]")).ToHaveTextAsync("200");
    }

    private async Task<Journey> ByLinkAsync(Edition school)
    {
        var secret = await site.InScopeAsync(s => s.GetRequiredService<CheckInGate>().MakeAsync(school, "Есік", null, TestContext.Current.CancellationToken));
        var phone = await Journey.StartAsync(site, chromium, Look.Phone);
        phone.Allow("net::ERR_INTERNET_DISCONNECTED", "net::ERR_FAILED", "net::ERR_ABORTED", "error occurred when fetching the script", "Failed to update a ServiceWorker");
        await phone.GoAsync($"/kk/summer-school/{school.Slug}/assist/{secret}");
        await phone.Page.Locator("#assist button").ClickAsync();
        await phone.Page.Locator("a[href$='/check-in/opening']").ClickAsync();
        await Expect(phone.Page.Locator("[data-school-page][data-laid]")).ToBeAttachedAsync(new() { Timeout = 20_000 });
        return phone;
    }

    private static async Task CheckInAsync(IPage page, IEnumerable<string> codes)
    {
        foreach (var code in codes)
        {
            await page.Locator("#code").FillAsync(code);
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("#code")).ToHaveValueAsync("");
        }
    }
}
