using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Pages.Olympiads.Results;

/// <param name="Number">Counts from 1 within the paper: the item's title could give a task away that is sat elsewhere.</param>
internal sealed record PublicKeyChange(LocalizedText Paper, int Number, string Reason, DateTime AtUtc, int MovedMarks, int MovedMedals);

/// <summary>Which keys were corrected after papers were sat, why, and what it moved. It names nobody.</summary>
[OpenToAll]
internal sealed class KeysModel(DbContext db, ResultsDesk desk, ResultPublications publications) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public IReadOnlyList<PublicKeyChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await desk.EditionAsync(slug, cancellation) is not { } edition)
        {
            return NotFound();
        }
        Edition = edition;
        var open = (await publications.OfEditionAsync(edition.Id, cancellation)).Where(p => !p.Value.IsFrozen).Select(p => p.Key).ToList();
        var rows = await (
            from change in db.Set<KeyChange>()
            join paper in db.Set<Paper>() on change.PaperId equals paper.Id
            where open.Contains(paper.Id)
            orderby change.Id
            select new { paper.Id, paper.Title, change.Reason, change.AtUtc, change.MovedMarks, change.MovedMedals }).ToListAsync(cancellation);
        Changes = [.. rows.GroupBy(r => r.Id).SelectMany(g => g.Select((r, i) => new PublicKeyChange(r.Title, i + 1, r.Reason, r.AtUtc, r.MovedMarks, r.MovedMedals)))];
        return Page();
    }
}
