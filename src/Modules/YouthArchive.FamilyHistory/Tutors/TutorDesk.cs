using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Tutors;

/// <summary>The works a teacher helps with, and the remarks on them.</summary>
internal sealed class TutorDesk(DbContext db, WorkFolders folders, AuditTrail audit, TimeProvider clock)
{
    public const int MostNotes = 200;

    /// <summary>Newest edition first, by code.</summary>
    public async Task<IReadOnlyList<WorkFolder>> OfAsync(string tutorId, CancellationToken cancellation)
    {
        var works = await db.Set<Work>().AsNoTracking().Where(w => w.TutorId == tutorId && w.State != WorkState.Withdrawn)
            .OrderByDescending(w => w.EditionId).ThenBy(w => w.Code).Take(100).ToListAsync(cancellation);
        var opened = new List<WorkFolder>();
        foreach (var work in works)
        {
            opened.Add(await folders.OpenAsync(work, cancellation));
        }
        return opened;
    }

    /// <returns>False for an empty remark, a part that is none, or when there are too many.</returns>
    public async Task<bool> SayAsync(WorkFolder folder, string tutorId, string? part, string? text, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Trim().Length > TutorNote.TextLength || part is null || !WorkParts.Tasks.Contains(part) || folder.Notes.Count >= MostNotes)
        {
            return false;
        }
        db.Add(new TutorNote { Id = PortalId.New(), WorkId = folder.Work.Id, Part = part, ById = tutorId, Text = text.Trim(), AtUtc = clock.GetUtcNow().UtcDateTime });
        audit.Add(tutorId, "Tutor.Commented", "Work", folder.Work.Id, new { Part = part, Words = WordCount.OfPlain(text) });
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
