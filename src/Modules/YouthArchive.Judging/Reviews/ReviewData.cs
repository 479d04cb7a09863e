using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;

namespace YouthArchive.Judging.Reviews;

/// <summary>Requests for review a person wrote, for the person's own download.</summary>
internal sealed class ReviewData(DbContext db) : IPersonalData
{
    public string Section => "reviewRequests";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var own = await db.Set<ReviewRequest>().AsNoTracking().Where(r => r.AskedBy == personId).OrderBy(r => r.Id).ToListAsync(cancellation);
        return own.Count == 0 ? null : own.Select(r => new { r.EntryCode, Ground = r.Ground.ToString(), r.Text, r.AskedUtc, Outcome = r.Outcome?.ToString(), r.Answer, r.AnsweredUtc });
    }

    /// <summary>The request and its outcome belong to the results; the person's own words do not.</summary>
    public Task EraseAsync(string personId, CancellationToken cancellation = default) =>
        db.Set<ReviewRequest>().Where(r => r.AskedBy == personId && r.Text != "").ExecuteUpdateAsync(
            s => s.SetProperty(r => r.Text, "").SetProperty(r => r.Version, r => r.Version + 1), cancellation);
}
