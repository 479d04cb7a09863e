using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Reviews;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Judging.Pages.Results;

/// <summary>What became of one's own entry, how its score was reckoned, and the request to look at it again.</summary>
[SignedIn]
internal sealed class OwnModel(OwnResults results, DbContext db, AuditTrail audit, TimeProvider clock) : PageModel
{
    public OwnResult Result { get; private set; } = null!;
    public bool MayAsk => Result.MayAsk(clock.GetUtcNow().UtcDateTime);
    public bool IsWrong { get; private set; }
    public string Words { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string programme, string slug, string code, CancellationToken cancellation) =>
        await LoadAsync(programme, slug, code, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        string programme, string slug, string code, ReviewGround? ground, string? text, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, code, cancellation))
        {
            return NotFound();
        }
        if (!MayAsk || ground is not { } on || !Enum.IsDefined(on) || string.IsNullOrWhiteSpace(text) || text.Length > ReviewRequest.TextLength)
        {
            (IsWrong, Words) = (true, text ?? "");
            Response.StatusCode = MayAsk ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
            return Page();
        }
        db.Add(new ReviewRequest
        {
            EditionId = Result.Edition.Id,
            PublicationId = Result.Publication.Id,
            EntryId = Result.Row.EntryId,
            EntryCode = Result.Row.Code,
            AskedBy = User.PersonId(),
            Ground = on,
            Text = text.Trim(),
            AskedUtc = clock.GetUtcNow().UtcDateTime,
        });
        audit.Add(User.PersonId(), "Review.Asked", "Edition", Result.Edition.Key, new { entry = Result.Row.Code, ground = on.ToString() });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another of the team was quicker: there is one request for an entry.
        }
        return Redirect(PortalLink.To($"{JudgingLinks.OwnResult(Result.Edition, Result.Row.Code)}#review"));
    }

    private async Task<bool> LoadAsync(string programme, string slug, string code, CancellationToken cancellation)
    {
        if (await results.OpenAsync(programme, slug, code, User.PersonId(), cancellation) is not { } own)
        {
            return false;
        }
        Result = own;
        return true;
    }
}
