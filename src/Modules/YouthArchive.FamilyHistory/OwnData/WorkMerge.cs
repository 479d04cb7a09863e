using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Declarations;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Tutors;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;

namespace YouthArchive.FamilyHistory.OwnData;

/// <summary>Works pass to the other account, unless both have one in the same competition.</summary>
internal sealed class WorkMerge(DbContext db, IStringLocalizer S) : IPersonalMerge
{
    public async Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default)
    {
        var from = await EditionsAsync(fromId, cancellation);
        var to = await EditionsAsync(toId, cancellation);
        return from.Intersect(to).Any() ? S["Both accounts have works in the same family-history competition. One of them has to be withdrawn first."].Value : null;
    }

    public async Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default)
    {
        await db.Set<WorkAuthor>().Where(a => a.PersonId == fromId && db.Set<WorkAuthor>().Any(o => o.WorkId == a.WorkId && o.PersonId == toId)).ExecuteDeleteAsync(cancellation);
        await db.Set<WorkAuthor>().Where(a => a.PersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(a => a.PersonId, toId), cancellation);
        await db.Set<Work>().Where(w => w.TutorId == fromId).ExecuteUpdateAsync(s => s.SetProperty(w => w.TutorId, toId).SetProperty(w => w.Version, w => w.Version + 1), cancellation);
        await db.Set<WorkRevision>().Where(r => r.ById == fromId).ExecuteUpdateAsync(s => s.SetProperty(r => r.ById, toId), cancellation);
        await db.Set<Attachment>().Where(a => a.ById == fromId).ExecuteUpdateAsync(s => s.SetProperty(a => a.ById, toId), cancellation);
        await db.Set<Declaration>().Where(d => d.ById == fromId).ExecuteUpdateAsync(s => s.SetProperty(d => d.ById, toId), cancellation);
        await db.Set<HandIn>().Where(h => h.ById == fromId).ExecuteUpdateAsync(s => s.SetProperty(h => h.ById, toId), cancellation);
        await db.Set<HandInExtension>().Where(x => x.ById == fromId).ExecuteUpdateAsync(s => s.SetProperty(x => x.ById, toId), cancellation);
        await db.Set<TutorNote>().Where(n => n.ById == fromId).ExecuteUpdateAsync(s => s.SetProperty(n => n.ById, toId), cancellation);
    }

    private async Task<IReadOnlyList<int>> EditionsAsync(string personId, CancellationToken cancellation) => await (
        from author in db.Set<WorkAuthor>()
        join work in db.Set<Work>() on author.WorkId equals work.Id
        where author.PersonId == personId && author.JoinedUtc != null && work.State != WorkState.Withdrawn
        select work.EditionId).ToListAsync(cancellation);
}
