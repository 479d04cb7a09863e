using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace YouthArchive.Browser.Tests.Support;

/// <summary>The Tab key pressed many times on end, as fast as the page follows: one answer is waited for, not one a press.</summary>
public static class TabKey
{
    private const int AtOnce = 25;

    private static readonly ConditionalWeakTable<IPage, Task<ICDPSession>> Wires = [];

    public static async Task TabAsync(this IPage page, int times)
    {
        var wire = await Wires.GetValue(page, p => p.Context.NewCDPSessionAsync(p));
        await Task.WhenAll(Enumerable.Range(0, times).Select(_ => wire.SendAsync("Input.dispatchKeyEvent", new()
        {
            ["type"] = "rawKeyDown",
            ["key"] = "Tab",
            ["code"] = "Tab",
            ["windowsVirtualKeyCode"] = 9,
        })));
    }

    /// <summary>Tab until the element has the focus; once it has, what is pressed too much does nothing.</summary>
    /// <returns>False when so many presses did not reach it.</returns>
    public static async Task<bool> TabUntilAsync(this IPage page, IElementHandle target, int most)
    {
        if (await target.EvaluateAsync<bool>("e => document.activeElement === e"))
        {
            return true;
        }
        await target.EvaluateAsync("""
            e => {
                window.tabStop = new AbortController();
                addEventListener('keydown', k => { if (k.key === 'Tab' && document.activeElement === e) { k.preventDefault(); k.stopImmediatePropagation(); } }, { capture: true, signal: window.tabStop.signal });
            }
            """);
        var isThere = false;
        for (var pressed = 0; !isThere && pressed < most; pressed += AtOnce)
        {
            await page.TabAsync(Math.Min(AtOnce, most - pressed));
            isThere = await target.EvaluateAsync<bool>("e => document.activeElement === e");
        }
        await target.EvaluateAsync("() => window.tabStop.abort()");
        return isThere;
    }
}
