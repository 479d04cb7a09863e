using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Panels;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Entries;

internal sealed class ReadingRights(DbContext db, IEditions editions, JudgesQueue queues) : IReadingRights
{
    public async Task<EvidenceSight?> OfAsync(string personId, int editionId, string entryId, CancellationToken cancellation = default) =>
        await editions.FindAsync(editionId, cancellation) is { } edition
        && queues.IsOpen(edition)
        && await queues.OpenAsync(edition, personId, cancellation) is { } queue
        && queue.Items.FirstOrDefault(i => i.Entry.EntryId == entryId) is { State: not (QueueState.Conflict or QueueState.NotReady) }
            ? queue.Sight
            : null;

    public async Task<IReadOnlyList<PanelMember>> PanelAsync(int editionId, CancellationToken cancellation = default) =>
        [.. (await db.Set<PanelJudge>().AsNoTracking().Where(p => p.EditionId == editionId && p.LeftUtc == null).OrderBy(p => p.Number).ToListAsync(cancellation))
            .Select(p => new PanelMember(p.JudgeId, p.Code, p.Offer.Languages))];
}
