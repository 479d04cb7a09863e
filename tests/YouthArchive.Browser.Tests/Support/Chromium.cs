using Microsoft.Playwright;
using Xunit;

namespace YouthArchive.Browser.Tests.Support;

/// <summary>One Chromium for the whole run. Where there is none, the journeys say that they were skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string? Program =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
        {
            return;
        }
        _playwright = await Playwright.CreateAsync();
        // A busy machine is slow, not wrong; where a limit of time is what is tested, the test names it.
        Assertions.SetDefaultExpectTimeout(15_000);
        _browser = await LaunchAsync();
    }

    /// <summary>Another one, whose camera shows this film (Y4M) over and over and may be used without a question.</summary>
    public Task<IBrowser> WithCameraAsync(string film)
    {
        Assert.SkipWhen(_browser is null, "Chromium was not found.");
        return LaunchAsync("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--use-file-for-fake-video-capture=" + film);
    }

    private Task<IBrowser> LaunchAsync(params string[] more) => _playwright!.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Program,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", .. more],
    });

    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, "Chromium was not found.");
            return _browser;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
    }
}
