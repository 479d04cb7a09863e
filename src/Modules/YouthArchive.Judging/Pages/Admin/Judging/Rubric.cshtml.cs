using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <summary>The rubric of an edition: looked at, changed while nobody has scored by it, forked afterwards.</summary>
[Requires(Permissions.ManageJudging)]
internal sealed class RubricModel(IAllEditions editions, RubricVersions rubrics, RubricDesk desk) : PageModel
{
    public const int Most = 20;

    public Edition Edition { get; private set; } = null!;
    public RubricVersion Current { get; private set; } = null!;
    public IReadOnlyList<CriterionRow> Rows { get; private set; } = [];
    public IReadOnlyList<RubricProblem> Problems { get; private set; } = [];
    public RubricChange? Refused { get; private set; }

    /// <summary>The form for a new version of a locked rubric is open.</summary>
    public bool Forks { get; private set; }
    public bool IsEditable => !Current.IsLocked || Forks;

    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    public async Task<IActionResult> OnGetAsync(string programme, string slug, bool fork, CancellationToken cancellation)
    {
        if (!await FindAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        Forks = fork && Current.IsLocked;
        Rows = RubricForm.Write(Current.Rubric);
        return Page();
    }

    /// <param name="version">Number of the version the organiser was looking at.</param>
    /// <param name="go"><c>save</c>, or <c>fork</c> for a new version.</param>
    public async Task<IActionResult> OnPostAsync(
        string programme, string slug, int version, string? go, List<CriterionRow>? rows, CancellationToken cancellation)
    {
        if (!await FindAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        Forks = go == "fork";
        Rows = [.. (rows ?? []).Take(Most)];
        var tracks = Edition.Tracks.Select(t => t.Key).ToList();
        Problems = [.. RubricForm.Problems(Rows, tracks)];
        if (Problems.Count > 0 && IsEditable)
        {
            return Shown(StatusCodes.Status400BadRequest);
        }
        var rubric = Problems.Count > 0 ? Current.Rubric : RubricForm.Read(Current.Rubric.Scale, Rows, tracks);
        var outcome = await desk.ChangeAsync(Edition, version, rubric, Forks, User.PersonId(), cancellation);
        if (outcome is RubricChange.Saved or RubricChange.Unchanged)
        {
            return Redirect(PortalLink.To($"{JudgingLinks.Rubric(Edition)}?saved=true"));
        }
        Refused = outcome;
        return Shown(StatusCodes.Status409Conflict);
    }

    private async Task<bool> FindAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name
            || await editions.FindAsync(name, slug, cancellation) is not { } edition
            || await rubrics.CurrentAsync(edition.Id, cancellation) is not { } current)
        {
            return false;
        }
        (Edition, Current) = (edition, current);
        return true;
    }

    private PageResult Shown(int status)
    {
        ModelState.Clear();
        ModelState.AddModelError("", "");
        Response.StatusCode = status;
        return Page();
    }
}
