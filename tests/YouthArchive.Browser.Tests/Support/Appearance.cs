using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace YouthArchive.Browser.Tests.Support;

/// <summary>How a page stands before a person's eyes: what axe says of it, and whether it fits the width.</summary>
public static class Appearance
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    public static async Task WearAsync(this Journey journey, Look look)
    {
        await journey.Page.SetViewportSizeAsync(look.Width, look.Height);
        await journey.Page.EmulateMediaAsync(new() { ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light });
    }

    /// <summary>What axe finds on the page as it stands now; a line each. The page gets axe once, however often it is asked.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(this Journey journey, string remark)
    {
        if (!await journey.Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await journey.Page.EvaluateAsync(Axe);
        }
        var found = await journey.Page.EvaluateAsync<string[]>("""
            tags => window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(result => result.violations.map(
                v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`))
            """, Rules);
        return [.. found.Select(f => $"{journey.Page.Url} ({remark}): {f}")];
    }

    /// <summary>Nothing for axe in the four looks.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsInAllLooksAsync(this Journey journey)
    {
        var found = new List<string>();
        foreach (var look in Look.All)
        {
            await journey.WearAsync(look);
            found.AddRange(await journey.ViolationsAsync(look.ToString()));
        }
        return found;
    }

    public static async Task NothingForAxeAsync(this Journey journey) => NoneOf(await journey.ViolationsInAllLooksAsync());

    /// <summary>The widths at which something sticks out to the side, and what it is.</summary>
    public static async Task<IReadOnlyList<string>> OverflowsAsync(this Journey journey, params int[] widths)
    {
        // A page whose style sheet or fonts are still on their way is as wide as it likes.
        await journey.Page.WaitForLoadStateAsync();
        await journey.Page.EvaluateAsync("() => document.fonts.ready.then(() => null)");
        var found = new List<string>();
        foreach (var width in widths)
        {
            await journey.Page.SetViewportSizeAsync(width, 844);
            var wide = await journey.Page.EvaluateAsync<string>("""
                () => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1 ? '' :
                    [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                        .slice(0, 4).map(e => e.outerHTML.slice(0, 120)).join(' | ') || 'unknown'
                """);
            if (wide.Length > 0)
            {
                found.Add($"{journey.Page.Url} ({width} px) is too wide: {wide}");
            }
        }
        return found;
    }

    /// <summary>Everything that folds in the main part stands open: what nobody sees, nobody checks.</summary>
    public static Task UnfoldAsync(this Journey journey) =>
        journey.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => { d.open = true; })");

    public static void NoneOf(IReadOnlyCollection<string> problems) => Assert.True(problems.Count == 0, string.Join('\n', problems));
}
