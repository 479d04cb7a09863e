using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using QRCoder;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Sessions;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Pages;

/// <summary>What is left on a device that checks people in, and what its camera reads.</summary>
[Collection(Changing.Name)]
public sealed class CheckInDevice(OwnSampleSite site, Chromium chromium)
{
    private const string Kept = "async () => Object.keys(localStorage).filter(k => k.startsWith('ya.door.')).length + (await caches.keys()).filter(n => n.startsWith('ya-kept-')).length";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_signs_out_is_told_what_is_unsent_sends_it_first_or_leaves_nothing_behind()
    {
        var school = await SchoolYard.MakeAsync(site, 3);
        await using var desk = await Journey.StartAsync(site, chromium, Look.Desk);
        Expected(desk);
        await desk.SignInAsync("kk", "organiser");
        await OpenAsync(desk, school);
        await BlockAsync(desk);
        await CheckInAsync(desk.Page, "S-001");
        await CheckInAsync(desk.Page, "S-002");
        await SignOutAsync(desk.Page);
        var panel = desk.Page.Locator("[data-leave-door]").First;
        await Expect(panel).ToBeVisibleAsync();
        await Expect(panel.Locator("p").First).ToContainTextAsync("2");
        await desk.Context.UnrouteAllAsync();
        await panel.Locator("[data-send]").ClickAsync();
        await Expect(panel).ToBeHiddenAsync(new() { Timeout = 20_000 });
        Assert.Equal(2, (await ThereAsync(school)).Count);

        await BlockAsync(desk);
        await CheckInAsync(desk.Page, "S-003");
        await SignOutAsync(desk.Page);
        await panel.Locator("[data-anyway]").ClickAsync();
        await desk.Page.WaitForURLAsync(u => !u.Contains("/check-in", StringComparison.Ordinal));
        await desk.Context.UnrouteAllAsync();
        Assert.Equal(0, await desk.Page.EvaluateAsync<int>(Kept));
        Assert.Equal(2, (await ThereAsync(school)).Count);
    }

    [Fact]
    public async Task A_device_whose_link_is_taken_back_forgets_steps_list_and_pages()
    {
        var school = await SchoolYard.MakeAsync(site, 2);
        var secret = await site.InScopeAsync(s => s.GetRequiredService<CheckInGate>().MakeAsync(school, "Есік", null, Stop));
        await using var phone = await Journey.StartAsync(site, chromium, Look.Phone);
        Expected(phone);
        await phone.GoAsync($"/kk/summer-school/{school.Slug}/assist/{secret}");
        await phone.Page.Locator("#assist button").ClickAsync();
        await phone.Page.WaitForURLAsync("**/check-in");
        await OpenAsync(phone, school);
        await BlockAsync(phone);
        await CheckInAsync(phone.Page, "S-001");
        Assert.NotEqual(0, await phone.Page.EvaluateAsync<int>(Kept));
        await site.InScopeAsync(async s =>
        {
            var gate = s.GetRequiredService<CheckInGate>();
            return await gate.TakeBackAsync(school, (await gate.LinksAsync(school.Id, Stop))[0].Id, null, Stop);
        });
        await phone.Context.UnrouteAllAsync();
        await phone.Page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        await Expect(phone.Page.Locator("tr[data-code]")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await Expect(phone.Page.Locator("[data-said][data-kind=bad]")).ToBeVisibleAsync();
        await phone.Page.WaitForFunctionAsync(Kept.Replace("async () => ", "async () => 0 === ", StringComparison.Ordinal));
        Assert.Empty(await ThereAsync(school));
    }

    [Fact]
    public async Task The_camera_reads_a_badge_also_where_the_browser_has_no_reader_of_its_own()
    {
        var school = await SchoolYard.MakeAsync(site, 2);
        var key = await site.InScopeAsync(s => s.GetRequiredService<SchoolSeal>().KeyAsync(school.Id, Stop));
        var film = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("n") + ".y4m");
        await File.WriteAllBytesAsync(film, FilmOf(SignedCode.Make(key, SignedCode.CheckIn, "S-002")), Stop);
        try
        {
            await using var browser = await chromium.WithCameraAsync(film);
            await using var context = await browser.NewContextAsync(new() { BaseURL = site.Address, ViewportSize = new() { Width = 390, Height = 800 } });
            var secret = await site.InScopeAsync(s => s.GetRequiredService<CheckInGate>().MakeAsync(school, "Есік", null, Stop));
            var page = await context.NewPageAsync();
            await page.GotoAsync($"/kk/summer-school/{school.Slug}/assist/{secret}");
            await page.Locator("#assist button").ClickAsync();
            await page.Locator("a[href$='/check-in/opening']").ClickAsync();
            await page.Locator("[data-camera]").ClickAsync();
            await Expect(page.Locator("[data-said][data-kind=ok]")).ToContainTextAsync("S-002", new() { Timeout = 20_000 });
            // Held there, it is still one.
            await Expect(page.Locator("[data-count]")).ToHaveTextAsync("1");
            await Expect(page.Locator("[data-door][data-waiting='0']")).ToBeAttachedAsync(new() { Timeout = 20_000 });
            await page.Locator("[data-camera]").ClickAsync();
            await Expect(page.Locator("[data-picture]")).ToBeHiddenAsync();
            // Typing goes on beside it.
            await CheckInAsync(page, "S-001");
            await Expect(page.Locator("[data-count]")).ToHaveTextAsync("2");
        }
        finally
        {
            File.Delete(film);
        }
    }

