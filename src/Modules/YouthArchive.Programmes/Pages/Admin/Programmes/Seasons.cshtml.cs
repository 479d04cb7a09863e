using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Seasons;

namespace YouthArchive.Programmes.Pages.Admin.Programmes;

internal sealed record SeasonRow(SeasonEntity Season, IReadOnlyList<Edition> Editions);

/// <summary>Seasons, and three ways to begin: a new season, an edition from a template, next year's from this year's.</summary>
[Requires(Permissions.ManageEditions)]
internal sealed class SeasonsModel(IAllEditions editions, SeasonDesk desk, SeasonCopy copies, IStringLocalizer S, TimeProvider clock) : PageModel
{
    public IReadOnlyList<SeasonRow> Seasons { get; private set; } = [];
    public IReadOnlyList<string> Templates { get; private set; } = [];

    /// <summary>The form that was refused, and why.</summary>
    public string? WrongForm { get; private set; }
    public string? Wrong { get; private set; }

    [BindProperty] public string? Year { get; set; }
    [BindProperty] public string? Programme { get; set; }
    [BindProperty] public string? Season { get; set; }
    [BindProperty] public string? Slug { get; set; }
    [BindProperty] public string? FirstDay { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Year = (clock.GetUtcNow().Year + 1).ToString(CultureInfo.InvariantCulture);
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation)
    {
        if (!int.TryParse(Year?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !await desk.OpenAsync(year, User.PersonId(), cancellation))
        {
            return await RefuseAsync("open", S["Write the year in which the season begins, with four digits."], cancellation);
        }
        TempData.Say(S["The season is open."]);
        return Redirect(PortalLink.To(ProgrammeLinks.Seasons));
    }

    public async Task<IActionResult> OnPostTemplateAsync(CancellationToken cancellation)
    {
        var isDay = DateOnly.TryParseExact(FirstDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        _ = int.TryParse(Season, NumberStyles.None, CultureInfo.InvariantCulture, out var season);
        var (outcome, key) = isDay
            ? await desk.FromTemplateAsync(Programme ?? "", season, Slug?.Trim() ?? "", day, User.PersonId(), cancellation)
            : (DraftOutcome.DayWrong, null);
        if (outcome == DraftOutcome.Made)
        {
            TempData.Say(S["The draft is made. Only organisers see it."]);
            return Redirect(PortalLink.To($"{ProgrammeLinks.Seasons}/{key}"));
        }
        return await RefuseAsync("template", outcome switch
        {
            DraftOutcome.NoTemplate => S["Choose a programme that has a template."],
            DraftOutcome.NoSeason => S["Choose a season."],
            DraftOutcome.SlugTaken => S["There is an edition with this address already."],
            DraftOutcome.DayWrong => S["Write the day on which registration opens."],
            _ => S["The address is made of small Latin letters, digits and hyphens: 2027."],
        }, cancellation);
    }

    public async Task<IActionResult> OnPostCopyAsync(string? from, int[] editions, CancellationToken cancellation)
    {
        if (!int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var season) || editions.Length == 0
            || await copies.CopyAsync(season, editions, User.PersonId(), cancellation) is not { } copied)
        {
            return await RefuseAsync($"copy-{season}", S["Choose at least one edition to copy."], cancellation);
        }
        var made = copied.Made.Count == 0 ? "–" : string.Join("; ", copied.Made.Select(m => $"{m.Key} ({string.Join(", ", m.Parts)})"));
        TempData.Say(copied.There.Count == 0
            ? S["Drafts made: {0}. Only organisers see them.", made]
            : S["Drafts made: {0}. There already: {1}.", made, string.Join(", ", copied.There)]);
        return Redirect(PortalLink.To(ProgrammeLinks.Seasons));
    }

    private async Task<PageResult> RefuseAsync(string form, string why, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (WrongForm, Wrong) = (form, why);
        ModelState.AddModelError("", "");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var all = await editions.AllAsync(cancellation);
        var of = await desk.OfEditionsAsync(cancellation);
        Seasons = [.. (await desk.AllAsync(cancellation)).Select(s => new SeasonRow(
            s, [.. all.Where(e => of.GetValueOrDefault(e.Id) == s.Id).OrderBy(e => e.Key, StringComparer.Ordinal)]))];
        Templates = await desk.TemplatesAsync(cancellation);
    }
}
