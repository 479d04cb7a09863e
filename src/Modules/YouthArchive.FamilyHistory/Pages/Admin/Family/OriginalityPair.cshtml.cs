using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Originality.Findings;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Pages.Admin.Family;

/// <summary>Two works side by side: what they have in common, as each of them writes it. What the organiser makes of it is kept with its reason.</summary>
[Requires(Permissions.Organise)]
internal sealed class OriginalityPairModel(
    DbContext db, IAllEditions editions, ComparedTexts texts, OriginalityDesk desk, WorkShelf shelf, IStringLocalizer s) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public Work Work { get; private set; } = null!;
    public Work Other { get; private set; } = null!;
    public StoredOverlap Overlap { get; private set; } = null!;
    public IReadOnlyList<ShownPassage> Passages { get; private set; } = [];
    public Explanation? Explanation { get; private set; }

    /// <summary>Somebody wrote both.</summary>
    public bool SharesAuthor { get; private set; }

    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, string code, int id, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, code, id, cancellation))
        {
            return NotFound();
        }
        (State, Reason) = (Overlap.State.ToString(), Overlap.Reason);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string code, int id, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, code, id, cancellation))
        {
            return NotFound();
        }
        var state = Enum.GetValues<OverlapState>().Cast<OverlapState?>().FirstOrDefault(v => v.ToString() == State);
        if (state is null)
        {
            ModelState.AddModelError(nameof(State), s["Choose what you make of it."]);
        }
        if (string.IsNullOrWhiteSpace(Reason) || Reason.Trim().Length > StoredOverlap.ReasonLength)
        {
            ModelState.AddModelError(nameof(Reason), s["Write the reason, in {0} characters at most.", StoredOverlap.ReasonLength]);
        }
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        await desk.DecideAsync(Overlap, state!.Value, Reason!.Trim(), User.PersonId(), cancellation);
        TempData.Say(s["Saved."]);
        return Redirect(PortalLink.To(FamilyLinks.Originality(Edition)));
    }

    private async Task<bool> LoadAsync(string slug, string code, int id, CancellationToken cancellation)
    {
        if (await editions.FindAsync(ProgrammeNames.FamilyHistory, slug, cancellation) is not { } edition
            || await db.Set<StoredOverlap>().FirstOrDefaultAsync(o => o.Id == id && o.EditionId == edition.Id, cancellation) is not { } overlap)
        {
            return false;
        }
        string[] ids = [overlap.WorkId, overlap.OtherWorkId];
        var works = await db.Set<Work>().AsNoTracking().Where(w => ids.Contains(w.Id)).ToDictionaryAsync(w => w.Id, cancellation);
        if (works[overlap.WorkId].Code != code)
        {
            return false;
        }
        (Edition, Overlap, Work, Other) = (edition, overlap, works[overlap.WorkId], works[overlap.OtherWorkId]);
        Passages = ShownPassage.Of(overlap, await texts.OfAsync(ids, cancellation));
        Explanation = await db.Set<Explanation>().AsNoTracking().FirstOrDefaultAsync(x => x.WorkId == overlap.WorkId, cancellation);
        var authors = await shelf.AuthorsAsync(ids, cancellation);
        SharesAuthor = authors[ids[0]].Select(a => a.PersonId).Intersect(authors[ids[1]].Select(a => a.PersonId)).Any();
        return true;
    }
}
