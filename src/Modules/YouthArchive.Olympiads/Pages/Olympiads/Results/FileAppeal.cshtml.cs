using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Results;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Olympiads.Results.Own;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Pages.Olympiads.Results;

/// <summary>A pupil, or a guardian for the child, appeals against the mark of one item.</summary>
[SignedIn]
internal sealed class FileAppealModel(ResultsDesk desk, OwnResults results, AppealDesk appeals, TimeProvider clock) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public OwnPaper Own { get; private set; } = null!;
    public ReviewedItem Item { get; private set; } = null!;
    public AppealRefusal Refusal { get; private set; }
    public string Words { get; private set; } = "";
    public bool IsOpen => AppealDesk.IsOpen(Edition, clock.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(string slug, string sitting, string item, CancellationToken cancellation) =>
        await LoadAsync(slug, sitting, item, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string sitting, string item, AppealGround? ground, string? text, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, sitting, item, cancellation))
        {
            return NotFound();
        }
        Refusal = await appeals.FileAsync(Edition, Own, item, ground, text, User.PersonId(), cancellation);
        if (Refusal == AppealRefusal.None)
        {
            return Redirect(PortalLink.To(ResultLinks.Mine(Edition)));
        }
        (Words, Response.StatusCode) = (text ?? "", Refusal == AppealRefusal.Unfit ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict);
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, string sitting, string item, CancellationToken cancellation)
    {
        if (await desk.EditionAsync(slug, cancellation) is not { } edition
            || (await results.OfAsync(edition, User.PersonId(), cancellation)).FirstOrDefault(o => o.Sitting.Id == sitting) is not { } own
            || own.Reviewed.FirstOrDefault(r => r.Item.Key == item) is not { } reviewed)
        {
            return false;
        }
        (Edition, Own, Item) = (edition, own, reviewed);
        return true;
    }
}
