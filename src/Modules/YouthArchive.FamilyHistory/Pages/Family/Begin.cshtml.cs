using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>The edition's door: begins a work, or leads to the one that is begun.</summary>
[SignedIn]
internal sealed class BeginModel(TermsShelf shelf, Beginning beginning, IConsents consents, IStringLocalizer S) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public EditionTerms Terms { get; private set; } = null!;
    public IReadOnlyList<Division> Divisions { get; private set; } = [];
    public Choice Choice { get; private set; } = new(null, WorkForm.Paper, null, null);
    public string? Closed { get; private set; }
    public string? Wrong { get; private set; }
    public bool NeedsConsent { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        Choice = new(null, Terms.Forms.FirstOrDefault(), Terms.Languages.FirstOrDefault(l => l == PortalCultures.Current) ?? Terms.Languages.FirstOrDefault(), null);
        return await beginning.OwnAsync(Edition.Id, User.PersonId(), cancellation) is { } own ? Redirect(PortalLink.To(FamilyLinks.Work(own))) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string? division, WorkForm form, string? language, string? topic, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        Choice = new(division, form, language, topic);
        if (Closed is not null || Beginning.Problem(Terms, Divisions, Choice) is { } problem && (Wrong = S[problem]) is not null)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        return Redirect(PortalLink.To(FamilyLinks.Work(await beginning.BeginAsync(Edition, Choice, User.PersonId(), isSample: false, cancellation))));
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(slug, cancellation) is not var (edition, terms) || terms.Divisions.Count == 0)
        {
            return false;
        }
        var me = User.PersonId();
        (Edition, Terms) = (edition, terms);
        Divisions = await beginning.DivisionsAsync(terms, me, cancellation);
        Closed = await beginning.WhyNotAsync(edition, me, cancellation);
        NeedsConsent = !(await consents.OfAsync([me], ConsentPurpose.TakingPart, cancellation))[me].Allows();
        return true;
    }
}
