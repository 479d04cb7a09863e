using Microsoft.Playwright;
using Xunit;
using YouthArchive.Browser.Tests.Support;

namespace YouthArchive.Browser.Tests.Pages;

/// <summary>Slow phones first: a page with everything it asks for, fonts aside, is at most 150 KB on the wire.</summary>
public sealed class Weight(SampleSite site, Chromium chromium)
{
    private const int Most = 150 * 1024;

    [Theory]
    [InlineData(null, "/kk/")]
    [InlineData(null, "/kk/programmes/archive-hack/2026")]
    [InlineData(null, "/kk/results/archive-hack/2026")]
    [InlineData("judge", "/kk/judging/archive-hack/2026/H-01")]
    public async Task Is_within_the_budget(string? who, string path)
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        if (who is not null)
        {
            await journey.SignInAsync("kk", who);
        }
        // A first visit: nothing is kept from the page before.
        var page = await journey.AnotherTabAsync();
        var wire = await journey.Context.NewCDPSessionAsync(page);
        await wire.SendAsync("Network.enable");
        // The judge's queue is laid down for later once the page stands, and not for who saves data.
        await wire.SendAsync("Emulation.setDataSaverOverride", new() { ["dataSaverEnabled"] = true });
        await wire.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        var finished = new List<IRequest>();
        page.RequestFinished += (_, request) => finished.Add(request);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var parts = new List<(string Url, int Size)>();
        foreach (var request in finished.Where(r => r.ResourceType != "font"))
        {
            var sizes = await request.SizesAsync();
            parts.Add((request.Url, sizes.ResponseBodySize + sizes.ResponseHeadersSize));
        }
        var sum = parts.Sum(p => p.Size);
        TestContext.Current.TestOutputHelper?.WriteLine($"{path}: {sum} bytes");
        Assert.True(sum is > 2000 and <= Most, $"{sum} bytes:\n{string.Join('\n', parts.Select(p => $"{p.Size,8} {p.Url}"))}");
    }
}
