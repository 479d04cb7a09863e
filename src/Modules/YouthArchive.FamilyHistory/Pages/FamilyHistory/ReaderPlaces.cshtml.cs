using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Reading;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Pages.FamilyHistory;

/// <summary>Where a reader is from, or is known: works from there are read by others. For those who sit on a panel; nobody else sees it.</summary>
[SignedIn]
internal sealed class ReaderPlacesModel(IEditions editions, IReadingRights rights, ReaderPlaces places, IStringLocalizer s) : PageModel
{
    public IReadOnlyList<ReaderPlace> Own { get; private set; } = [];

    [BindProperty]
    public string? Name { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }
        var outcome = await places.AddAsync(User.PersonId(), Name, cancellation);
        if (outcome is PlaceOutcome.Added or PlaceOutcome.AlreadyThere)
        {
            return Redirect(PortalLink.To(FamilyLinks.ReaderPlaces));
        }
        ModelState.AddModelError(nameof(Name), outcome switch
        {
            PlaceOutcome.TooLong => s["At most {0} characters.", ReaderPlace.NameLength],
            PlaceOutcome.TooMany => s["At most {0} places.", ReaderPlace.Most],
            _ => s["Write the name of a place."],
        });
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? place, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }
        await places.RemoveAsync(User.PersonId(), place ?? "", cancellation);
        return Redirect(PortalLink.To(FamilyLinks.ReaderPlaces));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        foreach (var edition in (await editions.AllAsync(cancellation)).Where(e => e.Programme == ProgrammeNames.FamilyHistory))
        {
            if ((await rights.PanelAsync(edition.Id, cancellation)).Any(p => p.PersonId == User.PersonId()))
            {
                Own = await places.OfAsync(User.PersonId(), cancellation);
                return true;
            }
        }
        return false;
    }
}
