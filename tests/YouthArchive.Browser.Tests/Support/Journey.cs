using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace YouthArchive.Browser.Tests.Support;

/// <summary>How a person looks at the site.</summary>
public sealed record Look(int Width, bool Dark, bool Script = true)
{
    public static Look Phone { get; } = new(390, false);
    public static Look Desk { get; } = new(1280, false);
}

/// <summary>One person's way through the site in a browser of their own. It ends with clean logs, or the test fails.</summary>
public sealed class Journey : IAsyncDisposable
{
    private readonly SampleSite _site;
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Journey(SampleSite site, IBrowserContext context, IPage page) => (_site, _context, Page) = (site, context, page);

    public IPage Page { get; }

    public static async Task<Journey> StartAsync(SampleSite site, Chromium chromium, Look look)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = site.Address,
            ViewportSize = new() { Width = look.Width, Height = look.Width < 600 ? 844 : 900 },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = look.Script,
        });
        var journey = new Journey(site, context, await context.NewPageAsync());
        journey.Page.Console += (_, message) => journey.Hear(message.Type is "error" or "warning", $"console: {message.Text}");
        journey.Page.PageError += (_, error) => journey.Hear(true, $"script: {error}");
        journey.Page.Response += (_, response) => journey.Hear(response.Status >= 400, $"{response.Status} {response.Url}");
        journey.Page.Request += (_, request) => journey.Hear(
            !request.Url.StartsWith(site.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"outside: {request.Url}");
        return journey;
    }

    public Task GoAsync(string path) => Page.GotoAsync(path);

    public async Task SignInAsync(string language, string userName)
    {
        await GoAsync($"/{language}/sign-in");
        await Page.Locator("input[autocomplete=username]").FillAsync(userName);
        await Page.Locator("input[autocomplete=current-password]").FillAsync("Sample-2026-archive");
        await Page.Locator("main form button[type=submit], main form button:not([type])").First.ClickAsync();
        await Page.WaitForURLAsync(u => !u.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>Tab until the element has the focus: what a mouse can reach, a keyboard must reach too.</summary>
    public async Task TabToAsync(string selector, int most = 250)
    {
        var target = await Page.Locator(selector).First.ElementHandleAsync();
        for (var i = 0; i < most; i++)
        {
            if (await target.EvaluateAsync<bool>("e => document.activeElement === e"))
            {
                return;
            }
            await Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{selector} was not reached by {most} presses of Tab on {Page.Url}.");
    }

    /// <summary>Reaches the control by Tab and presses Enter.</summary>
    public async Task PressAsync(string selector)
    {
        await TabToAsync(selector);
        await Page.Keyboard.PressAsync("Enter");
    }

    public async Task TypeAsync(string selector, string text)
    {
        await TabToAsync(selector);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.TypeAsync(text);
    }

    public async Task NothingForAxeAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        Assert.True(result.Violations.Length == 0, $"{Page.Url}:\n" + string.Join('\n', result.Violations.Select(
            v => $"  {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }

    public async Task<bool> OverflowsAsync() =>
        await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.True(_complaints.IsEmpty, "The browser complained:\n" + string.Join('\n', _complaints));
        Assert.True(_site.Log.Complaints.IsEmpty, "The server complained:\n" + string.Join('\n', _site.Log.Complaints));
    }

    private void Hear(bool matters, string complaint)
    {
        if (matters)
        {
            _complaints.Enqueue(complaint);
        }
    }
}
