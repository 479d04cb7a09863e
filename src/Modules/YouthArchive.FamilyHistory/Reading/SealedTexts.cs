using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;

namespace YouthArchive.FamilyHistory.Reading;

/// <summary>A work as it was handed in last; and, for its authors alone, as it would be handed in now.</summary>
internal sealed class SealedTexts(DbContext db, TimeProvider clock)
{
    /// <summary>Null while nothing is handed in, and for what was taken back.</summary>
    public async Task<SealedWork?> OfAsync(Work work, CancellationToken cancellation) =>
        work.State == WorkState.HandedIn
        && await db.Set<HandIn>().AsNoTracking().Where(h => h.WorkId == work.Id).OrderByDescending(h => h.Number).Select(h => h.Sealed).FirstOrDefaultAsync(cancellation) is { } kept
            ? SealedWork.Read(kept)
            : null;

    public async Task<SealedWork> OfDraftAsync(Work work, CancellationToken cancellation)
    {
        var sources = await db.Set<Source>().AsNoTracking().Where(x => x.WorkId == work.Id).OrderBy(x => x.Position).ThenBy(x => x.Key).ToListAsync(cancellation);
        var files = await db.Set<Attachment>().AsNoTracking().Where(a => a.WorkId == work.Id && a.RemovedUtc == null)
            .OrderBy(a => a.Position).ThenBy(a => a.Id).ToListAsync(cancellation);
        return new(
            work.Code, work.DivisionKey, work.Form, work.Language, work.TopicKey, clock.GetUtcNow().UtcDateTime, work.Title, work.Summary, work.Body, work.Report,
            [.. sources.Select(x => new SealedSource(
                x.Key, x.Kind, x.IsPrimary, x.ArchiveCode, x.Archive, x.Fonds, x.Inventory, x.File, x.Sheets, x.Title, x.Date, x.Details, x.Address, x.Annotation))],
            [.. files.Select(a => new SealedFile(a.Id, a.Kind, a.Sha256, sources.Find(x => x.Id == a.SourceId)?.Key, a.Description, a.Permission))], []);
    }
}
