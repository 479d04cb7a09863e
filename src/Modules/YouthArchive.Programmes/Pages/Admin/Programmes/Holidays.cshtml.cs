using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Seasons;

namespace YouthArchive.Programmes.Pages.Admin.Programmes;

/// <summary>Days that are announced year by year: the check of an edition asks them.</summary>
[Requires(Permissions.ManageEditions)]
internal sealed class HolidaysModel(HolidayList list, IStringLocalizer S) : PageModel
{
    public IReadOnlyList<ListedDays> Days { get; private set; } = [];
    public string? Wrong { get; private set; }

    [BindProperty] public string? First { get; set; }
    [BindProperty] public string? Last { get; set; }
    [BindProperty] public string? Country { get; set; }
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public Dictionary<string, string?> Names { get; set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Days = await list.AllAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var first = Day(First);
        var last = string.IsNullOrEmpty(Last) ? first : Day(Last);
        var kind = Enum.TryParse<DayKind>(Kind, out var read) && Enum.IsDefined(read) ? read : (DayKind?)null;
        string? Name(string language) => Names.GetValueOrDefault(language)?.Trim() is { Length: > 0 } text ? text : null;
        var name = new LocalizedText(Name("kk"), Name("ru"), Name("en"), Name("mn"));
        if (ListedDays.Problem(first, last, Country, kind, name) is { } problem)
        {
            Wrong = S[problem];
            ModelState.AddModelError("", "");
            Days = await list.AllAsync(cancellation);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        await list.AddAsync(new(first!.Value, last!.Value, Country!, kind!.Value, name), User.PersonId(), cancellation);
        TempData.Say(S["Written down. The next check of an edition knows it."]);
        return Redirect(PortalLink.To(ProgrammeLinks.Holidays));
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? first, string? country, string? name, CancellationToken cancellation)
    {
        if (Day(first) is not { } day || !await list.RemoveAsync(day, country ?? "", name ?? "", User.PersonId(), cancellation))
        {
            return NotFound();
        }
        TempData.Say(S["Removed."]);
        return Redirect(PortalLink.To(ProgrammeLinks.Holidays));
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Shown(ListedDays days) => days.First == days.Last
        ? days.First.ToString("D", CultureInfo.CurrentCulture)
        : $"{days.First.ToString("D", CultureInfo.CurrentCulture)} – {days.Last.ToString("D", CultureInfo.CurrentCulture)}";

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
