using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Guardians;

/// <summary>A class's consents at a glance, asking by mail and recording papers. Another school's teacher finds nothing.</summary>
[SignedIn, RequestSizeLimit(PaperConsent.MostBytes + 1024 * 1024)]
internal sealed class ClassConsentsModel(
    ClassConsents room, ClassRegister classes, GuardianAsking asking, PaperConsent papers, IStringLocalizer S) : PageModel
{
    public ClassView View { get; private set; } = null!;
    public int Missing => View.Students.Count(s => !s.Consents.MayHandIn);

    [BindProperty]
    public Dictionary<string, string?> Emails { get; set; } = [];

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string[] Students { get; set; } = [];

    [BindProperty]
    public string[] Purposes { get; set; } = [];

    [BindProperty]
    public string? Says { get; set; }

    [BindProperty]
    public string? SignedBy { get; set; }

    [BindProperty]
    public string? TextLanguage { get; set; }

    [BindProperty]
    public IFormFile? Scan { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await room.OpenAsync($"{RouteData.Values["id"]}", User.PersonId(), HttpContext.RequestAborted) is not { } view)
        {
            context.Result = NotFound();
            return;
        }
        // A withdrawal counts whenever it comes.
        if (HttpMethods.IsPost(Request.Method) && Says != "withdrawn" && await classes.IsSchoolClosedAsync(view.Class, HttpContext.RequestAborted))
        {
            TempData.Say(S[ClosedSchool.Words]);
            context.Result = LocalRedirect(PortalLink.To(GuardianLinks.OfClass(view.Class.Id)));
            return;
        }
        View = view;
        Language = AccountRules.IsLanguage(Language) ? Language : view.Class.Language;
        TextLanguage = AccountRules.IsLanguage(TextLanguage) ? TextLanguage : view.Class.Language;
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellation)
    {
        var wanted = View.Students.Select(s => (Student: s, Email: Emails.GetValueOrDefault(s.Id)?.Trim()))
            .Where(w => !string.IsNullOrEmpty(w.Email)).ToList();
        if (wanted.Count == 0)
        {
            ModelState.AddModelError("", S["No address is written in the table."]);
        }
        var sent = 0;
        foreach (var (student, email) in wanted)
        {
            var outcome = await asking.AskAsync(student.Id, email!, Language!, User.PersonId(), cancellation);
            if (outcome == AskOutcome.Asked)
            {
                sent++;
                Emails.Remove(student.Id);
            }
            else
            {
                ModelState.AddModelError("", $"{student.Name}: {ConsentWords.Of(S, outcome)}");
            }
        }
        return await ShownAsync(S.Plural(sent, "{0} letter is on its way.", "{0} letters are on their way."), cancellation);
    }

    public async Task<IActionResult> OnPostPapersAsync(CancellationToken cancellation)
    {
        var students = View.Students.Select(s => s.Id).Intersect(Students).ToList();
        var purposes = GuardianForms.Read(Purposes);
        if (students.Count == 0 || purposes.Count == 0)
        {
            ModelState.AddModelError("", S["Tick at least one student and one purpose."]);
        }
        if (!ModelState.IsValid)
        {
            return await ShownAsync("", cancellation);
        }
        if (Says == "withdrawn")
        {
            await papers.WithdrawAsync(students, purposes, User.PersonId(), cancellation);
            return await ShownAsync(S["The withdrawal is recorded."], cancellation);
        }
        await using var scan = Scan?.OpenReadStream();
        var outcome = await papers.RecordAsync(students, purposes, SignedBy, scan, TextLanguage!, User.PersonId(), cancellation);
        if (outcome != PaperOutcome.Recorded)
        {
            ModelState.AddModelError(nameof(Scan), outcome == PaperOutcome.ScanTooLarge
                ? S["The scan is larger than 10 MB. Scan it in black and white, or with fewer dots."]
                : S["This is not a PDF, a JPEG or a PNG picture."]);
        }
        return await ShownAsync(S.Plural(students.Count, "The paper of {0} student is recorded.", "The papers of {0} students are recorded."), cancellation);
    }

    private async Task<IActionResult> ShownAsync(string notice, CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            TempData.Say(notice);
            return LocalRedirect(PortalLink.To(GuardianLinks.OfClass(View.Class.Id)));
        }
        View = (await room.OpenAsync(View.Class.Id, User.PersonId(), cancellation))!;
        return Page();
    }
}
