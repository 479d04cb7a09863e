using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;
using YouthArchive.Tests.Platform.Uploads.Support;
using static Microsoft.Playwright.Assertions;

namespace YouthArchive.Browser.Tests.Journeys;

/// <summary>
/// A family history from the class card to the public gallery and away again: a pupil with a telephone and a slow connection writes, cites,
/// uploads a scan and hands in; two readers who do not know whose it is score it; the jury decides; the guardian takes the consent back.
/// </summary>
public sealed partial class FamilyWork(OwnSampleSite site, Chromium chromium) : IClassFixture<OwnSampleSite>
{
    private const string Edition = "family-history/2026";
    private const string Name = "Көшербай";
    private const string Title = "Үш парақтағы атамның үні";
    private static readonly string[] Readers = ["judge", "judge4", "judge5"];

    private readonly List<string> _ugly = [];
    private string _work = "";
    private string _code = "";

    [Fact]
    public async Task A_pupil_writes_readers_score_the_jury_decides_and_a_consent_is_taken_back()
    {
        await OpenEnrolmentAsync();
        var (name, words) = await CardAsync();
        await WriteAsync(name, words);
        await PlanAsync();
        await ReadAsync();
        await DecideAsync();
        await SeeAsync(isShown: true);
        await TakeBackAsync();
        await SeeAsync(isShown: false);
        Appearance.NoneOf(_ugly);
    }

    /// <summary>What is ugly is told at the end: the way goes on.</summary>
    private async Task LookAsync(Journey journey, params int[] widths)
    {
        // On a slow connection the address is there before the page is.
        await journey.Page.Locator("main h1").First.WaitForAsync();
        await journey.Page.WaitForLoadStateAsync();
        _ugly.AddRange([.. await journey.ViolationsInAllLooksAsync(), .. await journey.OverflowsAsync(widths)]);
    }

    private async Task OpenEnrolmentAsync()
    {
        await using var journey = await OrganiserAsync();
        await MoveAsync(journey, "#dates-", ends: TimeSpan.FromDays(1));
    }

