using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Olympiads.Sittings.Proctoring;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Pages.Olympiads.Proctor;

/// <summary>The live table of one window: a teacher sees the own classes, the organiser all.</summary>
[Requires(Permissions.Proctor)]
internal sealed class BoardModel(WatchedClasses watched, ProctorBoard board, Granting granting, IEditions editions, IStringLocalizer S) : PageModel
{
    public SittingWindow Window { get; private set; } = null!;
    public Edition Edition { get; private set; } = null!;
    public IReadOnlyList<BoardClass> Classes { get; private set; } = [];
    public string? Wrong { get; private set; }

    public async Task<IActionResult> OnGetAsync(int window, CancellationToken cancellation) => await LoadAsync(window, cancellation) ? Page() : NotFound();

    /// <param name="act"><c>admit</c>, <c>pause</c> or <c>resume</c>.</param>
    /// <param name="who">A pupil of the board, or a class's id for all of it.</param>
    public async Task<IActionResult> OnPostAsync(int window, string? act, string? who, string? reason, CancellationToken cancellation)
    {
        if (!await LoadAsync(window, cancellation))
        {
            return NotFound();
        }
        // Only those on this person's own board: whoever else is named does not exist here.
        var people = Classes.Where(c => c.Class.Id == who).SelectMany(c => c.Rows).Concat(Classes.SelectMany(c => c.Rows).Where(r => r.PersonId == who))
            .Where(r => r.SittingId is not null).Select(r => r.PersonId).Distinct(StringComparer.Ordinal).ToList();
        if (people.Count == 0)
        {
            return NotFound();
        }
        if (act != "admit" && (act is not ("pause" or "resume") || !PauseReasons.All.Contains(reason, StringComparer.Ordinal)))
        {
            Wrong = S["Choose a reason."];
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        var count = act == "admit"
            ? await granting.AdmitAsync(window, people, User.PersonId(), cancellation)
            : await granting.GrantAsync(window, people, act == "pause" ? AllowanceKind.Pause : AllowanceKind.Resume, 0, reason!, User.PersonId(), Granting.PausesByTeacher, cancellation);
        TempData.Say(count == 0 ? S["Nothing had to be changed."] : S.Plural(count, "Done for {0} pupil.", "Done for {0} pupils."));
        return Redirect(PortalLink.To(OlympiadLinks.Board(window)));
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancellation)
    {
        if (await watched.FindAsync(id, User, cancellation) is not { } found || await editions.FindAsync(found.Window.EditionId, cancellation) is not { } edition)
        {
            return false;
        }
        (Window, Edition) = (found.Window, edition);
        Classes = await board.OfAsync(Window, found.Classes, cancellation);
        return true;
    }
}
