using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Shared.SchoolDays;

/// <summary>Sessions to be shown day by day.</summary>
/// <param name="WasAt">Keys of the sessions the reader was checked in at; null where nobody in particular reads.</param>
internal sealed record DaysView(Edition Edition, IReadOnlyList<PublishedSession> Sessions, IReadOnlySet<string>? WasAt = null)
{
    public IEnumerable<IGrouping<DateOnly, PublishedSession>> Days => Timetable.InOrder(Sessions).GroupBy(s => LocalTime.DayIn(s.StartsUtc, Edition.Zone));
}
