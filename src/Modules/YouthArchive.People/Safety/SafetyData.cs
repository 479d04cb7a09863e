using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;

namespace YouthArchive.People.Safety;

/// <summary>What a person has reported. What others reported of a person is theirs, and is not given out.</summary>
internal sealed class SafetyData(DbContext db) : IPersonalData
{
    public string Section => "safetyReports";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var own = await db.Set<SafetyReport>().AsNoTracking().Where(r => r.ReporterId == personId).OrderBy(r => r.CreatedUtc).ToListAsync(cancellation);
        return own.Count == 0 ? null : own.Select(r => new { r.CreatedUtc, r.What, r.About, r.HowToAnswer, r.Answer, r.AnsweredUtc, r.ClosedUtc });
    }
}
