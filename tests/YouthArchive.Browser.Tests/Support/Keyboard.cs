using Microsoft.Playwright;

namespace YouthArchive.Browser.Tests.Support;

/// <summary>The whole page by Tab alone: everything that can be used is reached, the focus is seen where it is, and it never sticks.</summary>
public static class Keyboard
{
    // Roles that say «use me», on elements that a browser would not stop at by itself, are wanted too: that is what goes missing.
    private const string Watch = """
        () => {
            const usable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable=true], [tabindex],'
                + '[role=button], [role=link], [role=checkbox], [role=switch], [role=tab], [role=menuitem], [role=slider], [role=combobox]';
            // One of these has the focus for all of its parts; arrows go on from there.
            const roving = '[role=tablist], [role=radiogroup], [role=toolbar], [role=listbox], [role=menu], [role=grid]';
            const isThere = e => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0 && !e.closest('[inert]');
            const isWanted = e => !e.matches(':disabled') && isThere(e)
                && (e.tabIndex >= 0 || !e.matches('[tabindex]:not(a, button, input, select, textarea, [role])') && !e.closest(roving))
                && !(e.matches('summary') && e.parentElement.querySelector('summary') !== e);
            const name = e => (e.outerHTML.match(/^<[^>]*>/)?.[0] ?? e.tagName).slice(0, 140);
            const properties = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'backgroundColor', 'borderTopColor', 'borderTopWidth', 'color', 'textDecorationLine', 'opacity'];
            const looks = e => [e, ...(e.labels ?? []), e.nextElementSibling, e.parentElement, e.parentElement?.parentElement].filter(Boolean)
                .map(x => { const s = getComputedStyle(x); return properties.map(p => s[p]).join(); }).join(';');
            // What is drawn at the middle of the part that is in the window; a label may stand for its field.
            const isCovered = e => {
                const shown = [...e.getClientRects()].filter(r => r.width > 0 && r.height > 0).map(r => [Math.max(0, r.left), Math.max(0, r.top), Math.min(innerWidth, r.right), Math.min(innerHeight, r.bottom)])
                    .filter(([l, t, r, b]) => r - l > 0 && b - t > 0);
                if (shown.length === 0) return true;
                return !shown.some(([l, t, r, b]) => {
                    const hit = document.elementFromPoint((l + r) / 2, (t + b) / 2);
                    return hit && (hit === e || e.contains(hit) || hit.contains(e) || [...(e.labels ?? [])].some(x => x.contains(hit)));
                });
            };
            const walk = window.walk = { reached: new Set(), faint: [], covered: [] };
            let last = null;
            const left = () => {
                if (last && last.e.isConnected && document.activeElement !== last.e && last.looks === looks(last.e)) walk.faint.push(name(last.e));
                last = null;
            };
            const note = () => {
                const e = document.activeElement;
                if (!e || e === document.body || walk.reached.has(e)) { last = null; return; }
                walk.reached.add(e);
                if (isCovered(e)) walk.covered.push(name(e));
                last = { e, looks: looks(e) };
            };
            // Before the key is acted upon the focus has come to rest; once it has gone on, what it left looks as it always does.
            addEventListener('keydown', note, true);
            addEventListener('focusin', () => { if (last && document.activeElement !== last.e) left(); }, true);
            walk.missing = () => {
                note();
                const groups = new Set([...walk.reached].filter(e => e.type === 'radio').map(e => `${e.form?.id} ${e.name}`));
                return [...document.querySelectorAll(usable)].filter(e => isWanted(e) && !walk.reached.has(e) && !(e.type === 'radio' && groups.has(`${e.form?.id} ${e.name}`))).map(name);
            };
            // A field for a date has a stop for each of its parts.
            return document.querySelectorAll(usable).length + 7 * document.querySelectorAll('input[type^=date], input[type=time], input[type=month], video, audio').length;
        }
        """;

    private const string Missing = "() => window.walk.missing()";

    /// <summary>Tab from where a page begins, until it begins again; what is wrong, a line each.</summary>
    public static async Task<IReadOnlyList<string>> UnreachedAsync(this Journey journey)
    {
        var page = journey.Page;
        var most = await page.EvaluateAsync<int>(Watch) + 10;
        // Hidden ones were counted in: most pages are through long before.
        for (var pressed = 0; pressed < most; pressed += 40)
        {
            await page.TabAsync(Math.Min(40, most - pressed));
            if ((await page.EvaluateAsync<string[]>(Missing)).Length == 0)
            {
                break;
            }
        }
        var missing = await page.EvaluateAsync<string[]>(Missing);
        var faint = await page.EvaluateAsync<string[]>("() => window.walk.faint");
        var covered = await page.EvaluateAsync<string[]>("() => window.walk.covered");
        return
        [
            .. missing.Take(5).Select(e => $"{page.Url}: Tab does not reach {e} (and {missing.Length - 1} more)"),
            .. faint.Take(5).Select(e => $"{page.Url}: the focus is not seen on {e}"),
            .. covered.Take(5).Select(e => $"{page.Url}: something lies over the focus on {e}"),
        ];
    }
}
