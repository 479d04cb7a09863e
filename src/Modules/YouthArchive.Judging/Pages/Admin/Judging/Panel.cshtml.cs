using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Judging.Panels;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <summary>Appoints and removes an edition's judges, and says what each reads.</summary>
[Requires(Permissions.ManageJudging)]
internal sealed class PanelModel(IAllEditions editions, JudgingPanel panel) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public IReadOnlyList<SeatedJudge> Panel { get; private set; } = [];
    public IReadOnlyList<Person> Candidates { get; private set; } = [];

    /// <summary>Number of the judge whose form was refused.</summary>
    public int? Refused { get; private set; }
    public OfferFault Fault { get; private set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation) =>
        await LoadAsync(programme, slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAppointAsync(string programme, string slug, string? person, CancellationToken cancellation) =>
        await LoadAsync(programme, slug, cancellation) && await panel.AppointAsync(Edition, person ?? "", User.PersonId(), cancellation)
            ? Redirect(PortalLink.To($"{JudgingLinks.Panel(Edition)}?done=appointed"))
            : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(string programme, string slug, int number, CancellationToken cancellation) =>
        await LoadAsync(programme, slug, cancellation) && await panel.RemoveAsync(Edition, number, User.PersonId(), cancellation)
            ? Redirect(PortalLink.To($"{JudgingLinks.Panel(Edition)}?done=removed"))
            : NotFound();

    public async Task<IActionResult> OnPostChangeAsync(string programme, string slug, int number, OfferForm form, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        switch (await panel.ChangeAsync(Edition, number, form.Read(Edition), User.PersonId(), cancellation))
        {
            case null:
                return NotFound();
            case OfferFault.None:
                return Redirect(PortalLink.To($"{JudgingLinks.Panel(Edition)}?done=changed"));
            case { } fault:
                (Refused, Fault) = (number, fault);
                ModelState.AddModelError(nameof(number), "");
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return Page();
        }
    }

    private async Task<bool> LoadAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name || await editions.FindAsync(name, slug, cancellation) is not { } edition)
        {
            return false;
        }
        Edition = edition;
        Panel = await panel.OfAsync(edition.Id, cancellation);
        Candidates = await panel.CandidatesAsync(edition.Id, Words, cancellation);
        return true;
    }
}
