using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Attendance;

/// <summary>As the edition's terms say.</summary>
internal sealed class ThresholdOfTerms(TermsShelf terms) : IAttendanceThreshold
{
    public async Task<int> OfAsync(int editionId, CancellationToken cancellation = default) => (await terms.OfAsync(editionId, cancellation)).AttendancePercent;
}
