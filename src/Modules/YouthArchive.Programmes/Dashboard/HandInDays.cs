using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Dashboard;

/// <param name="Total">Up to and with this day.</param>
/// <param name="LastYear">On the same day of last year's edition; null when there was none.</param>
internal sealed record HandInDay(DateOnly Day, int Count, int Total, int? LastYear);

/// <summary>Entries by the day they were handed in, beside last year's.</summary>
internal static class HandInDays
{
    /// <summary>More days than this cannot be told apart on a screen: the last ones are shown, and the total counts from the first.</summary>
    public const int Most = 42;

    /// <param name="first">The first day of handing in; an entry from before it counts to it.</param>
    /// <param name="last">Today, or the last day of handing in once that is past; an entry from after it counts to it.</param>
    /// <param name="lastYear">Days since the first of last year's edition, one for each of its entries; null when there was none.</param>
    public static IReadOnlyList<HandInDay> Of(IEnumerable<DateOnly> handedIn, DateOnly first, DateOnly last, IEnumerable<int>? lastYear)
    {
        if (last < first)
        {
            return [];
        }
        var counts = new int[last.DayNumber - first.DayNumber + 1];
        var before = lastYear is null ? null : new int[counts.Length];
        foreach (var day in handedIn)
        {
            counts[Math.Clamp(day.DayNumber - first.DayNumber, 0, counts.Length - 1)]++;
        }
        foreach (var offset in lastYear ?? [])
        {
            // What came later last year has not had its day yet.
            if (offset < counts.Length)
            {
                before![Math.Max(0, offset)]++;
            }
        }
        var days = new List<HandInDay>(counts.Length);
        var total = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            total += counts[i];
            days.Add(new(first.AddDays(i), counts[i], total, before?[i]));
        }
        return days.Count <= Most ? days : days[^Most..];
    }

    /// <summary>When the edition takes entries: its own stage, the sitting of an olympiad, or from enrolment to the last stage.</summary>
    public static (DateTime FromUtc, DateTime ToUtc) Span(Edition edition) =>
        (edition.Stage(StageKeys.HandIn) ?? edition.Stage("sitting")) is { } stage
            ? (stage.StartsUtc, stage.EndsUtc)
            : (edition.EnrolmentOpensUtc, edition.Stages.Select(s => s.EndsUtc).Append(edition.EnrolmentClosesUtc).Max());

    public static DateOnly DayOf(Edition edition, DateTime utc) => DateOnly.FromDateTime(EditionTime.In(edition.Zone, utc));
}
