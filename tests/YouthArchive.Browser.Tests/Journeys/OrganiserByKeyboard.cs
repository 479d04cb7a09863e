using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Contracts;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Journeys;

/// <summary>
/// An organiser's day without a mouse: the numbers of an edition, a mailing to a group, certificates, the desks of a school, a background
/// task, and a finished edition closed into a package.
/// </summary>
public sealed class OrganiserByKeyboard(OwnSampleSite site, Chromium chromium) : IClassFixture<OwnSampleSite>
{
    private const string School = "summer-school/2026";

    [Fact]
    public async Task A_day_of_work_needs_no_mouse()
    {
        await using (var journey = await Journey.StartAsync(site, chromium, Look.Desk))
        {
            await journey.SignInByKeyboardAsync("kk", "organiser");
            await LookAtNumbersAsync(journey);
            await WriteAsync(journey);
            await NotIssuedYetAsync();
            await IssueAsync(journey);
            await SelectAsync(journey);
            await AttendAsync(journey);
            await RunAsync(journey);
            await CloseAsync(journey);
        }
        await using var reader = await Journey.StartAsync(site, chromium, Look.Desk);
        await reader.SignInByKeyboardAsync("kk", "asel-n");
        await reader.FollowAsync("#notices a[href$='/me/notices']");
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("Жиналыс туралы");
    }

    private static async Task LookAtNumbersAsync(Journey journey)
    {
        await ToDeskAsync(journey, "/admin/editions");
        await journey.FollowAsync("main a[href$='/archive-hack/2026/dashboard']");
        var tables = journey.Page.Locator("details.nums-of");
        var count = await tables.CountAsync();
        Assert.InRange(count, 3, 10);
        for (var i = 0; i < count; i++)
        {
            var id = await tables.Nth(i).GetAttributeAsync("data-numbers");
            await journey.PressAsync($"details[data-numbers='{id}'] > summary");
            await Expect(tables.Nth(i).Locator("tbody tr").First).ToBeVisibleAsync();
        }
        await journey.TabToAsync("main a[href$='/participants.csv']");
        var file = await journey.Page.RunAndWaitForDownloadAsync(() => journey.Page.Keyboard.PressAsync("Enter"));
        Assert.NotEmpty(await File.ReadAllLinesAsync(await file.PathAsync(), TestContext.Current.CancellationToken));
        await journey.FollowAsync("main a[href$='/admin/editions/archive-hack/2026']");
        await MoveAsync(journey);
        await journey.FollowAsync("main a[href$='/admin/seasons/archive-hack/2026']");
        await Expect(journey.Page.Locator("h1")).ToBeVisibleAsync();
    }

    /// <summary>The field of a moment has a stop for each part: month, day, year, hour, minute, half of the day.</summary>
    private static async Task MoveAsync(Journey journey)
    {
        var field = journey.Page.Locator("main form input[name=ends]").Last;
        var before = await field.InputValueAsync();
        await journey.TabToAsync($"#{await field.GetAttributeAsync("id")}");
        for (var part = 0; part < 4; part++)
        {
            await journey.Page.Keyboard.PressAsync("ArrowRight");
        }
        await journey.Page.Keyboard.PressAsync("ArrowUp");
        Assert.NotEqual(before, await field.InputValueAsync());
        await journey.SendAsync();
        await Expect(journey.Page.Locator(".note.ok")).ToBeVisibleAsync();
    }

    private static async Task WriteAsync(Journey journey)
    {
        await ToDeskAsync(journey, "/admin/mailings");
        await journey.FollowAsync($"main a[href$='/mailings/new/{School}']");
        await journey.TabToAsync("#Form_Audience");
        var first = await journey.Page.Locator("#Form_Audience").InputValueAsync();
        await journey.Page.Keyboard.PressAsync("ArrowDown");
        Assert.NotEqual(first, await journey.Page.Locator("#Form_Audience").InputValueAsync());
        await journey.Page.Keyboard.PressAsync("ArrowUp");
        await TickAsync(journey, "#Form_Letter");
        await TickAsync(journey, "#Form_Notice");
        foreach (var (language, subject, text) in new[]
        {
            ("Kk", "Жиналыс туралы", "Ертең сағат **онда** кездесеміз."), ("Ru", "О встрече", "Завтра встречаемся в **десять**."),
            ("En", "About the meeting", "Tomorrow we meet at **ten**."), ("Mn", "Уулзалтын тухай", "Маргааш **арван** цагт уулзана."),
        })
        {
            await journey.TypeAsync($"#Form_Subject{language}", subject);
            await journey.TypeAsync($"#Form_Text{language}", text);
        }
        await journey.FollowAsync("#mailing button[type=submit]");
        foreach (var language in (string[])["kk", "ru", "en", "mn"])
        {
            await Expect(journey.Page.Locator($"#preview-{language} strong")).ToHaveCountAsync(1);
        }
        await TickAsync(journey, "#Sure");
        await journey.FollowAsync("#send button");
        await UntilAsync(journey, ".row .tag.ok", "#numbers a.btn");
        Assert.NotEqual("0", await journey.Page.Locator("#n-written").InnerTextAsync());
    }

