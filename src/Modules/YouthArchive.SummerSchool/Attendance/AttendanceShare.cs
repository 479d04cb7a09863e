using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Attendance;

/// <summary>How much of what counts a person was at.</summary>
/// <param name="Expected">Sessions that count and are the person's own.</param>
internal sealed record AttendanceShare(int Attended, int Expected, int MinutesAttended, int MinutesExpected)
{
    /// <summary>Rounded down: 79.9 is not 80.</summary>
    public int Percent => Expected == 0 ? 0 : Attended * 100 / Expected;

    public bool Reaches(int percent) => Expected > 0 && Attended * 100 >= percent * Expected;

    /// <param name="own">The person's timetable.</param>
    /// <param name="all">The whole programme: who went to another workshop of the slot was at the slot.</param>
    /// <param name="wasAt">Keys of the sessions the person was checked in at.</param>
    public static AttendanceShare Of(IEnumerable<PublishedSession> own, IReadOnlyList<PublishedSession> all, IReadOnlySet<string> wasAt)
    {
        var (attended, expected, minutes, of) = (0, 0, 0, 0);
        foreach (var session in own.Where(s => s.Counts))
        {
            var length = (int)(session.EndsUtc - session.StartsUtc).TotalMinutes;
            var was = session.IsWorkshop ? all.Any(s => s.IsWorkshop && s.Slot == session.Slot && wasAt.Contains(s.Key)) : wasAt.Contains(session.Key);
            (expected, of) = (expected + 1, of + length);
            (attended, minutes) = was ? (attended + 1, minutes + length) : (attended, minutes);
        }
        return new(attended, expected, minutes, of);
    }
}
