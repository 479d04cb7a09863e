using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Pages.Admin.Family;

/// <summary>An edition's terms and its works.</summary>
[Requires(Permissions.Organise)]
internal sealed class TermsModel(TermsShelf shelf, TermsDesk desk, IStringLocalizer S) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public EditionTerms Terms { get; private set; } = null!;
    public TermsForm Form { get; private set; } = new();
    public IReadOnlyList<Work> Works { get; private set; } = [];
    public IReadOnlyDictionary<string, HandInExtension> Extensions { get; private set; } = new Dictionary<string, HandInExtension>();
    public string? Code { get; private set; }
    public string? Until { get; private set; }
    public string? Reason { get; private set; }
    public string? Wrong { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await LoadAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, TermsForm form, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        Form = form;
        if ((ModelState.IsValid ? form.Problem() : "A number is outside of what is possible.") is { } problem)
        {
            return Refuse(S[problem]);
        }
        await desk.SaveAsync(Edition, form, User.PersonId(), cancellation);
        TempData.Say(S["The terms are saved."]);
        return Redirect(PortalLink.To(FamilyLinks.Desk(Edition)));
    }

    public async Task<IActionResult> OnPostExtendAsync(string slug, string? code, string? until, string? reason, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        (Code, Until, Reason) = (code, until, reason);
        if (!await desk.ExtendAsync(Edition, code?.Trim() ?? "", Moment(until), reason, User.PersonId(), cancellation))
        {
            return Refuse(S["A work's code, a moment after the deadline and a reason are needed."]);
        }
        TempData.Say(S["The work has more time."]);
        return Redirect(PortalLink.To(FamilyLinks.Desk(Edition)));
    }

    private DateTime? Moment(string? text) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && TimeZoneInfo.TryFindSystemTimeZoneById(Edition.Zone, out var zone) && !zone.IsInvalidTime(local)
            ? TimeZoneInfo.ConvertTimeToUtc(local, zone)
            : null;

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellation)
    {
        if (await shelf.FindForDeskAsync(slug, cancellation) is not var (edition, terms))
        {
            return false;
        }
        (Edition, Terms, Form) = (edition, terms, TermsForm.Of(terms, edition.Zone));
        Works = await desk.WorksAsync(edition.Id, cancellation);
        Extensions = await desk.ExtensionsAsync(edition.Id, cancellation);
        return true;
    }

    private PageResult Refuse(string wrong)
    {
        Wrong = wrong;
        ModelState.Clear();
        ModelState.AddModelError("", "");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
