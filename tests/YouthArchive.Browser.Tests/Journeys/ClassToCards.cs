using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using YouthArchive.People.Rosters.Text;
using YouthArchive.Platform.Mail;

namespace YouthArchive.Browser.Tests.Journeys;

/// <summary>
/// A teacher's twenty minutes before the lesson: an old spreadsheet becomes a class with cards, enrolled in two programmes; one student
/// comes in by the QR code, another by words typed on a Latin keyboard's look-alikes; a guardian consents by the mailed link.
/// </summary>
public sealed partial class ClassToCards(OwnSampleSite site, Chromium chromium) : IClassFixture<OwnSampleSite>
{
    private const int MostClicks = 12;
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(3);
    private static readonly string[] Surnames = ["Әуезхан", "Ғалымжан", "Қыдыралы", "Нұрпейіс", "Өмірзақ", "Ұзақбай", "Үкібай", "Шыңғыс", "Іңкәр", "Һашым"];
    private static readonly string[] Given = ["Айгерім", "Бөкен", "Әнуар"];

    private int _clicks;

    [Fact]
    public async Task A_spreadsheet_becomes_a_class_that_signs_in_and_takes_part()
    {
        var folder = Directory.CreateTempSubdirectory("youtharchive-cards-").FullName;
        try
        {
            var list = await ListAsync(folder);
            var sheet = Path.Combine(folder, "cards.pdf");
            await TeachAsync(list, sheet, "guardian-of-class@example.org");
            await ShowsEveryNameAsync(sheet);
            await SignInByCodeAsync(sheet, folder);
            await SignInByWordsAsync(sheet);
            await ConsentAsync("guardian-of-class@example.org");
            await SeeConsentAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> ListAsync(string folder)
    {
        var rows = Surnames.SelectMany((s, i) => Given.Select(g => string.Create(CultureInfo.InvariantCulture, $"{s};{g};2009")));
        var path = Path.Combine(folder, "11-a.csv");
        await File.WriteAllBytesAsync(path, Encoded("Тегі;Аты;Туған жылы\r\n" + string.Join("\r\n", rows)), TestContext.Current.CancellationToken);
        return path;
    }

    // .NET cannot write KZ-1048; the table that reads it tells each letter's byte.
    private static byte[] Encoded(string text)
    {
        var bytes = Enumerable.Range(0, 256).Select(b => (byte)b)
            .Where(b => CodePages.Kz1048.TryDecode([b], out _))
            .ToDictionary(b => CodePages.Kz1048.TryDecode([b], out var letter) ? letter[0] : default);
        return [.. text.Select(c => bytes[c])];
    }

    /// <summary>The teacher's part, every click counted.</summary>
    private async Task TeachAsync(string list, string sheet, string guardian)
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        await journey.SignInAsync("kk", "teacher");
        await journey.GoAsync("/kk/me");
        var clock = Stopwatch.StartNew();
        await ClickAsync(journey, "main a[href$='/classes/new']");
        await journey.Page.Locator("#Name").FillAsync("11 «Б»");
        await ClickAsync(journey, "#new-class button");
        _clicks++;
        await journey.Page.Locator("#File").SetInputFilesAsync(list);
        await ClickAsync(journey, "#list button");
        await Assertions.Expect(journey.Page.Locator("#dry-run")).ToContainTextAsync("30");
        await journey.ShootAsync("class-dry-run");
        await ClickAsync(journey, "#add > p > button");
        await journey.ShootAsync("class-new");
        await SaveCardsAsync(journey, sheet);
        await ClickAsync(journey, "#board button[formaction*='archive-hack']");
        await ClickAsync(journey, "#board button[formaction*='olympiad']");
        await Assertions.Expect(journey.Page.Locator("#board .tag.warn")).ToHaveCountAsync(60);
        await ClickAsync(journey, ".todo a[href$='/consents']");
        await journey.Page.Locator("input[name^='Emails[']").First.FillAsync(guardian);
        await ClickAsync(journey, "#ask button");
        clock.Stop();
        Assert.InRange(_clicks, 1, MostClicks);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, MostTime);
        TestContext.Current.TestOutputHelper?.WriteLine($"{_clicks} clicks, {clock.Elapsed.TotalSeconds:0.0} s");
    }

