using Xunit;
using YouthArchive.Browser.Tests.Support;

namespace YouthArchive.Browser.Tests.Pages;

/// <summary>The checks of the other tests see what they are there to see.</summary>
public sealed class Planted(SampleSite site, Chromium chromium)
{
    [Fact]
    public async Task A_planted_mistake_is_found()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        await journey.GoAsync("/kk/help");
        Assert.Empty(await journey.ViolationsAsync("as it is"));
        Assert.Empty(await journey.OverflowsAsync(390));
        await journey.Page.EvaluateAsync("""
            () => {
                const planted = document.createElement('p');
                planted.innerHTML = '<button></button>a line that cannot be broken anywhere'.replaceAll(' ', '\u00a0').repeat(3);
                planted.className = 'nw';
                document.querySelector('main').append(planted);
            }
            """);
        Assert.Contains(await journey.ViolationsAsync("planted"), v => v.Contains("button-name", StringComparison.Ordinal));
        Assert.NotEmpty(await journey.OverflowsAsync(320));
    }

    [Fact]
    public async Task A_forbidden_inline_script_is_heard()
    {
        var journey = await Journey.StartAsync(site, chromium, Look.Phone);
        await journey.GoAsync("/kk/help");
        await journey.Page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.head.append(s); }");
        Assert.False(await journey.Page.EvaluateAsync<bool>("() => window.ran === true"));
        var complaint = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(async () => await journey.DisposeAsync());
        Assert.Contains("Content Security Policy", complaint.Message, StringComparison.Ordinal);
    }
}
