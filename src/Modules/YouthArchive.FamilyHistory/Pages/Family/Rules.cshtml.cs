using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Content.Contracts;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>The rules of an edition: the text the organisers wrote, and the terms the site itself keeps.</summary>
[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [CacheTags.Programmes, CacheTags.Content])]
internal sealed class RulesModel(TermsShelf shelf, IContentPages content) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public EditionTerms Terms { get; private set; } = null!;
    public PageText? Text { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(slug, cancellation) is not var (edition, terms))
        {
            return NotFound();
        }
        (Edition, Terms) = (edition, terms);
        Text = await content.FindAsync("rules/family-history", PortalCultures.Current, cancellation);
        return Page();
    }
}
