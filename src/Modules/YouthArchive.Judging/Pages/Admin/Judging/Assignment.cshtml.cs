using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.Judging.Assignments;
using YouthArchive.Judging.Publications;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <summary>Proposes who judges what, shows what the plan is worth, and puts it into force once confirmed.</summary>
[Requires(Permissions.ManageJudging)]
internal sealed class AssignmentModel(
    IAllEditions editions, AssignmentStates states, PlanConfirmation confirmation, JudgingDesk desk, IStringLocalizer s) : PageModel
{
    private const int UsualReviews = 3;

    public Edition Edition { get; private set; } = null!;
    public ProposedPlan Proposed { get; private set; } = null!;
    public IReadOnlyList<Chance> Chances { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Codes { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, string> Judges { get; private set; } = new Dictionary<string, string>();
    public bool HasChanged { get; private set; }

    [BindProperty(SupportsGet = true)]
    public int? Round { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Reviews { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Further { get; set; }

    [BindProperty(SupportsGet = true, Name = "finalist")]
    public string[]? Finalists { get; set; }

    /// <summary>The form was sent: no finalist ticked means none.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Chosen { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public IReadOnlyList<string> Obstacles => Proposed.Shortage is { } shortage
        ? new ShortageWords(s, id => Codes.GetValueOrDefault(id, id), id => Judges.GetValueOrDefault(id, ""),
            key => Edition.Tracks.FirstOrDefault(t => t.Key == key)?.Title.ToString() ?? key).For(shortage)
        : [];

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation) =>
        await LoadAsync(programme, slug, cancellation) ? Page() : NotFound();

    /// <param name="seen">Digest of the plan that the organiser saw: what comes into force is what was confirmed.</param>
    public async Task<IActionResult> OnPostAsync(string programme, string slug, string? seen, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        if (Proposed.Plan is not null && seen == Proposed.Digest && await confirmation.ConfirmAsync(Proposed, User.PersonId(), cancellation))
        {
            return Redirect(PortalLink.To($"{JudgingLinks.Assignment(Edition)}?done=confirmed"));
        }
        HasChanged = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name
            || await editions.FindAsync(name, slug, cancellation) is not { } edition
            || await desk.OpenAsync(edition, cancellation) is not { } view)
        {
            return false;
        }
        Edition = edition;
        var state = await states.OfAsync(edition, cancellation);
        Chances = state.Last is null ? [] : Assignments.Chances.Of(view);
        Proposed = ProposedPlan.Of(state, WishOf(state));
        Codes = state.Entries.ToDictionary(e => e.EntryId, e => e.Code);
        Judges = state.Panel.ToDictionary(j => j.Person.Id, j => $"{j.Seat.Code} {j.Person.DisplayName}");
        return true;
    }

    /// <summary>What the form asks for; otherwise what the plan in force was asked for.</summary>
    private PlanWish WishOf(AssignmentState state)
    {
        var last = state.Last?.Wish;
        var usual = Math.Clamp(state.Panel.Count(j => !j.HasLeft), 1, UsualReviews);
        var reviews = Math.Clamp(Reviews ?? last?.Reviews ?? usual, 1, PlanWish.MostReviews);
        // Once the second stage has begun there is no way back: what was read for it stays.
        var isSecond = state.Last is not null && (Round == 2 || state.HasSecondStage);
        if (!isSecond)
        {
            return new(1, reviews, [], 0);
        }
        var finalists = FinalistsOf(state, last!);
        var left = Math.Max(0, state.Panel.Count(j => !j.HasLeft) - reviews);
        var further = Further ?? (last!.Round == 2 ? last.Further : finalists.Count * Math.Min(UsualReviews, left));
        return new(2, reviews, finalists, Math.Clamp(further, 0, PlanWish.MostFurther));
    }

    /// <summary>
    /// Those ticked; before anything was ticked, those of the plan in force or the ones with the best chances. Best chances first, for
    /// those get what does not divide.
    /// </summary>
    private IReadOnlyList<string> FinalistsOf(AssignmentState state, PlanWish last)
    {
        var proposed = last.Round == 2 ? last.Finalists : [.. Chances.Take(Assignments.Chances.Finalists(state.Entries.Count)).Select(c => c.EntryId)];
        var chosen = (Chosen ? Finalists ?? [] : proposed).ToHashSet(StringComparer.Ordinal);
        var order = Chances.Index().ToDictionary(c => c.Item.EntryId, c => c.Index, StringComparer.Ordinal);
        return [.. state.Entries.Where(e => chosen.Contains(e.EntryId))
            .OrderBy(e => order.GetValueOrDefault(e.EntryId, int.MaxValue)).ThenBy(e => e.Code, StringComparer.Ordinal).Select(e => e.EntryId)];
    }
}
