using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace YouthArchive.Browser.Tests.Support;

/// <summary>How a page stands before a person's eyes: what axe says of it, and whether it fits the width.</summary>
public static class Appearance
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // All of axe's rules that look at a colour.
    private static readonly string[] RulesOfColour = ["color-contrast", "link-in-text-block"];

    public static async Task WearAsync(this Journey journey, Look look)
    {
        await journey.Page.SetViewportSizeAsync(look.Width, look.Height);
        await journey.Page.EmulateMediaAsync(new() { ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light });
    }

    /// <summary>What axe finds on the page as it stands now; a line each. The page gets axe once, however often it is asked.</summary>
    public static Task<IReadOnlyList<string>> ViolationsAsync(this Journey journey, string remark) => RunAsync(journey, remark, "tag", Rules);

    private static async Task<IReadOnlyList<string>> RunAsync(Journey journey, string remark, string type, string[] values)
    {
        if (!await journey.Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await journey.Page.EvaluateAsync(Axe);
        }
        var found = await journey.Page.EvaluateAsync<string[]>("""
            ([type, ...values]) => window.axe.run(document, { runOnly: { type, values }, resultTypes: ['violations'], selectors: false, preload: false }).then(result => result.violations.map(
                v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`))
            """, (string[])[type, .. values]);
        return [.. found.Select(f => $"{journey.Page.Url} ({remark}): {f}")];
    }

    /// <summary>
    /// Nothing for axe in the four looks. In the dark nothing but the colours is different: there the rules that look at colours are asked.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ViolationsInAllLooksAsync(this Journey journey)
    {
        var found = new List<string>();
        foreach (var look in Look.All)
        {
            await journey.WearAsync(look);
            found.AddRange(look.Dark ? await RunAsync(journey, look.ToString(), "rule", RulesOfColour) : await journey.ViolationsAsync(look.ToString()));
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
                async () => {
                    const root = document.documentElement;
                    const look = () => root.scrollWidth <= root.clientWidth + 1 ? '' : [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)
                        .slice(0, 4).map(e => e.outerHTML.slice(0, 120)).join(' | ') || 'unknown';
                    // On a busy machine the rules for a narrow window may come a moment after it.
                    for (let i = 0; i < 10 && look(); i++) await new Promise(done => setTimeout(done, 50));
                    return look();
                }
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