    /// <summary>The teacher enrols the class and prints its cards; the pupil's is found by the user name.</summary>
    private async Task<(string Name, string Words)> CardAsync()
    {
        var folder = Directory.CreateTempSubdirectory("youtharchive-family-").FullName;
        try
        {
            await using var journey = await Journey.StartAsync(site, chromium, Look.Desk);
            await journey.SignInAsync("kk", "teacher");
            await journey.GoAsync("/kk/classes");
            await journey.Page.Locator("main tbody a", new() { HasText = "11 «А»" }).ClickAsync();
            await journey.Page.Locator("#board button[formaction*='family-history']").First.ClickAsync();
            await journey.Page.WaitForLoadStateAsync();
            var download = await journey.Page.RunAndWaitForDownloadAsync(() => journey.Page.Locator("#board button[formaction*='handler=Cards']").ClickAsync());
            var sheet = Path.Combine(folder, "cards.pdf");
            await download.SaveAsAsync(sheet);
            var card = Card().Matches(await TextAsync(sheet)).Single(c => c.Groups["name"].Value == "student");
            return (card.Groups["name"].Value, card.Groups["words"].Value);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task WriteAsync(string name, string words)
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        var page = journey.Page;
        await SlowAsync(page);
        await journey.GoAsync("/kk/sign-in/card");
        await page.Locator("#Name").FillAsync(name);
        await page.Locator("#Words").FillAsync(words);
        await page.Locator("#card button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync(u => u.EndsWith("/me", StringComparison.Ordinal));
        await journey.GoAsync($"/kk/programmes/{Edition}");
        await page.Locator($"main a[href$='/{Edition}/begin']").First.ClickAsync();
        await page.Locator("#begin [name=division]").First.CheckAsync();
        await page.Locator("#begin [name=form][value=Paper]").CheckAsync();
        await page.Locator("#begin [name=language][value=kk]").CheckAsync();
        await page.Locator("#begin button").ClickAsync();
        await page.WaitForURLAsync(u => u.Contains("/family-history/works/", StringComparison.Ordinal));
        _work = Work().Match(page.Url).Groups["id"].Value;
        await AboutAsync(page);
        await CiteAsync(journey);
        await ScanAsync(journey);
        await TextAsync(page);
        await DeclareAsync(page);
        await HandInAsync(journey);
    }

    private async Task AboutAsync(IPage page)
    {
        await page.GotoAsync(Part("about"));
        await page.Locator("#title").FillAsync(Title);
        await page.Locator("#summary").FillAsync("Атам 1928 жылы қай ауылда тұрды? Үш құжатты салыстырып, жауап іздедім. Екеуі бір-біріне қайшы келді, себебін де таптым.");
        if (await page.Locator("#defence option").CountAsync() > 1)
        {
            await page.Locator("#defence").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        }
        await SavedAsync(page);
        await page.GotoAsync(Part("diary"));
        await page.Locator("#add button").ClickAsync();
        await page.Locator("#archive").FillAsync("ҚР ОМА");
        await page.Locator("#way").FillAsync("Хат");
        await page.Locator("#asked").FillAsync("1928 жылғы шаруашылық тізімдері");
        await page.Locator("#found").FillAsync("Бір парақтың көшірмесі келді");
        await SavedAsync(page);
    }

    private async Task CiteAsync(Journey journey)
    {
        string[] pasted = ["ҚР ОМА. 30-қор, 1-тізімдеме, 512-іс, 7-парақтың сырты", "ЦГА РК. Ф. Р-74. Оп. 2. Д. 118. Л. 18–19 об.", "ЦГА РК Ф. И-15 оп 1 д. 1412 л. 12"];
        foreach (var citation in pasted)
        {
            await journey.Page.GotoAsync(Part("sources"));
            await journey.Page.Locator("#add #kind").SelectOptionAsync("Archival");
            await journey.Page.Locator("#add #text").FillAsync(citation);
            await journey.Page.Locator("#add button").ClickAsync();
            await journey.Page.Locator("#annotation").FillAsync("Ауыл кеңесінің тізімі. Мал саны шынынан аз көрсетілуі мүмкін, себебі салық содан есептелген.");
            await journey.Page.Locator("input[name='Citation.Title']").FillAsync("Шаруашылықтар тізімі");
            await SavedAsync(journey.Page);
        }
        await journey.Page.GotoAsync(Part("sources"));
        await Expect(journey.Page.Locator(".srcs")).ToContainTextAsync("Л. 18–19 об.");
        await Expect(journey.Page.Locator(".srcs")).ToContainTextAsync("7-парақтың сырты");
        await LookAsync(journey, 320);
        await journey.WearAsync(Look.Phone);
    }

    private async Task ScanAsync(Journey journey)
    {
        var page = journey.Page;
        await page.GotoAsync(Part("scans"));
        await page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "IMG_Көшербай.png", MimeType = "image/png", Buffer = Pictures.Png(160, 120) });
        await page.Locator("#upload button").ClickAsync();
        await page.WaitForURLAsync(u => u.Contains("/scans/4", StringComparison.Ordinal), new() { Timeout = 60_000 });
        await page.Locator("#description").FillAsync("Машинкаға басылған тізім, үш баған");
        await page.Locator("#source").SelectOptionAsync("s1");
        await page.Locator("#permission").SelectOptionAsync("ArchiveAgreed");
        await page.Locator("#note").FillAsync("2026 жылғы 14 қазан");
        await SavedAsync(page);
        await LookAsync(journey, 320);
        await journey.WearAsync(Look.Phone);
    }

    private async Task TextAsync(IPage page)
    {
        await page.GotoAsync(Part("text"));
        await page.Locator("#body").FillAsync(Body());
        await SavedAsync(page);
        await page.GotoAsync(Part("report"));
        await page.Locator("#report").FillAsync(Sentences(340));
        await SavedAsync(page);
    }

    private async Task DeclareAsync(IPage page)
    {
        await page.GotoAsync(Part("declarations"));
        foreach (var kind in (string[])["OwnWork", "HelpReceived", "UseOfAi", "LivingPersons"])
        {
            await page.Locator($"input[type=checkbox][name='rows[{kind}].IsMade']").CheckAsync();
            await page.Locator($"#text-{kind}").FillAsync("Мұғалімім мәтінді оқып, сұрақ қойды. Құрал қолданбадым.");
        }
        await SavedAsync(page);
    }

