using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Pages.Admin.FamilyHistory;

/// <summary>The jury's table: the computed order as advice, the jury's word beside it, and the reason where the two differ.</summary>
[Requires(Permissions.Organise)]
internal sealed class JuryModel(IAllEditions editions, JuryDesk desk, IStringLocalizer s) : PageModel
{
    public JuryView View { get; private set; } = null!;

    /// <summary>Code of the work of the form that was sent.</summary>
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public Outcome? Outcome { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await LoadAsync(slug, cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation) => DecideAsync(slug, true, cancellation);

    public Task<IActionResult> OnPostTakeBackAsync(string slug, CancellationToken cancellation) => DecideAsync(slug, false, cancellation);

    public async Task<IActionResult> OnPostPublishAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        return await desk.PublishAsync(View, User.PersonId(), cancellation) ? Back() : Refuse("", s["There is nothing new to publish."], StatusCodes.Status409Conflict);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        if (string.IsNullOrWhiteSpace(Reason))
        {
            return Refuse(nameof(Reason), s["Write the reason: it stays on record."], StatusCodes.Status422UnprocessableEntity);
        }
        await desk.WithdrawAsync(View.Edition, User.PersonId(), Reason.Trim(), cancellation);
        return Back();
    }

    private async Task<IActionResult> DecideAsync(string slug, bool isGiven, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        if (Outcome is not { } outcome || !Enum.IsDefined(outcome))
        {
            return Refuse(nameof(Outcome), s["Choose what the jury gives."], StatusCodes.Status422UnprocessableEntity);
        }
        return await desk.DecideAsync(View, Code ?? "", outcome, isGiven, Reason, User.PersonId(), cancellation) switch
        {
            JuryOutcome.Done or JuryOutcome.NothingChanged => Back(),
            JuryOutcome.NotFound => NotFound(),
            JuryOutcome.ReasonMissing => Refuse(nameof(Reason), s["Write the reason: it stays on record."], StatusCodes.Status422UnprocessableEntity),
            JuryOutcome.NoTutor => Refuse(nameof(Outcome), s["This work has no tutor."], StatusCodes.Status422UnprocessableEntity),
            _ => Refuse(nameof(Outcome), s["The school of this work is not known."], StatusCodes.Status422UnprocessableEntity),
        };
    }

    private RedirectResult Back() => Redirect(PortalLink.To(FamilyLinks.Jury(View.Edition)));

    private PageResult Refuse(string field, string text, int status)
    {
        ModelState.AddModelError(field, text);
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellation)
    {
        if (await editions.FindAsync(ProgrammeNames.FamilyHistory, slug, cancellation) is not { } edition)
        {
            return false;
        }
        View = await desk.OpenAsync(edition, cancellation);
        return true;
    }
}
