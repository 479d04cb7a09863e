using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Gallery;
using YouthArchive.FamilyHistory.Pages.Shared.FamilyHistory;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Pages.FamilyHistory;

/// <summary>The public works as a book. Drawn anew each time: a consent that was withdrawn a moment ago counts.</summary>
[OpenToAll]
internal sealed class CollectionModel(IEditions editions, PublicWorks works, PublicTexts texts, Collection collection, IStringLocalizer s) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await editions.FindAsync(ProgrammeNames.FamilyHistory, slug, cancellation) is not { } edition)
        {
            return NotFound();
        }
        var collected = new List<CollectedWork>();
        foreach (var work in await works.OfEditionAsync(edition, cancellation))
        {
            if (await texts.OfAsync(edition, work, cancellation) is { } text)
            {
                collected.Add(new(text, string.Join(", ", work.People.Select(p => p.Text)), string.Join(", ", work.Outcomes.Select(o => OutcomeNames.Of(s, o)))));
            }
        }
        if (collected.Count == 0)
        {
            return NotFound();
        }
        Response.Headers.CacheControl = "no-store";
        return File(collection.Draw(edition, collected), "application/pdf", $"family-history-{edition.Slug}.pdf");
    }
}