    private async Task HandInAsync(Journey journey)
    {
        var page = journey.Page;
        await page.GotoAsync(Part("preview"));
        await Expect(page.Locator("main")).ToContainTextAsync(Title);
        await LookAsync(journey, 320);
        await journey.WearAsync(Look.Phone);
        await page.GotoAsync(Part("hand-in"));
        Assert.True(await page.Locator("#hand-in button").IsEnabledAsync(), await page.Locator("main").InnerTextAsync());
        await page.Locator("#hand-in button").ClickAsync();
        await page.WaitForURLAsync(u => u.Contains("/receipt", StringComparison.Ordinal));
        await Expect(page.Locator("main")).ToContainTextAsync(Hash());
        await LookAsync(journey, 320, 390, 1280);
        await journey.ShootAsync("family-receipt");
        await page.GotoAsync($"/kk/family-history/works/{_work}");
        _code = Code().Match(await page.Locator("main").InnerTextAsync()).Value;
    }

    /// <summary>The time for handing in ends, the reading begins, and every work gets two readers.</summary>
    private async Task PlanAsync()
    {
        await using var journey = await OrganiserAsync();
        await MoveAsync(journey, "#dates-hand-in", ends: TimeSpan.FromMinutes(-2));
        await MoveAsync(journey, "#dates-judging", starts: TimeSpan.FromMinutes(-1));
        await journey.GoAsync($"/kk/admin/judging/{Edition}/assignment");
        await journey.Page.Locator("#reviews").FillAsync("2");
        await journey.Page.Locator("#reviews").PressAsync("Enter");
        await journey.Page.Locator("#confirm button").ClickAsync();
        await journey.Page.WaitForLoadStateAsync();
    }

    private async Task ReadAsync()
    {
        var read = 0;
        foreach (var reader in Readers)
        {
            await using var journey = await Journey.StartAsync(site, chromium, Look.Desk);
            await journey.SignInAsync("kk", reader);
            await journey.GoAsync($"/kk/judging/{Edition}");
            if (await journey.Page.Locator($".queue a[href$='/{_code}']").CountAsync() == 0)
            {
                continue;
            }
            await journey.Page.Locator($".queue a[href$='/{_code}']").First.ClickAsync();
            await Expect(journey.Page.Locator("main")).ToContainTextAsync("Шаруашылықтар тізімі");
            var seen = await journey.Page.ContentAsync();
            Assert.DoesNotContain(Name, seen, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Әлия", seen, StringComparison.OrdinalIgnoreCase);
            if (read == 0)
            {
                await LookAsync(journey, 320, 1280);
                await journey.WearAsync(Look.Desk);
            }
            foreach (var key in "x344343443")
            {
                await journey.Page.Keyboard.PressAsync(key.ToString());
            }
            await Expect(journey.Page.Locator("[data-state][data-kind=ok]")).ToBeVisibleAsync();
            await journey.ShootAsync($"family-reading-{reader}");
            await journey.Page.Locator("[value=next]").First.ClickAsync();
            await journey.Page.WaitForURLAsync(u => !u.EndsWith("/" + _code, StringComparison.Ordinal));
            read++;
        }
        Assert.Equal(2, read);
    }

    private async Task DecideAsync()
    {
        await using var journey = await OrganiserAsync();
        await journey.GoAsync($"/kk/admin/{Edition}/jury");
        await LookAsync(journey, 320, 390, 1280);
        await journey.WearAsync(Look.Desk);
        await journey.Page.Locator($"#decide-{_code} [name=Outcome]").SelectOptionAsync("FirstPrize");
        await journey.Page.Locator($"#decide-{_code} [name=Reason]").FillAsync("Қайшы екі құжатты салыстырған.");
        await journey.Page.Locator($"#decide-{_code} button").ClickAsync();
        await Expect(journey.Page.Locator("#decisions")).ToContainTextAsync(_code);
        await journey.Page.Locator("#publish-form button").ClickAsync();
        await Expect(journey.Page.Locator($"main a[href$='/{Edition}/gallery']")).ToHaveCountAsync(1);
        await journey.ShootAsync("family-jury");
    }

    private async Task TakeBackAsync()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        await journey.SignInAsync("kk", "guardian");
        await journey.GoAsync("/kk/guardian");
        await journey.Page.Locator("main a[href*='/kk/guardian/']").First.ClickAsync();
        await journey.Page.Locator("details:has(#withdraw-work) > summary").ClickAsync();
        await journey.Page.Locator("#withdraw-work button").ClickAsync();
        await journey.Page.WaitForLoadStateAsync();
    }

