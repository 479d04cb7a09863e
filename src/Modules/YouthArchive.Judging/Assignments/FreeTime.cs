namespace YouthArchive.Judging.Assignments;

/// <param name="FromUtc">Inclusive.</param>
/// <param name="ToUtc">Exclusive.</param>
internal sealed record FreeTime(DateTime FromUtc, DateTime ToUtc)
{
    private const int HalfDayHours = 12;
    private const int MostHalfDays = 120;

    /// <summary>Half-days of this window in which the judge has some time; all of them when no times are given. At most 120 are told apart.</summary>
    public int HalfDays(IReadOnlyList<FreeTime>? free)
    {
        var count = 0;
        for (var i = 0; i < MostHalfDays && Start(i) < ToUtc; i++)
        {
            var (from, to) = (Start(i), Start(i + 1) < ToUtc ? Start(i + 1) : ToUtc);
            count += free is not { Count: > 0 } || free.Any(f => f.FromUtc < to && from < f.ToUtc) ? 1 : 0;
        }
        return count;
    }

    private DateTime Start(int halfDay) => FromUtc.AddHours(halfDay * HalfDayHours);
}
