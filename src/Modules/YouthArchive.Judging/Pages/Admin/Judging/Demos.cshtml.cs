using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Judging.Assignments;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Demos;
using YouthArchive.Judging.Panels;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <summary>Proposes when and where each entry is shown to its judges, and keeps what is confirmed.</summary>
[Requires(Permissions.ManageJudging)]
internal sealed class DemosModel(IAllEditions editions, AssignmentStates states, DemoSchedule schedule) : PageModel
{
    private const int MostMinutes = 24 * 60;

    public AssignmentState State { get; private set; } = null!;
    public IReadOnlyList<DemoTime> Confirmed { get; private set; } = [];

    /// <summary>Null before the form is sent, or when it was filled in wrongly.</summary>
    public ProposedDemos? Proposed { get; private set; }
    public bool IsWrong { get; private set; }
    public bool HasChanged { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Starts { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Minutes { get; set; } = 10;

    [BindProperty(SupportsGet = true)]
    public int Slots { get; set; } = 12;

    /// <summary>A line each.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Places { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public string Digest => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new { Proposed!.Wish.StartsUtc, Proposed.Wish.Minutes, Proposed.Wish.Places, Proposed.Demos })));

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation) =>
        await LoadAsync(programme, slug, cancellation) ? Page() : NotFound();

    /// <param name="seen">Digest of the schedule that the organiser saw.</param>
    public async Task<IActionResult> OnPostAsync(string programme, string slug, string? seen, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        if (Proposed?.Demos is null || seen != Digest)
        {
            HasChanged = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        await schedule.ConfirmAsync(Proposed, User.PersonId(), cancellation);
        return Redirect(PortalLink.To($"{JudgingLinks.Demos(State.Edition)}?done=confirmed"));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        await schedule.WithdrawAsync(State.Edition, User.PersonId(), cancellation);
        return Redirect(PortalLink.To($"{JudgingLinks.Demos(State.Edition)}?done=withdrawn"));
    }

    private async Task<bool> LoadAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name || await editions.FindAsync(name, slug, cancellation) is not { } edition)
        {
            return false;
        }
        State = await states.OfAsync(edition, cancellation);
        Confirmed = await schedule.OfEditionAsync(edition.Id, cancellation);
        var wish = Read(edition);
        IsWrong = wish is null && (Starts is not null || Places is not null);
        Proposed = wish is null ? null : await schedule.ProposeAsync(State, wish, cancellation);
        return true;
    }

    private DemoWish? Read(Edition edition)
    {
        var places = (Places ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        return ZonedDay.ReadAt(edition, Starts) is { } starts && Minutes is > 0 and <= MostMinutes && Slots is > 0 and <= DemoWish.MostSlots
            && places.Count is > 0 and <= DemoWish.MostPlaces && places.All(p => p.Length <= Demo.PlaceLength)
            ? new(starts, Minutes, Slots, places)
            : null;
    }
}
