using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Certificates.Issuing;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Pages.Admin.Certificates;

internal sealed record TypedRevocation(string Number, RevocationCause? Cause, string Note);

/// <summary>An edition's certificates: issue all that are due, watch it, look one up, revoke.</summary>
[Requires(CertificatePermissions.IssueCertificates)]
internal sealed class DeskModel(IEditions editions, IssuePlans plans, IssueDesk desk, IStringLocalizer S) : PageModel
{
    public const int OnAPage = 100;

    public Edition Edition { get; private set; } = null!;
    public IssuePlan Plan { get; private set; } = null!;
    public CertificateBatch? Batch { get; private set; }
    public IReadOnlyList<Certificate> Certificates { get; private set; } = [];
    public string? Search { get; private set; }
    public int Number { get; private set; } = 1;
    public bool HasNext { get; private set; }
    public string? Wrong { get; private set; }

    /// <summary>The row whose reason was refused, with what was typed.</summary>
    private TypedRevocation? Refused { get; set; }

    public bool IsAtIt => Batch is { FinishedUtc: null };

    public async Task<IActionResult> OnGetAsync(string programme, string slug, [FromQuery(Name = "q")] string? search, [FromQuery(Name = "p")] int? number, CancellationToken cancellation)
    {
        (Search, Number) = (search, Math.Clamp(number ?? 1, 1, 10_000));
        return await LoadAsync(programme, slug, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostIssueAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (await FindAsync(programme, slug, cancellation) is not { } edition)
        {
            return NotFound();
        }
        await desk.AskAsync(edition, User.PersonId(), cancellation);
        TempData.Say(S["The certificates are being issued. You may leave this page."]);
        return Redirect(PortalLink.To(CertificateLinks.Desk(edition)));
    }

    public async Task<IActionResult> OnPostRevokeAsync(string programme, string slug, string? number, RevocationCause? cause, string? note, CancellationToken cancellation)
    {
        if (await FindAsync(programme, slug, cancellation) is not { } edition || await desk.FindAsync(edition.Id, number, cancellation) is not { } certificate)
        {
            return NotFound();
        }
        var outcome = await desk.RevokeAsync(certificate, ModelState.IsValid ? cause : null, note, User.PersonId(), cancellation);
        if (outcome == RevokeOutcome.Revoked)
        {
            TempData.Say(S["The certificate is revoked. Whoever checks it sees that at once."]);
            return Redirect(PortalLink.To(CertificateLinks.Desk(edition)));
        }
        Wrong = outcome == RevokeOutcome.ReasonMissing ? S["Choose the reason. For another reason write a note, up to {0} characters.", Certificate.ReasonLength] : S["This certificate is not valid any more."];
        (Refused, Search) = (new(certificate.Number, cause, note ?? ""), certificate.Number);
        ModelState.AddModelError("", Wrong);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await LoadAsync(programme, slug, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAgainAsync(string programme, string slug, string? number, CancellationToken cancellation)
    {
        if (await FindAsync(programme, slug, cancellation) is not { } edition || await desk.FindAsync(edition.Id, number, cancellation) is not { } certificate)
        {
            return NotFound();
        }
        TempData.Say(await desk.AgainAsync(certificate, edition, User.PersonId(), cancellation) is { } issued
            ? S["A new certificate is issued: {0}.", issued.Number]
            : S["Nothing speaks for this certificate any more, or there is a newer one."]);
        return Redirect(PortalLink.To(CertificateLinks.Desk(edition)));
    }

    /// <summary>What was typed for it and refused; null when nothing was.</summary>
    public TypedRevocation? TypedFor(Certificate certificate) => Refused?.Number == certificate.Number ? Refused : null;

    public string PageLink(int number) =>
        $"{CertificateLinks.Desk(Edition)}?q={Uri.EscapeDataString(Search ?? "")}&p={number.ToString(CultureInfo.InvariantCulture)}";

    private async Task<Edition?> FindAsync(string programme, string slug, CancellationToken cancellation) =>
        ProgrammeNames.FromUrl(programme) is { } name ? await editions.FindAsync(name, slug, cancellation) : null;

    private async Task<bool> LoadAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (await FindAsync(programme, slug, cancellation) is not { } edition)
        {
            return false;
        }
        Edition = edition;
        Plan = await plans.OfAsync(edition, cancellation);
        Batch = await desk.NewestBatchAsync(edition.Id, cancellation);
        var found = await desk.OfEditionAsync(edition.Id, Search, (Number - 1) * OnAPage, OnAPage + 1, cancellation);
        (Certificates, HasNext) = ([.. found.Take(OnAPage)], found.Count > OnAPage);
        // A page that reloads itself shows the progress without a script; it stops when all is done.
        if (IsAtIt)
        {
            Response.Headers["Refresh"] = "5";
        }
        return true;
    }
}
