using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Originality.Findings;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using WorkExplanation = YouthArchive.FamilyHistory.Originality.Findings.Explanation;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>Authors who were asked see passages of their own work and say how they came about. For everybody else it is not there.</summary>
[SignedIn]
internal sealed class ExplanationModel(Explaining explaining, IStringLocalizer s) : PageModel
{
    public AskedAuthors Asked { get; private set; } = null!;

    [BindProperty]
    public string? Text { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (await explaining.OfAsync(id, User.PersonId(), cancellation) is not { } asked)
        {
            return NotFound();
        }
        (Asked, Text) = (asked, asked.Explanation?.Text);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (await explaining.OfAsync(id, User.PersonId(), cancellation) is not { } asked)
        {
            return NotFound();
        }
        Asked = asked;
        var text = Text?.Trim().ReplaceLineEndings("\n") ?? "";
        if (!asked.IsOpen)
        {
            ModelState.AddModelError("", s["It is decided already: what you wrote stays as it is."]);
        }
        else if (text.Length is 0 or > WorkExplanation.TextLength)
        {
            ModelState.AddModelError(nameof(Text), s["Write between 1 and {0} characters.", WorkExplanation.TextLength]);
        }
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        await explaining.SaveAsync(asked, text, User.PersonId(), cancellation);
        TempData.Say(s["Your explanation is kept. The organisers read it before they decide."]);
        return Redirect(PortalLink.To(FamilyLinks.Explanation(id)));
    }
}
