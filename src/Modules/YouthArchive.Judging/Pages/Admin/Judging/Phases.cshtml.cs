using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Judging.Phases;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <summary>A phase as it stands in the form.</summary>
internal sealed class PhaseRow
{
    public string? Key { get; set; }
    public PhaseKind Kind { get; set; }
    public int Round { get; set; } = 1;
    public string? Kk { get; set; }
    public string? Ru { get; set; }
    public string? En { get; set; }
    public string? Mn { get; set; }
    public string? Starts { get; set; }
    public string? Ends { get; set; }
    public bool MayScore { get; set; }
    public bool SeesNames { get; set; }
    public bool SeesOthersScores { get; set; }
    public bool SeesOthersComments { get; set; }
    public bool Remove { get; set; }

    /// <summary>The empty row for one more: it counts once it has a date.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Starts) && string.IsNullOrWhiteSpace(Ends);
}

/// <summary>The phases of an edition's judging: when, and what judges may see and do meanwhile.</summary>
[Requires(Permissions.ManageJudging)]
internal sealed class PhasesModel(IAllEditions editions, JudgingPhases phases, PhaseDesk desk) : PageModel
{
    public const int Most = 8;
    private const string Local = "yyyy-MM-dd'T'HH:mm";

    public Edition Edition { get; private set; } = null!;
    public IReadOnlyList<PhaseRow> Rows { get; private set; } = [];
    public IReadOnlyList<PhaseProblem> Problems { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (!await FindAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        Rows = [.. (await phases.OfAsync(Edition, cancellation)).Select(Row), new()];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string programme, string slug, List<PhaseRow>? rows, CancellationToken cancellation)
    {
        if (!await FindAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        Rows = [.. (rows ?? []).Take(Most)];
        var kept = Rows.Where(r => !r.Remove && !r.IsEmpty).ToList();
        Name(kept);
        Problems = [.. kept.Where(r => Read(r.Starts) is null || Read(r.Ends) is null || !Enum.IsDefined(r.Kind)).Select(r => new PhaseProblem(r.Key!, PhasePlan.DatesMissing))];
        if (Problems.Count == 0 && ModelState.IsValid)
        {
            (_, Problems) = await desk.SetAsync(Edition, [.. kept.Select(Phase)], User.PersonId(), cancellation);
            if (Problems.Count == 0)
            {
                return Redirect(PortalLink.To($"{JudgingLinks.Phases(Edition)}?saved=true"));
            }
        }
        ModelState.Clear();
        ModelState.AddModelError(nameof(rows), "");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> FindAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name || await editions.FindAsync(name, slug, cancellation) is not { } edition)
        {
            return false;
        }
        Edition = edition;
        return true;
    }

    // A new phase is named by its kind; a key that came along is only taken when it is one.
    private static void Name(List<PhaseRow> rows)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var wanted = row.Key is { Length: > 0 and <= PhaseEntity.KeyLength } && row.Key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
                ? row.Key
                : row.Kind switch { PhaseKind.Individual => "reading", PhaseKind.SecondStage => "second-stage", PhaseKind.Deliberation => "deliberation", _ => "publication" };
            row.Key = wanted;
            for (var number = 2; !taken.Add(row.Key); number++)
            {
                row.Key = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
            }
        }
    }

    private Phase Phase(PhaseRow row) => new(
        row.Key!, row.Kind, row.Round, new LocalizedText(Text(row.Kk), Text(row.Ru), Text(row.En), Text(row.Mn)), Read(row.Starts)!.Value, Read(row.Ends)!.Value,
        new(row.MayScore, row.SeesNames, row.SeesOthersScores, row.SeesOthersComments));

    private PhaseRow Row(Phase phase) => new()
    {
        Key = phase.Key,
        Kind = phase.Kind,
        Round = phase.Round,
        Kk = phase.Title.Kk,
        Ru = phase.Title.Ru,
        En = phase.Title.En,
        Mn = phase.Title.Mn,
        Starts = EditionTime.In(Edition.Zone, phase.StartsUtc).ToString(Local, CultureInfo.InvariantCulture),
        Ends = EditionTime.In(Edition.Zone, phase.EndsUtc).ToString(Local, CultureInfo.InvariantCulture),
        MayScore = phase.Rights.MayScore,
        SeesNames = phase.Rights.SeesNames,
        SeesOthersScores = phase.Rights.SeesOthersScores,
        SeesOthersComments = phase.Rights.SeesOthersComments,
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private DateTime? Read(string? text) =>
        DateTime.TryParseExact(text, [Local, "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && TimeZoneInfo.TryFindSystemTimeZoneById(Edition.Zone, out var zone) && !zone.IsInvalidTime(local)
            ? TimeZoneInfo.ConvertTimeToUtc(local, zone)
            : null;
}
