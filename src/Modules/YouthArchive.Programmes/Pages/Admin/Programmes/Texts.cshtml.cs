using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Seasons;

namespace YouthArchive.Programmes.Pages.Admin.Programmes;

/// <summary>The texts of an edition and its stages, in four languages side by side.</summary>
[Requires(Permissions.ManageEditions)]
internal sealed class TextsModel(IAllEditions editions, DraftDesk desk, IStringLocalizer S) : DraftPage(editions)
{
    public IReadOnlyList<DraftText> Texts { get; private set; } = [];
    public string? Wrong { get; private set; }

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (!await FindAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        Texts = DraftDesk.TextsOf(Edition);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (!await FindAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        Texts = [.. DraftDesk.TextsOf(Edition).Select(Typed)];
        if (Texts.Any(t => PortalCultures.All.Any(l => t.Text.Exactly(l)?.Length > DraftText.Longest)))
        {
            return Refuse(S["A text is longer than {0} characters.", DraftText.Longest]);
        }
        if (PortalCultures.All.All(l => string.IsNullOrWhiteSpace(Texts[0].Text.Exactly(l))))
        {
            return Refuse(S["The edition needs a title."]);
        }
        if (!await desk.WriteAsync(Edition, Texts, User.PersonId(), cancellation))
        {
            return Refuse(S["Somebody else has changed this edition meanwhile. Send your texts again to keep them."]);
        }
        TempData.Say(S["The texts are saved."]);
        return Redirect(PortalLink.To(ProgrammeLinks.Check(Edition)));
    }

    /// <summary>A field that did not come is left as it was.</summary>
    private DraftText Typed(DraftText text)
    {
        string? One(string language) => Request.Form.TryGetValue($"{text.Name}.{language}", out var typed)
            ? string.IsNullOrWhiteSpace(typed) ? null : typed.ToString().Trim()
            : text.Text.Exactly(language);
        return text with { Text = new(One("kk"), One("ru"), One("en"), One("mn")) };
    }

    private PageResult Refuse(string why)
    {
        Wrong = why;
        ModelState.AddModelError("", "");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
