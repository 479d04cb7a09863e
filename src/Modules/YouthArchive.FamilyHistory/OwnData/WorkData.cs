using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Declarations;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Tutors;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;

namespace YouthArchive.FamilyHistory.OwnData;

/// <summary>What a person wrote for the competition and said as a tutor.</summary>
internal sealed class WorkData(DbContext db) : IPersonalData
{
    public string Section => "familyHistory";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var authors = await db.Set<WorkAuthor>().AsNoTracking().Where(a => a.PersonId == personId).ToListAsync(cancellation);
        var ids = authors.Where(a => a.JoinedUtc != null).Select(a => a.WorkId).ToList();
        var works = await db.Set<Work>().AsNoTracking().Where(w => ids.Contains(w.Id)).OrderBy(w => w.CreatedUtc).ToListAsync(cancellation);
        var notes = await db.Set<TutorNote>().AsNoTracking().Where(n => n.ById == personId).OrderBy(n => n.AtUtc).Select(n => new { n.Part, n.Text, n.AtUtc }).ToListAsync(cancellation);
        if (authors.Count + notes.Count == 0)
        {
            return null;
        }
        var sources = (await db.Set<Source>().AsNoTracking().Where(s => ids.Contains(s.WorkId)).OrderBy(s => s.Position).ToListAsync(cancellation)).ToLookup(s => s.WorkId);
        var visits = (await db.Set<ArchiveVisit>().AsNoTracking().Where(v => ids.Contains(v.WorkId)).OrderBy(v => v.Day).ToListAsync(cancellation)).ToLookup(v => v.WorkId);
        var files = (await db.Set<Attachment>().AsNoTracking().Where(a => ids.Contains(a.WorkId)).OrderBy(a => a.AddedUtc).ToListAsync(cancellation)).ToLookup(a => a.WorkId);
        var declarations = (await db.Set<Declaration>().AsNoTracking().Where(d => ids.Contains(d.WorkId)).OrderBy(d => d.Kind).ToListAsync(cancellation)).ToLookup(d => d.WorkId);
        var living = (await db.Set<LivingPerson>().AsNoTracking().Where(p => ids.Contains(p.WorkId)).OrderBy(p => p.Id).ToListAsync(cancellation)).ToLookup(p => p.WorkId);
        var receipts = (await db.Set<HandIn>().AsNoTracking().Where(h => ids.Contains(h.WorkId)).OrderBy(h => h.Number).ToListAsync(cancellation)).ToLookup(h => h.WorkId);
        var extensions = await db.Set<HandInExtension>().AsNoTracking().Where(x => ids.Contains(x.WorkId)).ToDictionaryAsync(x => x.WorkId, cancellation);
        return new
        {
            Works = works.Select(w => new
            {
                w.Code, w.Title, w.Summary, w.Body, w.Report, Form = w.Form.ToString(), w.Language, State = w.State.ToString(), w.CreatedUtc, w.HandedInUtc,
                Share = authors.First(a => a.WorkId == w.Id).Share,
                Sources = sources[w.Id].Select(s => new { s.Key, s.Title, s.AsWritten, s.Archive, s.Fonds, s.Inventory, s.File, s.Sheets, s.Date, s.Details, s.Address, s.Annotation }),
                Diary = visits[w.Id].Select(v => new { v.Day, v.Archive, v.Way, v.Asked, v.Found }),
                Files = files[w.Id].Select(a => new { Kind = a.Kind.ToString(), a.ShownName, a.Description, a.PermissionNote, Text = a.Text, a.Sha256, a.AddedUtc }),
                Declarations = declarations[w.Id].Select(d => new { Kind = d.Kind.ToString(), d.IsMade, d.Text, d.AtUtc }),
                LivingPersons = living[w.Id].Select(p => new { p.Name, p.Relation }),
                Receipts = receipts[w.Id].Select(h => new { h.Number, h.AtUtc, h.IsLate, h.Hash }),
                MoreTime = extensions.TryGetValue(w.Id, out var more) ? new { more.UntilUtc, more.Reason } : null,
            }),
            Invitations = authors.Count(a => a.JoinedUtc == null),
            Comments = notes,
        };
    }

    /// <summary>
    /// A work that was never handed in goes with its last author, files and all. One that was handed in stays without a name: what it tells
    /// of living persons, the releases, names of files and their originals, what was said about help, and the tutor's remarks go.
    /// </summary>
    public async Task EraseAsync(string personId, CancellationToken cancellation = default)
    {
        var own = await db.Set<WorkAuthor>().Where(a => a.PersonId == personId && a.JoinedUtc != null).Select(a => a.WorkId).ToListAsync(cancellation);
        await db.Set<WorkAuthor>().Where(a => a.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await db.Set<TutorNote>().Where(n => n.ById == personId).ExecuteUpdateAsync(s => s.SetProperty(n => n.Text, ""), cancellation);
        await db.Set<Work>().Where(w => w.TutorId == personId).ExecuteUpdateAsync(s => s.SetProperty(w => w.TutorId, (string?)null).SetProperty(w => w.Version, w => w.Version + 1), cancellation);
        var left = await db.Set<WorkAuthor>().Where(a => own.Contains(a.WorkId) && a.JoinedUtc != null).Select(a => a.WorkId).ToListAsync(cancellation);
        foreach (var id in own.Except(left, StringComparer.Ordinal))
        {
            await (await db.Set<HandIn>().AnyAsync(h => h.WorkId == id, cancellation) ? NamelessAsync(id, cancellation) : GoneAsync(id, cancellation));
        }
    }

    private async Task NamelessAsync(string id, CancellationToken cancellation)
    {
        await ForgetFilesAsync(id, a => a.Kind == AttachmentKind.Release, onlyOriginals: false, cancellation);
        await ForgetFilesAsync(id, a => a.Kind != AttachmentKind.Release && a.CleanKey != null, onlyOriginals: true, cancellation);
        await db.Set<Attachment>().Where(a => a.WorkId == id && a.Kind == AttachmentKind.Release).ExecuteDeleteAsync(cancellation);
        await db.Set<Attachment>().Where(a => a.WorkId == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.ShownName, "").SetProperty(a => a.PermissionNote, ""), cancellation);
        await db.Set<LivingPerson>().Where(p => p.WorkId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<Declaration>().Where(d => d.WorkId == id).ExecuteUpdateAsync(s => s.SetProperty(d => d.Text, ""), cancellation);
        await db.Set<HandInExtension>().Where(x => x.WorkId == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Reason, ""), cancellation);
        await db.Set<WorkCode>().Where(c => c.WorkId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<TutorNote>().Where(n => n.WorkId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<ArchiveVisit>().Where(v => v.WorkId == id).ExecuteDeleteAsync(cancellation);
        // Earlier drafts were never handed in.
        await db.Set<WorkRevision>().Where(r => r.WorkId == id && !r.IsSealed).ExecuteDeleteAsync(cancellation);
    }

    private async Task GoneAsync(string id, CancellationToken cancellation)
    {
        await ForgetFilesAsync(id, _ => true, onlyOriginals: false, cancellation);
        await db.Set<TutorNote>().Where(n => n.WorkId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<HandInExtension>().Where(x => x.WorkId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<LivingPerson>().Where(p => p.WorkId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<Declaration>().Where(d => d.WorkId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<Attachment>().Where(a => a.WorkId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<Source>().Where(s => s.WorkId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<ArchiveVisit>().Where(v => v.WorkId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<WorkRevision>().Where(r => r.WorkId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<WorkCode>().Where(c => c.WorkId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<WorkAuthor>().Where(a => a.WorkId == id).ExecuteDeleteAsync(cancellation);
        await db.Set<Work>().Where(w => w.Id == id).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Notes them in the caller's unit of work; the files go after its commit.</summary>
    private async Task ForgetFilesAsync(
        string id, System.Linq.Expressions.Expression<Func<Attachment, bool>> which, bool onlyOriginals, CancellationToken cancellation)
    {
        var files = await db.Set<Attachment>().AsNoTracking().Where(a => a.WorkId == id).Where(which).Select(a => new { a.OriginalKey, a.CleanKey }).ToListAsync(cancellation);
        var known = await db.Set<Leftover>().Select(l => l.OriginalKey).Where(k => files.Select(f => f.OriginalKey).Contains(k)).ToListAsync(cancellation);
        db.AddRange(files.Where(f => !known.Contains(f.OriginalKey)).Select(f => new Leftover { OriginalKey = f.OriginalKey, CleanKey = onlyOriginals ? null : f.CleanKey }));
    }
}
