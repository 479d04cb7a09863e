using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using YouthArchive.SummerSchool.Attendance;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Journeys.School;

/// <summary>From the first session of the draft to everybody checked in.</summary>
public sealed partial class WholeSchool
{
    private const string Desk = $"/kk/admin/{Edition}";
    private const int Faithful = 10;

    private string _seat = "";

    /// <summary>Two sessions that count, a day between them; a clash of nothing with nothing; then everybody may read it.</summary>
    private async Task AnnounceAsync()
    {
        await using var journey = await InAsync("organiser", Look.Desk);
        var page = journey.Page;
        await journey.GoAsync($"{Desk}/programme");
        await SessionAsync(page, "opening", "Мектептің ашылуы", TimeSpan.FromHours(-46));
        await SessionAsync(page, "inventories", "Тізімдемемен жұмыс", TimeSpan.FromHours(-22));
        await LookAsync(journey, 320);
        await journey.WearAsync(Look.Desk);
        Assert.Equal(404, (await journey.FetchAsync($"/kk/{Edition}/programme")).Status);
        await page.Locator("main a[href$='/programme/publish']").ClickAsync();
        await page.Locator("#publish button").ClickAsync();
        await page.WaitForURLAsync(u => u.EndsWith("/programme", StringComparison.Ordinal));
        Assert.Contains("Тізімдемемен жұмыс", (await journey.FetchAsync($"/kk/{Edition}/programme")).Text, StringComparison.Ordinal);
    }

    private static async Task SessionAsync(IPage page, string key, string title, TimeSpan starts)
    {
        await page.Locator("main a[href$='/programme/new']").ClickAsync();
        await page.Locator("#Form_Key").FillAsync(key);
        await page.Locator("#Form_Kind").SelectOptionAsync("Lecture");
        await page.Locator("#Form_Title_Kk").FillAsync(title);
        await page.Locator("#Form_Starts").FillAsync(InAlmaty(starts));
        await page.Locator("#Form_Ends").FillAsync(InAlmaty(starts + TimeSpan.FromHours(2)));
        await page.Locator("#Form_Room").FillAsync("204-бөлме");
        await page.Locator("#session button").ClickAsync();
        await Expect(page.Locator($"main tbody a[href$='/programme/{key}']")).ToBeVisibleAsync();
    }

    private async Task CheckInAsync()
    {
        var others = await OtherSeats.AddAsync(site, Edition, Participants - 1);
        _seat = await OwnCodeAsync();
        await using var office = await InAsync("organiser", Look.Desk);
        await using (var first = await AssistantAsync(office, "Бірінші есік"))
        await using (var second = await AssistantAsync(office, "Екінші есік"))
        {
            await OfflineAsync(first, second, others);
            // The next day one phone is enough; few come again.
            await first.GoAsync($"/kk/{Edition}/check-in/inventories");
            await first.Page.Locator("[data-school-page][data-laid]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await TypeAsync(first.Page, [_seat, .. others.Take(Faithful - 1).Select(o => o.Code)]);
            await Expect(first.Page.Locator("[data-door][data-waiting='0']")).ToBeAttachedAsync();
            _ugly.AddRange([.. await first.ViolationsInAllLooksAsync(), .. await first.OverflowsAsync(320, 390, 1280)]);
        }
        await office.GoAsync($"{Desk}/attendance");
        await Expect(office.Page.Locator("[data-there=opening]")).ToHaveTextAsync(Participants.ToString(CultureInfo.InvariantCulture));
        await Expect(office.Page.Locator("[data-there=inventories]")).ToHaveTextAsync(Faithful.ToString(CultureInfo.InvariantCulture));
        await Expect(office.Page.Locator("#shares-rows .tag.ok")).ToHaveCountAsync(Faithful);
    }

    /// <summary>Two phones at two doors, some people at both of them, nobody connected; back online each person is there once.</summary>
    private async Task OfflineAsync(Journey first, Journey second, IReadOnlyList<(string Code, string Signed)> others)
    {
        await first.Context.SetOfflineAsync(true);
        await second.Context.SetOfflineAsync(true);
        // The applicant and forty others pass both doors.
        var scanned = others.Take(119).Select(o => o.Signed).Append(_seat).ToList();
        var typed = others.Skip(79).Select(o => o.Code).Append(_seat).ToList();
        await Task.WhenAll(TypeAsync(first.Page, scanned), TypeAsync(second.Page, typed));
        // A forged code is refused without asking anybody.
        await TypeAsync(first.Page, [scanned[0][..^1] + (scanned[0][^1] == 'A' ? 'B' : 'A')]);
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
        // Both phones' steps are kept, and counted once.
        Assert.Equal(scanned.Count + typed.Count, await site.InDatabaseAsync(db => db.Set<AttendanceEvent>().CountAsync(a => a.SessionKey == "opening" && a.Device != "sample-device")));
    }

    /// <summary>What the applicant shows at the door.</summary>
    private async Task<string> OwnCodeAsync()
    {
        await using var journey = await InAsync(Applicant, Look.Phone);
        await journey.GoAsync($"/kk/{Edition}/mine");
        await Expect(journey.Page.Locator("#s-inventories")).ToBeVisibleAsync();
        return await journey.Page.Locator(".qrc .code").InnerTextAsync();
    }

    /// <summary>A phone without an account, by a link the organiser hands out on the attendance page.</summary>
    private async Task<Journey> AssistantAsync(Journey office, string label)
    {
        await office.GoAsync($"{Desk}/attendance");
        await office.Page.Locator("#label").FillAsync(label);
        await office.Page.Locator("#link button").ClickAsync();
        var link = await office.Page.Locator("[data-new-link]").InnerTextAsync();
        var phone = await Journey.StartAsync(site, chromium, Look.Phone);
        phone.Allow("net::ERR_INTERNET_DISCONNECTED", "net::ERR_FAILED", "net::ERR_ABORTED", "error occurred when fetching the script", "Failed to update a ServiceWorker");
        await phone.GoAsync(link[link.IndexOf("/kk/", StringComparison.Ordinal)..]);
        await phone.Page.Locator("#assist button").ClickAsync();
        await phone.Page.Locator("a[href$='/check-in/opening']").ClickAsync();
        await Expect(phone.Page.Locator("[data-school-page][data-laid]")).ToBeAttachedAsync(new() { Timeout = 20_000 });
        return phone;
    }

    private static async Task TypeAsync(IPage page, IEnumerable<string> codes)
    {
        foreach (var code in codes)
        {
            await page.Locator("#code").FillAsync(code);
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("#code")).ToHaveValueAsync("");
        }
    }
}
