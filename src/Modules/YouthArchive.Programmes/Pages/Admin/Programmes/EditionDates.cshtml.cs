using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;

namespace YouthArchive.Programmes.Pages.Admin.Programmes;

/// <param name="Key">Empty for the enrolment.</param>
internal sealed record DatesRow(string Key, string Title, string Starts, string Ends);

[Requires(Permissions.ManageEditions)]
internal sealed class EditionDatesModel(IAllEditions editions, EditionDates dates) : PageModel
{
    private const string Local = "yyyy-MM-dd'T'HH:mm";

    public Edition Edition { get; private set; } = null!;
    public IReadOnlyList<DatesRow> Rows { get; private set; } = [];
    public string? ErrorKey { get; private set; }
    public DateChange? Outcome { get; private set; }

    [BindProperty(SupportsGet = true)]
    public bool Changed { get; set; }

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation) =>
        await LoadAsync(programme, slug, cancellation) ? Page() : NotFound();

    /// <param name="stage">The stage's key; empty for the enrolment.</param>
    public async Task<IActionResult> OnPostAsync(
        string programme, string slug, string? stage, string? starts, string? ends, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        var key = string.IsNullOrEmpty(stage) ? null : stage;
        Outcome = Read(starts) is { } from && Read(ends) is { } to
            ? await dates.ChangeAsync(Edition.Id, key, from, to, User.PersonId(), cancellation)
            : DateChange.Unknown;
        if (Outcome is DateChange.Changed or DateChange.Unchanged)
        {
            return Redirect(PortalLink.To($"{ProgrammeLinks.AdminEdition(Edition)}?changed=true"));
        }
        // What was typed stays in the form, beside what is wrong with it.
        ErrorKey = key ?? "";
        ModelState.AddModelError(nameof(starts), "");
        Rows = [.. Rows.Select(r => r.Key == ErrorKey ? r with { Starts = starts ?? "", Ends = ends ?? "" } : r)];
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> LoadAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name || await editions.FindAsync(name, slug, cancellation) is not { } edition)
        {
            return false;
        }
        Edition = edition;
        Rows =
        [
            new("", "", Write(edition.EnrolmentOpensUtc), Write(edition.EnrolmentClosesUtc)),
            .. edition.Stages.Select(s => new DatesRow(s.Key, s.Title.ToString(), Write(s.StartsUtc), Write(s.EndsUtc))),
        ];
        return true;
    }

    private string Write(DateTime utc) => EditionTime.In(Edition.Zone, utc).ToString(Local, CultureInfo.InvariantCulture);

    private DateTime? Read(string? text) =>
        DateTime.TryParseExact(text, [Local, "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && TimeZoneInfo.TryFindSystemTimeZoneById(Edition.Zone, out var zone) && !zone.IsInvalidTime(local)
            ? TimeZoneInfo.ConvertTimeToUtc(local, zone)
            : null;
}
