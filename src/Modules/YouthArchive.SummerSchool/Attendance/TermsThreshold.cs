using Microsoft.EntityFrameworkCore;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Attendance;

/// <summary>As the terms of the edition say; the usual share where nobody has written any.</summary>
internal sealed class TermsThreshold(DbContext db) : IAttendanceThreshold
{
    public async Task<int> OfAsync(int editionId, CancellationToken cancellation = default) =>
        await db.Set<SchoolTerms>().Where(t => t.EditionId == editionId).Select(t => (int?)t.AttendancePercent).FirstOrDefaultAsync(cancellation) ?? IAttendanceThreshold.Usual;
}
