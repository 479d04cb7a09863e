using Microsoft.AspNetCore.Mvc;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Results;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads.Results;

/// <summary>A new version of an item becomes the key for a paper that was sat: first what it moves, then the confirmation.</summary>
[Requires(Permissions.ManageOlympiads)]
internal sealed class ItemModel(ResultsDesk desk, KeyCorrection correction) : ResultDeskPage(desk)
{
    private static readonly string Changed = SourceText.Of("What it would move has changed while you were reading. Look at it again.");
    private static readonly string NoReason = SourceText.Of("Write the reason.");

    public string ItemKey { get; private set; } = "";
    public IReadOnlyList<ItemVersion> Newer { get; private set; } = [];
    public KeyPreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string paper, string item, int? version, CancellationToken cancellation) =>
        await ShowAsync(slug, paper, item, version, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string paper, string item, int? version, string? seen, string? reason, CancellationToken cancellation)
    {
        if (!await ShowAsync(slug, paper, item, version, cancellation) || Preview is not { } preview)
        {
            return NotFound();
        }
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > KeyChange.ReasonLength)
        {
            return Refuse(NoReason, 400);
        }
        return await correction.ConfirmAsync(Paper.Id, preview, seen ?? "", reason.Trim(), User.PersonId(), cancellation)
            ? To(ResultLinks.Paper(Edition, Paper.Key))
            : Refuse(Changed);
    }

    private async Task<bool> ShowAsync(string slug, string paper, string item, int? version, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, paper, cancellation) || !await correction.HoldsAsync(Paper.Id, item, cancellation))
        {
            return false;
        }
        ItemKey = item;
        Newer = await correction.NewerAsync(Paper.Id, item, cancellation);
        if (version is { } tried)
        {
            Preview = await correction.PreviewAsync(Paper.Id, item, tried, cancellation);
            return Preview is not null;
        }
        return true;
    }
}