    private async Task SaveCardsAsync(Journey journey, string sheet)
    {
        var download = await journey.Page.RunAndWaitForDownloadAsync(() => ClickAsync(journey, "#board button[formaction*='handler=Cards']", leads: false));
        await download.SaveAsAsync(sheet);
    }

    private async Task ClickAsync(Journey journey, string selector, bool leads = true)
    {
        _clicks++;
        await journey.Page.EvaluateAsync("() => { window.isLeft = true; }");
        await journey.Page.Locator(selector).First.ClickAsync();
        if (leads)
        {
            await journey.Page.WaitForFunctionAsync("() => !window.isLeft && document.readyState === 'complete'");
        }
    }

    private static async Task ShowsEveryNameAsync(string sheet)
    {
        var text = await RunAsync("pdftotext", "-raw", sheet, "-");
        Assert.All(Surnames.SelectMany(s => Given.Select(g => $"{s} {g}")), name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    private async Task SignInByCodeAsync(string sheet, string folder)
    {
        await RunAsync("pdftoppm", "-r", "150", "-png", "-f", "1", "-l", "1", sheet, Path.Combine(folder, "page"));
        var codes = await RunAsync("zbarimg", "-q", "--raw", Directory.GetFiles(folder, "page*.png").Single());
        var address = new Uri(codes.Split('\n')[0].Trim());
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        await journey.GoAsync(address.PathAndQuery);
        await journey.Page.Locator("#card-code button").ClickAsync();
        await journey.Page.WaitForURLAsync(u => u.EndsWith("/me", StringComparison.Ordinal));
        await Assertions.Expect(journey.Page.Locator("main")).ToContainTextAsync("11 «Б»");
    }

    private async Task SignInByWordsAsync(string sheet)
    {
        var card = Card().Match(await RunAsync("pdftotext", "-raw", sheet, "-"));
        Assert.True(card.Success);
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        await journey.GoAsync("/kk/sign-in/card");
        await journey.Page.Locator("#Name").FillAsync($" {card.Groups["name"].Value.ToUpperInvariant()} ");
        await journey.Page.Locator("#Words").FillAsync(LookAlike(card.Groups["words"].Value).Replace(' ', '-').ToUpper(CultureInfo.GetCultureInfo("kk-KZ")));
        await journey.Page.Locator("#card button[type=submit]").First.ClickAsync();
        await journey.Page.WaitForURLAsync(u => u.EndsWith("/me", StringComparison.Ordinal));
    }

    /// <summary>Typed with the Latin letters that look like the Cyrillic ones.</summary>
    private static string LookAlike(string words) => words
        .Replace('а', 'a').Replace('е', 'e').Replace('о', 'o').Replace('р', 'p').Replace('с', 'c').Replace('у', 'y').Replace('х', 'x').Replace('і', 'i');

    private async Task ConsentAsync(string email)
    {
        var letter = await site.InDatabaseAsync(db => db.Set<MailMessage>().Where(m => m.To == email).Select(m => m.Text).SingleAsync());
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        await journey.GoAsync(Link().Match(letter).Value);
        await journey.Page.Locator("#DisplayName").FillAsync("Сәуле Әуезханқызы");
        await journey.Page.Locator("#Password").FillAsync("Қой-үстінде-бозторғай-7");
        await journey.Page.Locator("#Agree").CheckAsync();
        await journey.Page.Locator("#open button").ClickAsync();
        await journey.Page.Locator("#decide input[type=checkbox]").First.CheckAsync();
        await journey.ShootAsync("guardian-decides");
        await journey.Page.Locator("#decide > p button").ClickAsync();
        await journey.Page.WaitForURLAsync(u => !u.EndsWith("/consent", StringComparison.Ordinal));
    }

    private async Task SeeConsentAsync()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        await journey.SignInAsync("kk", "teacher");
        await journey.GoAsync("/kk/classes");
        await journey.Page.Locator("main tbody a", new() { HasText = "11 «Б»" }).ClickAsync();
        await Assertions.Expect(journey.Page.Locator("#board .tag.warn")).ToHaveCountAsync(58);
        await journey.ShootAsync("class-enrolled");
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    [GeneratedRegex(@"Пайдаланушы аты\n(?<name>\S+)\nҮш сөз\n(?<words>\p{L}+ \p{L}+ \p{L}+)\n")]
    private static partial Regex Card();

    [GeneratedRegex(@"/kk/consent/[^\s>]+")]
    private static partial Regex Link();
}