    private async Task SeeAsync(bool isShown)
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        journey.Allow("404");
        await journey.GoAsync($"/kk/{Edition}/gallery");
        await Expect(journey.Page.Locator("main", new() { HasText = Title })).ToHaveCountAsync(isShown ? 1 : 0);
        var (status, text) = await journey.FetchAsync($"/kk/{Edition}/gallery/{_code}");
        Assert.Equal(isShown ? 200 : 404, status);
        Assert.Equal(isShown, text.Contains(Title, StringComparison.Ordinal));
        if (isShown)
        {
            await LookAsync(journey, 320);
            await journey.GoAsync($"/kk/{Edition}/gallery/{_code}");
            await LookAsync(journey, 320, 1280);
            await journey.ShootAsync("family-published");
        }
    }

    private async Task<Journey> OrganiserAsync()
    {
        var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        await journey.SignInAsync("kk", "organiser");
        return journey;
    }

    private static async Task MoveAsync(Journey journey, string form, TimeSpan? starts = null, TimeSpan? ends = null)
    {
        await journey.GoAsync($"/kk/admin/editions/{Edition}");
        var fields = journey.Page.Locator($"[id='{form[1..]}']");
        foreach (var (name, by) in new[] { ("starts", starts), ("ends", ends) })
        {
            if (by is { } shift)
            {
                await fields.Locator($"[name={name}]").FillAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(5).Add(shift).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
            }
        }
        await fields.Locator("button").ClickAsync();
        await Expect(journey.Page.Locator(".note.ok")).ToBeVisibleAsync();
    }

    /// <summary>What a pupil's telephone has in a village: 400 kbit/s and a third of a second of delay.</summary>
    private static async Task SlowAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = 300,
            ["downloadThroughput"] = 50_000,
            ["uploadThroughput"] = 50_000,
        });
    }

    // The form saves itself; the button is what somebody presses who wants to be sure.
    private static async Task SavedAsync(IPage page)
    {
        await page.EvaluateAsync("() => { window.isLeft = true; }");
        await page.Locator("#part [name=go][value=save]").ClickAsync();
        await page.WaitForFunctionAsync("() => !window.isLeft && document.readyState === 'complete' || document.querySelector('[data-state][data-kind=ok]') !== null");
        await Expect(page.Locator(".err:visible")).ToHaveCountAsync(0);
    }

    private string Part(string part) => $"/kk/family-history/works/{_work}/{part}";

    private static string Body() =>
        $"## Сұрақ\n\n{Sentences(600)}[^s1]\n\n## Құжаттар\n\n{Sentences(600)}[^s2]\n\n## Жауап\n\n{Sentences(480)}[^s3]\n";

    private static string Sentences(int words) => string.Join(' ', Enumerable.Range(0, words).Select(i => Vocabulary[i * 7 % Vocabulary.Length] + (i % 11 == 10 ? "." : "")));

    private static readonly string[] Vocabulary =
        "атам құжатта тізімде ауыл жылы шаруа салық кеңес мал жер көш қыстау жайлау хат қол мөр архив қор парақ сұрақ жауап дерек ескерту уақыт болған екен деген жазылған көрсетілген салыстырдым".Split(' ');

    private static async Task<string> TextAsync(string pdf)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", pdf, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text;
    }

    [GeneratedRegex(@"Пайдаланушы аты\n(?<name>\S+)\nҮш сөз\n(?<words>\p{L}+ \p{L}+ \p{L}+)\n")]
    private static partial Regex Card();

    [GeneratedRegex("/works/(?<id>[0-9a-z]{26})")]
    private static partial Regex Work();

    [GeneratedRegex("F-[0-9]+")]
    private static partial Regex Code();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();
}
