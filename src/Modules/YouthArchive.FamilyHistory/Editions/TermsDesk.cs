using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Editions;

/// <summary>The organiser's side: terms, works, more time.</summary>
internal sealed class TermsDesk(DbContext db, WorkShelf shelf, AuditTrail audit, IOutputCacheStore cache, TimeProvider clock)
{
    public async Task SaveAsync(Edition edition, TermsForm form, string? actorId, CancellationToken cancellation)
    {
        var terms = await db.Set<EditionTerms>().FirstOrDefaultAsync(t => t.EditionId == edition.Id, cancellation);
        if (terms is null)
        {
            terms = new() { EditionId = edition.Id, Theme = LocalizedText.Empty };
            db.Add(terms);
        }
        form.Write(terms, edition.Zone);
        if (db.Entry(terms).State is EntityState.Added or EntityState.Modified)
        {
            audit.Add(actorId, "EditionTerms.Changed", "Edition", edition.Key, new { terms.Divisions.Count, Topics = terms.Topics.Count, terms.LeastArchivalSources, terms.OriginalityPercent });
            await db.SaveChangesAsync(cancellation);
            await cache.EvictByTagAsync(CacheTags.Programmes, cancellation);
        }
    }

    public Task<IReadOnlyList<Work>> WorksAsync(int editionId, CancellationToken cancellation) => shelf.OfEditionAsync(editionId, cancellation);

    public async Task<IReadOnlyDictionary<string, HandInExtension>> ExtensionsAsync(int editionId, CancellationToken cancellation) => await (
        from extension in db.Set<HandInExtension>()
        join work in db.Set<Work>() on extension.WorkId equals work.Id
        where work.EditionId == editionId
        select extension).AsNoTracking().ToDictionaryAsync(x => x.WorkId, cancellation);

    /// <returns>False when there is no such work, no reason, or the moment is past or before the deadline.</returns>
    public async Task<bool> ExtendAsync(Edition edition, string code, DateTime? untilUtc, string? reason, string actorId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (untilUtc is not { } until || until <= now || until <= Deadline.Of(edition).Utc || string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > 1000
            || await db.Set<Work>().FirstOrDefaultAsync(w => w.EditionId == edition.Id && w.Code == code && w.State != WorkState.Withdrawn, cancellation) is not { } work)
        {
            return false;
        }
        var extension = await db.Set<HandInExtension>().FirstOrDefaultAsync(x => x.WorkId == work.Id, cancellation);
        if (extension is null)
        {
            extension = new() { WorkId = work.Id, UntilUtc = until, Reason = reason.Trim(), ById = actorId, AtUtc = now };
            db.Add(extension);
        }
        (extension.UntilUtc, extension.Reason, extension.ById, extension.AtUtc) = (until, reason.Trim(), actorId, now);
        audit.Add(actorId, "HandIn.Extended", "Work", work.Id, new { work.Code, UntilUtc = until }, reason.Trim());
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
