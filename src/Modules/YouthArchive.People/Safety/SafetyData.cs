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

    /// <summary>It may tell about the guardian.</summary>
    public bool IsForGuardians => false;

    /// <summary>What was told still has to be looked into, and goes a year after it is closed; from now on nobody stands behind it.</summary>
    public Task EraseAsync(string personId, CancellationToken cancellation = default) =>
        db.Set<SafetyReport>().Where(r => r.ReporterId == personId).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.ReporterId, (string?)null).SetProperty(r => r.HowToAnswer, (string?)null).SetProperty(r => r.Version, r => r.Version + 1),
            cancellation);
}
