using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Certificates.Printing;
using YouthArchive.Programmes.Certificates.Templates;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Pages.Admin.Certificates;

/// <summary>The text of one kind of certificate, with a preview of what stands in the form.</summary>
[Requires(CertificatePermissions.IssueCertificates)]
internal sealed class TemplateModel(TemplateDesk desk, CertificateSheet sheet, SiteAddress address, TimeProvider clock, IStringLocalizer S) : PageModel
{
    public string Programme { get; private set; } = "";
    public CertificateKind Kind { get; private set; }
    public TemplateForm Form { get; private set; } = new();
    public IReadOnlyDictionary<string, string> Wrong { get; private set; } = new Dictionary<string, string>();

    /// <summary>What the form would print, by language; null while nothing was asked for.</summary>
    public Certificate? Preview { get; private set; }

    public IReadOnlyList<FilledLine> Lines(string language) => sheet.Lines(Preview!, language);

    public async Task<IActionResult> OnGetAsync(string programme, string kind, CancellationToken cancellation)
    {
        if (!Find(programme, kind))
        {
            return NotFound();
        }
        Form = await desk.FindAsync(Programme, Kind, cancellation) is { } template ? TemplateForm.Of(template) : new();
        Preview = Form.Problems().All(p => p.Problem == TemplateProblem.None) ? Sample() : null;
        return Page();
    }

    /// <param name="act"><c>preview</c>, a language (its PDF), or anything else to save.</param>
    public async Task<IActionResult> OnPostAsync(string programme, string kind, TemplateForm form, string? act, CancellationToken cancellation)
    {
        if (!Find(programme, kind))
        {
            return NotFound();
        }
        Form = form;
        Wrong = form.Problems().Where(p => p.Problem != TemplateProblem.None).ToDictionary(p => p.Field, p => TemplateForm.Words(S, p.Problem));
        ModelState.Clear();
        if (Wrong.Count > 0)
        {
            ModelState.AddModelError("", "");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        Preview = Sample();
        if (PortalCultures.IsKnown(act))
        {
            Response.Headers.CacheControl = "no-cache, no-store";
            return File(sheet.Draw([(Preview, act!)], await address.FindAsync(cancellation)), "application/pdf", $"preview-{act}.pdf");
        }
        if (act == "preview")
        {
            return Page();
        }
        await desk.SaveAsync(Programme, Kind, form, User.PersonId(), cancellation);
        TempData.Say(S["The text is saved."]);
        return Redirect(PortalLink.To(CertificateLinks.Template(Programme, Kind)));
    }

    private bool Find(string programme, string kind)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name || !Enum.TryParse<CertificateKind>(kind, ignoreCase: true, out var parsed) || !TemplateDesk.KindsOf(name).Contains(parsed))
        {
            return false;
        }
        (Programme, Kind) = (name, parsed);
        return true;
    }

    // Its number is not of the right form: a printed preview is no certificate.
    private Certificate Sample() => new()
    {
        Number = "YA-0000-0000-0000-0000-00",
        PersonId = "",
        EditionId = 0,
        Kind = Kind,
        EntryId = "",
        Ordinal = 1,
        Name = S["Given name and surname"],
        Language = PortalCultures.Current,
        Achievement = InAllLanguages.Say(() => S["First prize"]),
        EntryTitle = S["Title of the work"],
        EditionTitle = InAllLanguages.Say(() => CertificateWords.Programme(S, Programme)),
        Heading = Form.Heading.Read(),
        Text = Form.Text.Read(),
        Signatories = Form.ReadSignatories(),
        Zone = LocalTime.DefaultZone,
        IssuedUtc = clock.GetUtcNow().UtcDateTime,
        IsSample = true,
    };
}