    private Task<IReadOnlyDictionary<(string SessionKey, int SeatId), Presence>> ThereAsync(Edition school) =>
        site.InScopeAsync(s => s.GetRequiredService<AttendanceBook>().PresentAsync(school.Id, "opening", Stop));

    private static async Task OpenAsync(Journey journey, Edition school)
    {
        await journey.GoAsync($"/kk/summer-school/{school.Slug}/check-in/opening");
        await Expect(journey.Page.Locator("[data-school-page][data-laid]")).ToBeAttachedAsync(new() { Timeout = 20_000 });
    }

    private static void Expected(Journey journey) => journey.Allow("net::ERR_FAILED", "net::ERR_ABORTED", "410");

    private static Task BlockAsync(Journey journey) => journey.Context.RouteAsync("**/*handler=Sync*", r => r.AbortAsync());

    private static async Task CheckInAsync(IPage page, string code)
    {
        await page.Locator("#code").FillAsync(code);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#code")).ToHaveValueAsync("");
    }

    private static async Task SignOutAsync(IPage page)
    {
        if (await page.Locator("details.own[open]").CountAsync() == 0)
        {
            await page.Locator("details.own > summary").ClickAsync();
        }
        await page.Locator(".own-in form[action$='/sign-out'] button").ClickAsync();
    }

    /// <summary>Ten frames of a badge held before a grey wall, as a camera sees it: 640 by 480, uncompressed.</summary>
    private static byte[] FilmOf(string text)
    {
        const int width = 640, height = 480, dot = 8;
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var matrix = code.ModuleMatrix;
        var (left, top) = ((width - matrix.Count * dot) / 2, (height - matrix.Count * dot) / 2);
        var light = Enumerable.Repeat((byte)120, width * height).ToArray();
        for (var y = 0; y < matrix.Count * dot; y++)
        {
            for (var x = 0; x < matrix.Count * dot; x++)
            {
                light[(top + y) * width + left + x] = matrix[y / dot][x / dot] ? (byte)30 : (byte)225;
            }
        }
        using var film = new MemoryStream();
        film.Write("YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420jpeg\n"u8);
        var colour = Enumerable.Repeat((byte)128, width * height / 2).ToArray();
        for (var frame = 0; frame < 10; frame++)
        {
            film.Write("FRAME\n"u8);
            film.Write(light);
            film.Write(colour);
        }
        return film.ToArray();
    }
}
