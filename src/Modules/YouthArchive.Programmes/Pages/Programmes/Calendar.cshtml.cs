using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Calendars;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Pages.Programmes;

/// <summary>The dates of all programmes, month by month; on wish those of one programme.</summary>
[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [CacheTags.Programmes])]
internal sealed class CalendarModel(IEditions editions, TimeProvider clock, IStringLocalizer S) : PageModel
{
    public DateTime NowUtc { get; } = clock.GetUtcNow().UtcDateTime;

    /// <summary>As it stands in addresses; null for all.</summary>
    public string? Programme { get; private set; }

    /// <summary>By the month in which a date begins, in its own zone; what runs already stands in the first.</summary>
    public IReadOnlyList<IGrouping<(int Year, int Month), CalendarDate>> Months { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? programme, CancellationToken cancellation)
    {
        var only = programme is null ? null : ProgrammeNames.FromUrl(programme);
        if (programme is not null && only is null)
        {
            return NotFound();
        }
        Programme = programme;
        Months = [.. CommonCalendar.Of(S, (await editions.AllAsync(cancellation)).Where(e => only is null || e.Programme == only), NowUtc).GroupBy(MonthOf).OrderBy(g => g.Key)];
        return Page();
    }

    private (int, int) MonthOf(CalendarDate date)
    {
        var shown = EditionTime.In(date.Edition.Zone, date.StartsUtc < NowUtc ? NowUtc : date.StartsUtc);
        return (shown.Year, shown.Month);
    }
}
