using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Dashboard;

/// <param name="Shade">0 to 5, of the busiest cell; the number stands in each.</param>
internal sealed record HeatCell(int Count, int Shade);

/// <param name="Cells">One for each day of the map.</param>
internal sealed record HeatRow(string Code, string Name, int Done, int? Expected, IReadOnlyList<HeatCell> Cells, Pace Pace);

/// <summary>Judges × days: how many entries each finished on each day.</summary>
internal sealed record HeatMap(IReadOnlyList<DateOnly> Days, IReadOnlyList<HeatRow> Rows)
{
    /// <summary>What fits beside the names; earlier days are in the totals.</summary>
    public const int Most = 21;

    public int Done => Rows.Sum(r => r.Done);

    /// <summary>Null where everybody judges everything.</summary>
    public int? Expected => Rows.Any(r => r.Expected is null) ? null : Rows.Sum(r => r.Expected);

    public static HeatMap Of(IReadOnlyList<JudgeAtWork> judges, Func<DateTime, DateOnly> dayOf, DateOnly firstDay, DateOnly today, DateOnly lastDay)
    {
        var until = today < lastDay ? today : lastDay;
        var days = Enumerable.Range(0, Math.Max(0, until.DayNumber - firstDay.DayNumber + 1)).Select(i => firstDay.AddDays(i)).TakeLast(Most).ToList();
        var finished = judges.ToDictionary(j => j.JudgeId, j => j.FinishedUtc.Select(dayOf).ToList(), StringComparer.Ordinal);
        var counts = finished.ToDictionary(f => f.Key, f => days.ConvertAll(d => f.Value.Count(x => x == d)), StringComparer.Ordinal);
        var busiest = counts.Values.SelectMany(c => c).DefaultIfEmpty(0).Max();
        return new(days, [.. judges.Select(j => new HeatRow(
            j.Code, j.Name, j.FinishedUtc.Count, j.Expected,
            counts[j.JudgeId].ConvertAll(c => new HeatCell(c, Shade(c, busiest))),
            Pace.Of(j.Expected, finished[j.JudgeId], firstDay, today, lastDay)))]);
    }

    private static int Shade(int count, int busiest) => count == 0 ? 0 : 1 + ((count * 4) / busiest);
}
