using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Checks;
using YouthArchive.FamilyHistory.Reading;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Security;

namespace YouthArchive.FamilyHistory.Pages.FamilyHistory;

/// <summary>What a reader will see, before it is handed in: the reader's own panel, with what was found and what becomes of it.</summary>
[SignedIn]
internal sealed class PreviewModel(DbContext db, WorkShelf shelf, SealedTexts texts, IdentitiesOfWorks identities, ReadersViews views) : PageModel
{
    public Work Work { get; private set; } = null!;
    public ReadersView Shown { get; private set; } = null!;
    public IReadOnlyList<FoundName> Found { get; private set; } = [];

    /// <summary>A file of the work whose own words tell whose it is.</summary>
    public bool FileIsShut { get; private set; }

    public async Task<IActionResult> OnGetAsync(string workId, CancellationToken cancellation)
    {
        if (await shelf.OfAuthorAsync(workId, User.PersonId(), cancellation) is not { } work)
        {
            return NotFound();
        }
        Work = work;
        var text = await texts.OfDraftAsync(work, cancellation);
        var recogniser = new Recogniser(await identities.OfAsync(work, cancellation));
        var files = await db.Set<Attachment>().AsNoTracking().Where(a => a.WorkId == workId && a.RemovedUtc == null && a.Kind != AttachmentKind.Release)
            .Select(a => new { a.ShownName, a.Text }).ToListAsync(cancellation);
        Found = FoundNames.Of(recogniser, text, files.Select(f => f.ShownName), files.Select(f => f.Text ?? ""));
        // The addresses are those of the author's own files: the author is no reader.
        Shown = await views.OfAsync(work, text, new(recogniser, FileAddresses.OfAuthor(workId), MarksWhatStays: true), cancellation);
        FileIsShut = Shown.File is { Href: null };
        return Page();
    }
}
