using System.Globalization;

namespace YouthArchive.Programmes.Dashboard.Charts;

/// <summary>A bar, its number above it. Lengths are units of the picture: 720 by 210.</summary>
internal sealed record ChartBar(string X, string Y, string Width, string Height, string Middle, string NumberY, int Count);

/// <summary>A line of the grid with its number.</summary>
internal sealed record ChartLine(string Y, string TextY, int Value);

/// <summary>A word under the bars.</summary>
internal sealed record ChartTick(string X, DateOnly Day);

/// <summary>What a page draws: no decisions are left to it.</summary>
/// <param name="LastYear">Points of a broken line, as SVG's path has them; null when there was no last year.</param>
/// <param name="LastYearX">Where its word stands: over its highest day.</param>
internal sealed record DayChartModel(
    IReadOnlyList<ChartBar> Bars, IReadOnlyList<ChartLine> Grid, IReadOnlyList<ChartTick> Ticks, string? LastYear, string LastYearX, string LastYearY);

/// <summary>Entries a day as bars, last year's as a broken line over them.</summary>
internal static class DayChart
{
    private const decimal Left = 34, Right = 720, Bottom = 170, Top = 24, Axis = 192;
    private const int Ticks = 6;

    public static string AxisY => Number(Axis);

    public static DayChartModel Of(IReadOnlyList<HandInDay> days)
    {
        if (days.Count == 0)
        {
            return new([], [], [], null, "0", "0");
        }
        var most = Math.Max(1, days.Max(d => Math.Max(d.Count, d.LastYear ?? 0)));
        var (step, lines) = Scale(most);
        var top = step * lines;
        var width = (Right - Left) / days.Count;
        decimal Y(int value) => Bottom - ((Bottom - Top) * value / top);
        decimal Middle(int i) => Left + (width * i) + (width / 2);
        var bars = days.Select((d, i) => new ChartBar(
            Number(Middle(i) - (width * 0.42m)), Number(Y(d.Count)), Number(width * 0.84m), Number(Bottom - Y(d.Count)),
            Number(Middle(i)), Number(Y(d.Count) - 4), d.Count));
        var grid = Enumerable.Range(0, lines + 1).Select(i => new ChartLine(Number(Y(i * step)), Number(Y(i * step) + 4), i * step));
        var every = Math.Max(1, (days.Count + Ticks - 1) / Ticks);
        var ticks = days.Select((d, i) => (d, i)).Where(x => x.i % every == 0).Select(x => new ChartTick(Number(Middle(x.i)), x.d.Day));
        if (days[0].LastYear is null)
        {
            return new([.. bars], [.. grid], [.. ticks], null, "0", "0");
        }
        var points = days.Select((d, i) => $"{(i == 0 ? 'M' : 'L')}{Number(Middle(i))} {Number(Y(d.LastYear ?? 0))}");
        var peak = days.Select((d, i) => (d.LastYear, i)).MaxBy(x => x.LastYear).i;
        return new([.. bars], [.. grid], [.. ticks], string.Concat(points), Number(Middle(peak)), Number(Math.Max(12, Y(days[peak].LastYear ?? 0) - 8)));
    }

    /// <summary>A round step (1, 2, 5 and their tens) and how many of them reach the highest value; at most five.</summary>
    private static (int Step, int Lines) Scale(int most)
    {
        for (var ten = 1; ; ten *= 10)
        {
            foreach (var step in new[] { ten, 2 * ten, 5 * ten })
            {
                if (most <= step * 5)
                {
                    return (step, (most + step - 1) / step);
                }
            }
        }
    }

    private static string Number(decimal value) => decimal.Round(value, 1).ToString("0.0", CultureInfo.InvariantCulture);
}
