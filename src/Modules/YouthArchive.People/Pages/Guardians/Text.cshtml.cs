using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Guardians;

/// <summary>Any version of any wording, for good: whoever signed one can read it again.</summary>
[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [CacheTags.Content])]
internal sealed class TextModel(ConsentTexts texts) : PageModel
{
    public ConsentText Text { get; private set; } = null!;
    public bool IsCurrent => Text.Version == ConsentTexts.CurrentVersion(Text.Purpose);

    public IActionResult OnGet(string purpose, int version)
    {
        if (ConsentTexts.PurposeOf(purpose) is not { } known || texts.Find(known, version, PortalCultures.Current) is not { } text)
        {
            return NotFound();
        }
        Text = text;
        return Page();
    }
}
