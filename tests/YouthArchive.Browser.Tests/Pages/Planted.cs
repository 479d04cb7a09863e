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
    public async Task A_chart_that_needs_colours_or_has_no_table_is_found()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        await journey.GoAsync("/kk/help");
        Assert.Equal(0, (await journey.ChartsAsync()).Count);
        const string bars = """<text x="0" y="9">1</text><rect class="a" width="9" height="4" fill="rgb(75,46,145)"/><rect width="5" height="4" y="5" fill="rgb(0,120,110)"/>""";
        await PlantAsync(journey, "section", $"""<svg viewBox="0 0 40 20">{bars}</svg>""");
        var (count, problems) = await journey.ChartsAsync();
        Assert.Equal(1, count);
        Assert.Collection(
            problems,
            p => Assert.Contains("has no name", p, StringComparison.Ordinal),
            p => Assert.Contains("has no table behind it", p, StringComparison.Ordinal),
            p => Assert.Contains("2 series of rect apart by colour alone", p, StringComparison.Ordinal));

        // A bar without its number is one too; a name, a table and a broken line make the chart good.
        await PlantAsync(journey, "section", """<svg aria-hidden="true" viewBox="0 0 9 2"><rect width="5" height="2"/></svg>""");
        Assert.Contains(" a chart has no number beside it", Assert.Single((await journey.ChartsAsync()).Problems), StringComparison.Ordinal);
        await PlantAsync(journey, "section", $"""
            <svg role="img" viewBox="0 0 40 20"><title>Two series</title><path d="M0 9H40" stroke="rgb(75,46,145)"/><path d="M0 12H40" stroke="rgb(0,120,110)" stroke-dasharray="3 3"/><text>1</text></svg>
            <table><caption>Numbers</caption><tr><td>1</td></tr></table>
            """);
        Assert.Empty((await journey.ChartsAsync()).Problems);
    }

    [Fact]
    public async Task A_button_that_Tab_does_not_reach_and_a_focus_that_is_not_seen_are_found()
    {
        await using var journey = await Journey.StartAsync(site, chromium, Look.Desk);
        await journey.GoAsync("/kk/help");
        Assert.Empty(await journey.UnreachedAsync());
        await journey.GoAsync("/kk/help");
        await PlantAsync(journey, "p", """<span role="button">one</span> <button tabindex="-1">two</button> <button id="faint">three</button>""");
        await journey.Page.EvaluateAsync("() => { document.getElementById('faint').style.outline = 'none'; }");
        var problems = await journey.UnreachedAsync();
        Assert.Contains(problems, p => p.Contains("does not reach <span role", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("does not reach <button tabindex", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("not seen on <button id", StringComparison.Ordinal));

        // A field that swallows Tab lets nobody reach what comes after it.
        await journey.GoAsync("/kk/help");
        await PlantAsync(journey, "p", """<button id="trap">four</button> <button id="after">five</button>""");
        await journey.Page.EvaluateAsync("() => document.getElementById('trap').addEventListener('keydown', e => e.preventDefault())");
        Assert.Contains(await journey.UnreachedAsync(), p => p.Contains("does not reach <button id=\"after", StringComparison.Ordinal));
    }

    private static Task PlantAsync(Journey journey, string element, string html) => journey.Page.EvaluateAsync(
        """
        ([element, html]) => {
            document.querySelectorAll('main .planted').forEach(e => e.remove());
            const planted = document.createElement(element);
            planted.className = 'planted';
            planted.innerHTML = html;
            document.querySelector('main').append(planted);
        }
        """,
        new[] { element, html });

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
