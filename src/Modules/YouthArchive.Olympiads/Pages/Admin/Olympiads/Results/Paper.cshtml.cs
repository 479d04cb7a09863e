using Microsoft.AspNetCore.Mvc;
using YouthArchive.Olympiads.Results;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads.Results;

/// <summary>Marks a paper, looks at its board, publishes it or takes it back.</summary>
[Requires(Permissions.ManageOlympiads)]
internal sealed class PaperModel(ResultsDesk desk, ResultPublications publications) : ResultDeskPage(desk)
{
    private static readonly string Changed = SourceText.Of("The board has changed while you were reading, or cannot be published yet. Look at it again.");
    private static readonly string NoReason = SourceText.Of("Write the reason.");
    private readonly ResultsDesk _desk = desk;

    public PaperResults Results { get; private set; } = null!;
    public ResultPreview Preview { get; private set; } = null!;
    public ResultPreview? Frozen { get; private set; }
    public bool IsMarking => Results.Run is { FinishedUtc: null };

    public async Task<IActionResult> OnGetAsync(string slug, string paper, CancellationToken cancellation)
    {
        if (!await ShowAsync(slug, paper, cancellation))
        {
            return NotFound();
        }
        if (IsMarking)
        {
            // While it goes on the page loads itself again, without script.
            Response.Headers["Refresh"] = "3";
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string paper, string? go, string? seen, string? reason, CancellationToken cancellation)
    {
        if (!await ShowAsync(slug, paper, cancellation))
        {
            return NotFound();
        }
        switch (go)
        {
            case "mark":
                await _desk.MarkAsync(Paper, User.PersonId(), MarkKind.Automatic.ToString(), cancellation);
                break;
            case "publish" or "freeze":
                var preview = go == "publish" ? Preview : Frozen;
                if (preview is null || !await publications.PublishAsync(Paper, preview, seen ?? "", User.PersonId(), cancellation))
                {
                    return Refuse(Changed);
                }
                break;
            case "withdraw":
                if (string.IsNullOrWhiteSpace(reason) || reason.Length > ResultPublication.ReasonLength)
                {
                    return Refuse(NoReason, 400);
                }
                await publications.WithdrawAsync(Paper, User.PersonId(), reason.Trim(), cancellation);
                break;
            default:
                return BadRequest();
        }
        return To(ResultLinks.Paper(Edition, Paper.Key));
    }

    private async Task<bool> ShowAsync(string slug, string paper, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, paper, cancellation))
        {
            return false;
        }
        Results = await _desk.OfAsync(Paper, await publications.CurrentAsync(Paper.Id, cancellation), cancellation);
        Preview = await publications.PreviewAsync(Paper, frozen: false, cancellation);
        Frozen = Results.Rules.FreezeUtc is null ? null : await publications.PreviewAsync(Paper, frozen: true, cancellation);
        return true;
    }
}
