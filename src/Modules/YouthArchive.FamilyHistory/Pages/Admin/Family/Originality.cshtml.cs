using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.Originality.Findings;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Pages.Admin.Family;

/// <summary>Works that have more in common with others than the edition lets pass, the most first. Readers do not see it.</summary>
[Requires(Permissions.Organise)]
internal sealed class OriginalityModel(DbContext db, IAllEditions editions, OriginalityDesk desk, IStringLocalizer s) : PageModel
{
    public Edition Edition { get; private set; } = null!;

    /// <summary>From so many percent on.</summary>
    public int Percent { get; private set; }
    public IReadOnlyList<ComparedWork> Works { get; private set; } = [];

    /// <summary>The other works, by id.</summary>
    public IReadOnlyDictionary<string, Work> Others { get; private set; } = new Dictionary<string, Work>();
    public (int Compared, int Waiting) Progress { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await editions.FindAsync(ProgrammeNames.FamilyHistory, slug, cancellation) is not { } edition)
        {
            return NotFound();
        }
        Edition = edition;
        var terms = await db.Set<EditionTerms>().AsNoTracking().FirstOrDefaultAsync(t => t.EditionId == edition.Id, cancellation);
        Percent = (terms ?? new EditionTerms { EditionId = edition.Id, Theme = edition.Title }).OriginalityPercent;
        Works = await desk.WorksAsync(edition.Id, Percent / 100.0, cancellation);
        Progress = await desk.ProgressAsync(edition.Id, cancellation);
        var ids = Works.SelectMany(w => w.Overlaps).Select(o => o.OtherWorkId).Distinct().ToList();
        Others = await db.Set<Work>().AsNoTracking().Where(w => ids.Contains(w.Id)).ToDictionaryAsync(w => w.Id, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAskAsync(string slug, string? workId, CancellationToken cancellation)
    {
        if (await editions.FindAsync(ProgrammeNames.FamilyHistory, slug, cancellation) is not { } edition
            || workId is null || !await desk.AskAsync(edition.Id, workId, User.PersonId(), cancellation))
        {
            return NotFound();
        }
        TempData.Say(s["The authors can now see these passages of their own work and explain them."]);
        return Redirect(PortalLink.To(FamilyLinks.Originality(edition)));
    }
}
