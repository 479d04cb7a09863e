using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Enrolments;

namespace YouthArchive.Programmes.Pages.Programmes;

/// <summary>
/// Who takes part, by public names. From the close of registration on: before that the list would only tell who has come since yesterday.
/// </summary>
[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [CacheTags.Programmes])]
internal sealed class ParticipantsModel(IEditions editions, DbContext db, IPublicNames names, TimeProvider clock) : PageModel
{
    private const int OnAPage = 200;

    public Edition Edition { get; private set; } = null!;
    public bool IsShown { get; private set; }
    public int Total { get; private set; }
    public int Number { get; private set; } = 1;
    public bool HasNext => Number * OnAPage < Total;
    public IReadOnlyList<string> Names { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string programme, string slug, [FromQuery(Name = "p")] string? page, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name || await editions.FindAsync(name, slug, cancellation) is not { } edition)
        {
            return NotFound();
        }
        Edition = edition;
        IsShown = clock.GetUtcNow().UtcDateTime >= PublicMoments.ParticipantsFrom(edition);
        if (IsShown)
        {
            await LoadAsync(page, cancellation);
        }
        return Page();
    }

    public string PageLink(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{ProgrammeLinks.Participants(Edition)}?p={number}");

    // Sorted as the language sorts, and by what is shown: an order by the names behind the initials would give them away.
    private async Task LoadAsync(string? page, CancellationToken cancellation)
    {
        var ids = await db.Set<Enrolment>().Where(e => e.EditionId == Edition.Id).Select(e => e.PersonId).ToListAsync(cancellation);
        var shown = await names.OfAsync(ids, cancellation);
        var order = StringComparer.Create(PortalCultures.Of(PortalCultures.Current), ignoreCase: true);
        Total = ids.Count;
        var pages = Math.Max(1, (Total + OnAPage - 1) / OnAPage);
        Number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        Names = [.. ids.Select(id => shown[id].Text).Order(order).Skip((Number - 1) * OnAPage).Take(OnAPage)];
    }
}
