using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace YouthArchive.Browser.Tests.Support;

/// <summary>One person's way through the site in a browser of their own. It ends with clean logs, or the test fails.</summary>
public sealed class Journey : IAsyncDisposable
{
    public const string Password = "Sample-2026-archive";

    private readonly SampleSite _site;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly List<string> _allowed = [];

    private Journey(SampleSite site, IBrowserContext context, IPage page) => (_site, Context, Page) = (site, context, page);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public static async Task<Journey> StartAsync(SampleSite site, Chromium chromium, Look look)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = site.Address,
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = look.Script,
        });
        var journey = new Journey(site, context, await context.NewPageAsync());
        journey.Listen(journey.Page);
        return journey;
    }

    /// <summary>Another tab of the same browser; its complaints count too.</summary>
    public async Task<IPage> AnotherTabAsync()
    {
        var page = await Context.NewPageAsync();
        Listen(page);
        return page;
    }

    /// <summary>What this journey calls forth on purpose: a part of the browser's complaint.</summary>
    public void Allow(params string[] parts) => _allowed.AddRange(parts);

    public async Task<IResponse?> GoAsync(string path)
    {
        try
        {
            return await Page.GotoAsync(path);
        }
        catch (PlaywrightException gone) when (gone.Message.Contains("net::ERR_ABORTED", StringComparison.Ordinal))
        {
            // Now and then Chromium drops a navigation that comes while the page before is still busy; a person presses again.
            return await Page.GotoAsync(path);
        }
    }

    public async Task SignInAsync(string language, string userName)
    {
        await GoAsync($"/{language}/sign-in");
        await Page.Locator("#Name").FillAsync(userName);
        await Page.Locator("#Password").FillAsync(Password);
        await Page.Locator("#sign-in button").ClickAsync();
        await Page.WaitForURLAsync(u => !u.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>The same without a mouse, from the first page on; ends on the person's own page, in this language.</summary>
    public async Task SignInByKeyboardAsync(string language, string userName)
    {
        await GoAsync($"/{language}/");
        await FollowAsync("header a[href$='/sign-in']");
        await TypeAsync("#Name", userName);
        await TypeAsync("#Password", Password);
        await SendAsync();
        await PressAsync("details.own > summary");
        await FollowAsync(".own-in a[href$='/me']");
        // Signing in leads to the language that the person once chose; the header leads back.
        if (await Page.Locator("html").GetAttributeAsync("lang") != language)
        {
            await SwitchAsync(language);
        }
    }

    private async Task SwitchAsync(string language)
    {
        if (await Page.Locator("header .lang.d").IsVisibleAsync())
        {
            await FollowAsync($"header .lang.d a[hreflang={language}]");
            return;
        }
        await PressAsync("details.menu > summary");
        await FollowAsync($".menu-in a[hreflang={language}]");
    }

    /// <summary>Tab until the element has the focus: what a mouse can reach, a keyboard must reach too.</summary>
    public async Task TabToAsync(string selector, int most = 250)
    {
        if (await Page.TabUntilAsync(await Page.Locator(selector).First.ElementHandleAsync(), most))
        {
            return;
        }
        Assert.Fail($"{selector} was not reached by {most} presses of Tab on {Page.Url}.");
    }

    /// <summary>Reaches the control by Tab and presses Enter.</summary>
    public async Task PressAsync(string selector)
    {
        await TabToAsync(selector);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Reaches a link or a button by Tab, presses Enter and waits for the page it leads to.</summary>
    public async Task FollowAsync(string selector)
    {
        await TabToAsync(selector);
        await SendAsync();
    }

    /// <summary>Enter where the focus is, and the page that follows.</summary>
    public async Task SendAsync()
    {
        await Page.EvaluateAsync("() => { window.isLeft = true; }");
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForFunctionAsync("() => !window.isLeft && document.readyState === 'complete'");
    }

    public async Task TypeAsync(string selector, string text)
    {
        await TabToAsync(selector);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>The status of a path as this browser gets it, outside the page.</summary>
    public async Task<(int Status, string Text)> FetchAsync(string path)
    {
        var response = await Context.APIRequest.GetAsync(path);
        return (response.Status, await response.TextAsync());
    }

    /// <summary>A picture of the whole page, where the run asks for pictures by naming a folder.</summary>
    public async Task ShootAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("YOUTHARCHIVE_SCREENS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        var complaints = _complaints.Where(c => !_allowed.Exists(a => c.Contains(a, StringComparison.Ordinal))).ToList();
        Assert.True(complaints.Count == 0, "The browser complained:\n" + string.Join('\n', complaints));
        Assert.True(_site.Log.Complaints.IsEmpty, "The server complained:\n" + string.Join('\n', _site.Log.Complaints));
    }

    private void Listen(IPage page)
    {
        page.Console += (_, message) => Hear(message.Type is "error" or "warning", $"console: {message.Text} {message.Location}");
        page.PageError += (_, error) => Hear(true, $"script: {error}");
        page.Response += (_, response) => Hear(response.Status >= 400, $"{response.Status} {response.Url}");
        page.Request += (_, request) => Hear(
            !request.Url.StartsWith(_site.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"outside: {request.Url}");
    }

    private void Hear(bool matters, string complaint)
    {
        if (matters)
        {
            _complaints.Enqueue(complaint);
        }
    }
}
