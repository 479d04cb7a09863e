using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Mail;
using YouthArchive.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Journeys.School;

/// <summary>From an empty application to a confirmed place.</summary>
public sealed partial class WholeSchool
{
    private const string Referee = "referee-of-journey@example.org";

    private string _application = "";

    private async Task ApplyAsync()
    {
        await using var journey = await InAsync(Applicant, Look.Phone);
        var page = journey.Page;
        await journey.GoAsync($"/kk/{Edition}/application");
        await page.Locator("#begin button").ClickAsync();
        await page.WaitForURLAsync(u => u.EndsWith("/about", StringComparison.Ordinal));
        await journey.GoAsync(Part("about"));
        await page.Locator("#country").SelectOptionAsync("kz");
        await page.Locator("#region").SelectOptionAsync("kz-almaty");
        await page.Locator("#language").SelectOptionAsync("kk");
        await page.Locator("#gender").SelectOptionAsync("m");
        await page.Locator("#standing").SelectOptionAsync("Student");
        await page.Locator("#organisation").FillAsync("Үлгі университет");
        await SaveAsync(journey);
        await journey.GoAsync(Part("motivation"));
        await page.Locator("#text").FillAsync(string.Join(' ', Enumerable.Repeat("Архивтегі қорды сипаттауды үйреніп, үйірмеде бөліскім келеді.", 10)));
        await SaveAsync(journey);
        await journey.GoAsync(Part("reference"));
        await page.Locator("#email").FillAsync(Referee);
        await page.Locator("#ask button").ClickAsync();
        await Expect(page.Locator(".note", new() { HasText = "сілтеме" }).First).ToBeVisibleAsync();
    }

    private async Task ReferAsync()
    {
        var letter = await site.InDatabaseAsync(db => db.Set<MailMessage>().Where(m => m.To == Referee).Select(m => m.Text).SingleAsync());
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        await journey.GoAsync(Link().Match(letter).Value);
        await LookAsync(journey);
        await journey.Page.Locator("#name").FillAsync("Сәуле Әуезхан");
        await journey.Page.Locator("#position").FillAsync("Тәжірибе жетекшісі");
        await journey.Page.Locator("#text").FillAsync(string.Join(' ', Enumerable.Repeat("Бейбарыс екі тізімдемені қайта жазды, ұқыпты.", 10)));
        await journey.Page.Locator("#reference button").ClickAsync();
        await Expect(journey.Page.Locator(".note.ok")).ToBeVisibleAsync();
    }

    private async Task HandInAsync()
    {
        await using var journey = await InAsync(Applicant, Look.Phone);
        await journey.GoAsync($"/kk/{Edition}/application");
        await LookAsync(journey);
        Assert.True(await journey.Page.Locator("#hand-in button").IsEnabledAsync(), await journey.Page.Locator("main").InnerTextAsync());
        await journey.Page.Locator("#hand-in button").ClickAsync();
        await Expect(journey.Page.Locator(".note.ok").First).ToBeVisibleAsync();
        _application = Code().Match(await journey.Page.Locator("main").InnerTextAsync()).Value;
        await journey.ShootAsync("school-handed-in");
    }

    private async Task ReviewAsync(string reviewer)
    {
        await using var journey = await InAsync(reviewer, Look.Desk);
        await journey.GoAsync($"/kk/judging/{Edition}/{_application}");
        var seen = await journey.Page.ContentAsync();
        var names = await site.InDatabaseAsync(db => db.Set<PortalUser>().Where(u => u.UserName == Applicant).Select(u => u.DisplayName).SingleAsync());
        Assert.All(names.Split(' '), n => Assert.DoesNotContain(n, seen, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("қорды сипаттауды үйреніп", seen, StringComparison.Ordinal);
        await ScoreAsync(journey, _application, "x444");
        // What nobody has read yet of the sample: a selection is only confirmed when all is read.
        foreach (var code in (string[])["A-012", "A-013", "A-014"])
        {
            await journey.GoAsync($"/kk/judging/{Edition}/{code}");
            await ScoreAsync(journey, code, "x222");
        }
    }

    private static async Task ScoreAsync(Journey journey, string code, string keys)
    {
        foreach (var key in keys)
        {
            await journey.Page.Keyboard.PressAsync(key.ToString());
        }
        await Expect(journey.Page.Locator("[data-state][data-kind=ok]")).ToBeVisibleAsync();
        await journey.Page.Locator("[value=next]").First.ClickAsync();
        await journey.Page.WaitForURLAsync(u => !u.EndsWith("/" + code, StringComparison.Ordinal));
    }

    private async Task ChooseAsync()
    {
        await using var journey = await InAsync("organiser", Look.Desk);
        var page = journey.Page;
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await journey.GoAsync($"/kk/admin/{Edition}/selection");
        await Expect(page.Locator("tbody tr", new() { HasText = _application }).Locator(".tag.ok")).ToBeVisibleAsync();
        await LookAsync(journey, 320, 1280);
        await journey.WearAsync(Look.Desk);
        Assert.NotEqual(0, await page.Locator("svg.bar").CountAsync());
        await page.Locator("#reason").FillAsync("Кеңес отырысының шешімі");
        await page.Locator("#confirm button").ClickAsync();
        await page.Locator("#again button").ClickAsync();
        await Expect(page.Locator("#record ~ .note.ok, section .note.ok").First).ToBeVisibleAsync();
        await journey.ShootAsync("school-selected");
    }

    private async Task ConfirmAsync()
    {
        await using var journey = await InAsync(Applicant, Look.Phone);
        await journey.GoAsync($"/kk/{Edition}/place");
        await journey.Page.Locator("#confirm button").ClickAsync();
        var letter = journey.Page.Locator("a[href$='/place/letter-mn.pdf']");
        await Expect(letter).ToBeVisibleAsync();
        await LookAsync(journey);
        var (status, text) = await journey.FetchAsync((await letter.GetAttributeAsync("href"))!);
        Assert.Equal(200, status);
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
    }

    private static async Task SaveAsync(Journey journey)
    {
        await journey.Page.Locator("#part .act button").ClickAsync();
        await journey.Page.WaitForLoadStateAsync();
        await Expect(journey.Page.Locator(".err:visible")).ToHaveCountAsync(0);
    }

    private static string Part(string part) => $"/kk/{Edition}/application/{part}";

    [GeneratedRegex(@"/kk/summer-school/reference/[^\s>]+")]
    private static partial Regex Link();

    [GeneratedRegex("A-[0-9]{3}")]
    private static partial Regex Code();
}
