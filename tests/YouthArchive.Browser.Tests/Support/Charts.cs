namespace YouthArchive.Browser.Tests.Support;

/// <summary>
/// What a chart needs for those who do not see it, or not its colours: a name, its numbers as a table (or in words beside it, where it
/// is a single bar), and series that differ in more than colour. Every inline SVG that is not named here as a drawing counts as a chart.
/// </summary>
public static class Charts
{
    private const string Look = """
        () => {
            const drawings = 'svg:has(use), .qrc svg, svg.qr, svg.medal, svg.tie, [data-viewer] svg, header svg, footer svg, label svg, button svg, svg[hidden], svg[width="0"]';
            const isShown = svg => svg.checkVisibility() && svg.getClientRects().length > 0;
            const isNumber = text => /\d/.test(text ?? '');
            const shapes = svg => [...svg.querySelectorAll('rect, circle, ellipse, polygon, polyline, path, line')].filter(s => !s.closest('defs, pattern, clipPath, mask, symbol'));
            // How a shape looks in black and white: what it is, how it is drawn, not how big it is or where.
            const form = shape => {
                const style = getComputedStyle(shape);
                const isFilled = style.fill !== 'none';
                const commands = shape.tagName === 'path' ? (shape.getAttribute('d') ?? '').replace(/[^a-z]/gi, '').replace(/(.)\1+/g, '$1+') : '';
                const pattern = style.fill.startsWith('url') ? style.fill : '';
                return [shape.tagName, commands, isFilled ? 'filled' + pattern : style.strokeWidth + ' ' + style.strokeDasharray].join('|');
            };
            const paint = shape => { const style = getComputedStyle(shape); return style.fill !== 'none' ? style.fill : style.stroke; };
            const isLabelled = shape => [...(shape.parentElement?.tagName === 'g' ? shape.parentElement.children : [])].some(c => c.tagName === 'text');
            const problemsOf = svg => {
                const found = [];
                const all = shapes(svg);
                const figure = svg.closest('figure');
                const isHidden = svg.closest('[aria-hidden=true]') !== null;
                const named = (svg.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent.trim()).filter(Boolean).length > 0
                    || svg.getAttribute('aria-label')?.trim() || svg.querySelector(':scope > title')?.textContent.trim() || figure?.querySelector('figcaption')?.textContent.trim();
                if (!isHidden && !(named && (svg.getAttribute('role') === 'img' || svg.querySelector(':scope > title')))) found.push('has no name');
                const isBar = all.length <= 6 && !svg.querySelector('text') && new Set(all.map(paint)).size <= 3 && new Set(all.map(form)).size >= new Set(all.map(paint)).size;
                const beside = svg.closest('tr, li, dd, figure, .fb') ?? svg.parentElement;
                const hasTable = ['table', 'figure', 'article', 'section'].some(around => svg.closest(around)?.matches('table, :has(table)'));
                if (isBar ? !isNumber(beside.textContent) && !svg.closest('table') : !hasTable) found.push(isBar ? 'has no number beside it' : 'has no table behind it');
                const series = Map.groupBy(all.filter(s => !isLabelled(s)), form);
                for (const [shape, marks] of series) {
                    const paints = new Set(marks.map(paint));
                    if (paints.size > 1) found.push(`tells ${paints.size} series of ${shape.split('|')[0]} apart by colour alone`);
                }
                return found.map(f => `${f}: ${svg.outerHTML.match(/^<[^>]*>/)[0].slice(0, 120)}`);
            };
            const charts = [...document.querySelectorAll('svg')].filter(svg => !svg.matches(drawings) && !svg.parentElement.closest('svg') && isShown(svg));
            return [String(charts.length), ...new Set(charts.flatMap(problemsOf))];
        }
        """;

    /// <summary>How many charts the page has, and what is wrong with them.</summary>
    public static async Task<(int Count, IReadOnlyList<string> Problems)> ChartsAsync(this Journey journey)
    {
        var found = await journey.Page.EvaluateAsync<string[]>(Look);
        return (int.Parse(found[0], System.Globalization.CultureInfo.InvariantCulture), [.. found.Skip(1).Select(f => $"{journey.Page.Url}: a chart {f}")]);
    }
}
