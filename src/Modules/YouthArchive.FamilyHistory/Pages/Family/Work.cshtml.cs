using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Originality.Findings;
using YouthArchive.FamilyHistory.Tutors;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>The task list of a work: what is done, what is missing, exactly.</summary>
internal sealed class WorkModel(WorkPageServices services, DbContext db, AuditTrail audit) : OwnWorkPage(services)
{
    public string ConsentText => Folder.Consents.Values.FirstOrDefault(c => !c.Allows()) switch
    {
        ConsentState.Asked => S["Asked for; no answer yet"],
        ConsentState.Withdrawn => S["Taken back"],
        ConsentState.Expired => S["Its time is over"],
        _ => S["Not asked for yet"],
    };

    /// <summary>An organiser has asked how passages of the work came about.</summary>
    public bool IsAsked { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return NotFound();
        }
        IsAsked = await db.Set<OriginalityCheck>().AnyAsync(c => c.WorkId == id && c.AskedUtc != null, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostNoteAsync(string id, string? note, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation) || Folder.Notes.FirstOrDefault(n => n.Id == note) is not { } seen)
        {
            return NotFound();
        }
        await db.Set<TutorNote>().Where(n => n.Id == seen.Id && n.DoneUtc == null).ExecuteUpdateAsync(s => s.SetProperty(n => n.DoneUtc, NowUtc), cancellation);
        return To(FamilyLinks.Part(id, seen.Part));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return NotFound();
        }
        if (Work.State != WorkState.Draft)
        {
            return Refuse(S["A work that was handed in can be withdrawn by the organisers only."]);
        }
        Work.State = WorkState.Withdrawn;
        audit.Add(Me, "Work.Withdrawn", "Work", Work.Id, new { Work.Code });
        await db.SaveChangesAsync(cancellation);
        return To(FamilyLinks.Own);
    }
}
