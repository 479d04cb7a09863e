using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Uploads;

namespace YouthArchive.FamilyHistory.Attachments;

/// <summary>Takes files into a work and out of it.</summary>
internal sealed class AttachmentDesk(DbContext db, IIntake intake, IPictureTiles tiles, AuditTrail audit, TimeProvider clock)
{
    public Task<Attachment?> FindAsync(string workId, string id, CancellationToken cancellation) =>
        db.Set<Attachment>().FirstOrDefaultAsync(a => a.WorkId == workId && a.Id == id && a.RemovedUtc == null, cancellation);

    /// <summary>The file is in the store and in the work, or refused with a reason.</summary>
    public async Task<(Attachment? Added, Refused? Refusal)> AddAsync(
        WorkFolder folder, AttachmentKind kind, string personId, Stream content, string? fileName, CancellationToken cancellation)
    {
        var rules = kind switch
        {
            AttachmentKind.Scan => AttachmentRules.Scan,
            AttachmentKind.Release => AttachmentRules.Release,
            _ => AttachmentRules.WorkFile(folder.Work.Form, folder.Terms.MostMinutes + 1),
        };
        switch (await intake.TakeAsync(content, fileName, rules, cancellation))
        {
            case Taken { File: var file }:
                return (await KeepAsync(folder, kind, personId, file, cancellation), null);
            case Refused no:
                return (null, no);
            default:
                throw new InvalidOperationException("A file was neither taken nor refused.");
        }
    }

    private async Task<Attachment> KeepAsync(WorkFolder folder, AttachmentKind kind, string personId, TakenFile file, CancellationToken cancellation)
    {
        var set = kind == AttachmentKind.Scan ? await tiles.TilesAsync(file.CleanKey, 1, cancellation) : null;
        var attachment = new Attachment
        {
            Id = PortalId.New(),
            WorkId = folder.Work.Id,
            Kind = kind,
            Position = folder.Attachments.Select(a => a.Position).DefaultIfEmpty().Max() + 1,
            ShownName = file.Name,
            OriginalKey = file.OriginalKey,
            CleanKey = file.CleanKey,
            TilesKey = set?.Key,
            MediaType = file.CleanMediaType,
            Bytes = file.Bytes,
            Sha256 = file.Sha256,
            Pages = file.Pages,
            Width = set?.Width ?? file.Width,
            Height = set?.Height ?? file.Height,
            Seconds = file.Duration is { } length ? (int)Math.Ceiling(length.TotalSeconds) : null,
            Text = kind == AttachmentKind.Release ? null : file.Text,
            AddedUtc = clock.GetUtcNow().UtcDateTime,
            ById = personId,
        };
        // One work has one file: the new one takes the place of the old.
        foreach (var old in kind == AttachmentKind.WorkFile ? folder.Attachments.Where(a => a.Kind == kind) : [])
        {
            await TakeOutAsync(folder, old, cancellation);
        }
        db.Add(attachment);
        audit.Add(personId, "Attachment.Added", "Work", folder.Work.Id, new { Kind = kind.ToString(), attachment.MediaType, attachment.Bytes, attachment.Sha256 });
        await db.SaveChangesAsync(cancellation);
        return attachment;
    }

    public async Task<bool> RemoveAsync(WorkFolder folder, string id, string personId, CancellationToken cancellation)
    {
        if (folder.Attachments.FirstOrDefault(a => a.Id == id) is not { } old)
        {
            return false;
        }
        await TakeOutAsync(folder, old, cancellation);
        await db.Set<Declarations.LivingPerson>().Where(p => p.WorkId == folder.Work.Id && p.AttachmentId == id)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.AttachmentId, (string?)null).SetProperty(p => p.State, Declarations.ReleaseState.Missing), cancellation);
        audit.Add(personId, "Attachment.Removed", "Work", folder.Work.Id, new { Kind = old.Kind.ToString(), old.Sha256 });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>What a receipt stands for stays in the store, out of sight; the rest goes. Adds to the unit of work.</summary>
    private async Task TakeOutAsync(WorkFolder folder, Attachment old, CancellationToken cancellation)
    {
        var row = await db.Set<Attachment>().SingleAsync(a => a.Id == old.Id, cancellation);
        if (folder.HandIns.Any(h => SealedWork.Read(h.Sealed).Files.Any(f => f.AttachmentId == old.Id)))
        {
            row.RemovedUtc = clock.GetUtcNow().UtcDateTime;
            return;
        }
        db.Remove(row);
        db.Add(new Leftover { OriginalKey = row.OriginalKey, CleanKey = row.CleanKey });
    }
}
