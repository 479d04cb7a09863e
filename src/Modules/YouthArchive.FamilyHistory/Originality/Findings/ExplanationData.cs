using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;

namespace YouthArchive.FamilyHistory.Originality.Findings;

/// <summary>What a person wrote about passages of the own work.</summary>
internal sealed class ExplanationData(DbContext db) : IPersonalData
{
    public string Section => "originalityExplanations";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var given = await db.Set<Explanation>().AsNoTracking().Where(x => x.ById == personId).OrderBy(x => x.GivenUtc)
            .Select(x => new { x.Text, x.GivenUtc, x.ChangedUtc }).ToListAsync(cancellation);
        return given.Count == 0 ? null : given;
    }

    /// <summary>Words about one's own work may say who one is: they go, the audit trail keeps that there were some.</summary>
    public Task EraseAsync(string personId, CancellationToken cancellation = default) =>
        db.Set<Explanation>().Where(x => x.ById == personId).ExecuteDeleteAsync(cancellation);
}

internal sealed class ExplanationMerge(DbContext db) : IPersonalMerge
{
    public Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default) => Task.FromResult<string?>(null);

    public Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default) =>
        db.Set<Explanation>().Where(x => x.ById == fromId).ExecuteUpdateAsync(s => s.SetProperty(x => x.ById, toId), cancellation);
}
