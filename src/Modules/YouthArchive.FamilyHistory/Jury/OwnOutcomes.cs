using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.FamilyHistory.Jury;

/// <param name="Comments">What readers wrote, in an order that does not tell who wrote what.</param>
/// <param name="Mean">Of the readers' totals, of 100; null when nobody has read it.</param>
internal sealed record OwnOutcome(Work Work, DateTime PublishedUtc, IReadOnlyList<Outcome> Outcomes, IReadOnlyList<string> Comments, Fraction? Mean, int Readers);

/// <summary>What the authors learn of their work once the jury's word is public; nothing before.</summary>
internal sealed class OwnOutcomes(DbContext db, WorkShelf shelf, IJudgesComments comments, IFinishedJudgements judgements)
{
    /// <summary>Null before publication and for everybody whose work it is not.</summary>
    public async Task<OwnOutcome?> OfAsync(string workId, string personId, CancellationToken cancellation)
    {
        if (await shelf.OfAuthorAsync(workId, personId, cancellation) is not { State: WorkState.HandedIn } work
            || await JuryState.CurrentAsync(db, work.EditionId, cancellation) is not { } publication)
        {
            return null;
        }
        var given = (await JuryState.PublishedAsync(db, work.EditionId, cancellation)).Where(d => d.WorkId == workId).Select(d => d.Outcome).ToList();
        var written = await comments.OfAsync(work.EditionId, [workId], cancellation);
        var totals = (await judgements.OfEditionAsync(work.EditionId, cancellation)).GetValueOrDefault(workId) ?? [];
        return new(work, publication.PublishedUtc, given, written.GetValueOrDefault(workId) ?? [],
            totals.Count == 0 ? null : totals.Select(t => t.Total).Aggregate((a, b) => a + b) / totals.Count, totals.Count);
    }
}