    /// <summary>The sample has issued its certificates; here they are still to be issued.</summary>
    private Task NotIssuedYetAsync() => site.InScopeAsync(async services =>
    {
        var edition = (await services.GetRequiredService<IEditions>().FindByKeyAsync(School))!;
        return await services.GetRequiredService<DbContext>().Set<Certificate>().Where(c => c.EditionId == edition.Id).ExecuteDeleteAsync();
    });

    private static async Task IssueAsync(Journey journey)
    {
        await ToDeskAsync(journey, "/admin/certificates");
        await journey.FollowAsync($"main a[href$='/admin/certificates/{School}']");
        await journey.FollowAsync("#issue button");
        await UntilAsync(journey, "[aria-labelledby=issue-h] .tag.ok", "#search button");
        Assert.InRange(await journey.Page.Locator("main tbody a.mono").CountAsync(), 10, 30);
        await journey.PressAsync("details.acc > summary");
        await journey.TabToAsync("details.acc[open] select[name=cause]");
        await journey.Page.Keyboard.PressAsync("ArrowDown");
        await journey.TypeAsync("details.acc[open] input[name=note]", "Қате берілген");
        await journey.SendAsync();
        await Expect(journey.Page.Locator("main tbody")).ToContainTextAsync("Қате берілген");
    }

    private static async Task SelectAsync(Journey journey)
    {
        await journey.GoAsync("/kk/admin/summer-school/2026-autumn");
        await journey.PressAsync("details.acc > summary");
        await Expect(journey.Page.Locator("details.acc tbody tr").First).ToBeVisibleAsync();
        await journey.FollowAsync("main a[href$='/2026-autumn/selection']");
        // Not yet: applications are still taken. What was typed stays.
        journey.Allow("status of 400", "400 http");
        journey.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await journey.TypeAsync("#reason", "Кеңес шешімі");
        await journey.FollowAsync("#confirm button");
        await Expect(journey.Page.Locator("[role=alert]")).ToBeVisibleAsync();
        await Expect(journey.Page.Locator("#reason")).ToHaveValueAsync("Кеңес шешімі");
    }

    private static async Task AttendAsync(Journey journey)
    {
        await journey.GoAsync("/kk/admin/summer-school/2026/programme");
        await journey.FollowAsync("main tbody a[href$='/programme/opening']");
        await journey.TypeAsync("#Form_Room", "Кіші зал");
        await journey.FollowAsync("#session button");
        await Expect(journey.Page.Locator("main tbody")).ToContainTextAsync("Кіші зал");
        await journey.FollowAsync("main a[href$='/programme/publish']");
        await journey.FollowAsync("#publish button");
        await journey.FollowAsync("main a[href$='/2026/attendance']");
        await journey.TypeAsync("#label", "Негізгі есік");
        await journey.SendAsync();
        await Expect(journey.Page.Locator("[data-new-link]")).ToBeVisibleAsync();
        await journey.FollowAsync("form[id^=back-] button");
        await Expect(journey.Page.Locator("form[id^=back-]")).ToHaveCountAsync(0);
    }

    private static async Task RunAsync(Journey journey)
    {
        await ToDeskAsync(journey, "/admin/tasks");
        await journey.FollowAsync("#tasks form button");
        await Expect(journey.Page.Locator(".say .note.ok")).ToBeVisibleAsync();
        await Expect(journey.Page.Locator("#tasks tbody tr").First.Locator(".tag")).ToBeVisibleAsync();
    }

    private static async Task CloseAsync(Journey journey)
    {
        await ToDeskAsync(journey, "/admin/preservation");
        await journey.FollowAsync($"main a[href$='/admin/preservation/{School}']");
        await TickAsync(journey, "#Sure");
        await journey.FollowAsync("#make button");
        await UntilAsync(journey, "main tbody a[download]", "#under-way a.btn");
        await journey.TabToAsync("main tbody a[download]");
        var file = await journey.Page.RunAndWaitForDownloadAsync(() => journey.Page.Keyboard.PressAsync("Enter"));
        Assert.EndsWith(".zip", file.SuggestedFilename, StringComparison.Ordinal);
        await journey.FollowAsync("main tbody form button");
        await Expect(journey.Page.Locator("#check .note.ok")).ToBeVisibleAsync();
    }

    private static async Task ToDeskAsync(Journey journey, string path)
    {
        await journey.GoAsync("/kk/admin");
        await journey.FollowAsync($"main .tasks a[href$='{path}']");
    }

    private static async Task TickAsync(Journey journey, string box)
    {
        await journey.TabToAsync(box);
        if (!await journey.Page.Locator(box).IsCheckedAsync())
        {
            await journey.Page.Keyboard.PressAsync("Space");
        }
        await Expect(journey.Page.Locator(box)).ToBeCheckedAsync();
    }

    /// <summary>Looks again by the page's own link until it is there.</summary>
    private static async Task UntilAsync(Journey journey, string there, string again)
    {
        for (var i = 0; i < 100 && await journey.Page.Locator(there).CountAsync() == 0; i++)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            await journey.FollowAsync(again);
        }
        await Expect(journey.Page.Locator(there).First).ToBeVisibleAsync();
    }
}
