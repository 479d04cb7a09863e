using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Dashboard;

internal enum PaceState
{
    /// <summary>Nothing is asked of this judge alone: everybody judges everything, or the share is read.</summary>
    None,
    Done,
    InTime,

    /// <summary>Needs up to half as much again.</summary>
    Tight,
    TooSlow,

    /// <summary>The judging is over and the share is not read.</summary>
    Late,
}

/// <param name="ReadsADay">In tenths, over the days since the judge began, at most the last seven.</param>
/// <param name="NeedsADay">Whole entries, rounded up; 0 where nothing is left or known.</param>
internal sealed record Pace(PaceState State, int ReadsADayTenths, int NeedsADay)
{
    private const int Window = 7;

    /// <param name="today">In the edition's zone.</param>
    /// <param name="lastDay">The last day on which judging is open.</param>
    /// <param name="finished">Days on which the judge finished an entry, one for each.</param>
    public static Pace Of(int? expected, IReadOnlyCollection<DateOnly> finished, DateOnly firstDay, DateOnly today, DateOnly lastDay)
    {
        var reads = Reads(finished, firstDay, today < lastDay ? today : lastDay);
        if (expected is not { } share)
        {
            return new(PaceState.None, reads, 0);
        }
        var left = share - finished.Count;
        if (left <= 0)
        {
            return new(PaceState.Done, reads, 0);
        }
        // Today still counts: whoever reads in the evening is not late in the morning.
        var days = lastDay.DayNumber - (today < firstDay ? firstDay : today).DayNumber + 1;
        if (days <= 0)
        {
            return new(PaceState.Late, reads, 0);
        }
        var needs = (left + days - 1) / days;
        return new(today < firstDay || needs * 10 <= reads ? PaceState.InTime : needs * 10 <= reads + (reads / 2) ? PaceState.Tight : PaceState.TooSlow, reads, needs);
    }

    private static int Reads(IReadOnlyCollection<DateOnly> finished, DateOnly firstDay, DateOnly until)
    {
        var from = until.AddDays(1 - Window) > firstDay ? until.AddDays(1 - Window) : firstDay;
        var days = until.DayNumber - from.DayNumber + 1;
        return days <= 0 ? 0 : finished.Count(d => d >= from && d <= until) * 10 / days;
    }
}
