using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;

namespace YouthArchive.Judging.Scores;

/// <summary>What a judge has written, for the judge's own download.</summary>
internal sealed class JudgementData(DbContext db) : IPersonalData
{
    public string Section => "judgements";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var held = await db.Set<Judgement>().AsNoTracking().Where(j => j.JudgeId == personId).OrderBy(j => j.Id).ToListAsync(cancellation);
        return held.Count == 0 ? null : held.Select(j => new { j.EntryId, HalfPoints = j.ReadHalves(), j.Comment, j.Note, j.PutOffReason, j.SavedUtc, j.FinishedUtc });
    }

    /// <summary>Scores and the words for the team are results. The note was for the judge alone, the reason for leaving an entry for the organiser.</summary>
    public Task EraseAsync(string personId, CancellationToken cancellation = default) =>
        db.Set<Judgement>().Where(j => j.JudgeId == personId && (j.Note != "" || j.PutOffReason != null)).ExecuteUpdateAsync(
            s => s.SetProperty(j => j.Note, "").SetProperty(j => j.PutOffReason, (string?)null).SetProperty(j => j.Version, j => j.Version + 1), cancellation);
}
