using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads;

/// <summary>An olympiad's papers and windows.</summary>
[Requires(Permissions.ManageOlympiads)]
internal sealed class DeskModel(IAllEditions editions, PaperDesk papers, WindowDesk windows, IStringLocalizer S) : EditionPage(editions)
{
    public IReadOnlyList<Paper> Papers { get; private set; } = [];
    public IReadOnlyList<SittingWindow> Windows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await LoadAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPaperAsync(string slug, string? key, FourTexts title, PaperKind kind, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        key = key?.Trim().ToLowerInvariant();
        if (!PaperDesk.IsKey(key) || title.IsEmpty || !Enum.IsDefined(kind))
        {
            return Refuse(S["A title is needed, and a key of lower-case Latin letters, digits and hyphens."]);
        }
        if (Papers.Any(p => p.Key == key))
        {
            return Refuse(S["There is a paper with this key already."]);
        }
        await papers.AddAsync(Edition.Id, key!, title.Read(), kind, new([new("a", LocalizedText.Empty, [])], 60), User.PersonId(), cancellation);
        return To(OlympiadLinks.Paper(Edition, key!));
    }

    public async Task<IActionResult> OnPostWindowAsync(string slug, int paper, FourTexts title, string? opens, string? closes, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation) || Papers.FirstOrDefault(p => p.Id == paper) is not { Kind: PaperKind.Contest } of)
        {
            return NotFound();
        }
        var (from, to) = (Read(opens), Read(closes));
        if (WindowDesk.Problem(from, to, 0, 0) is not null || title.IsEmpty)
        {
            return Refuse(WindowDesk.Problem(from, to, 0, 0) is { } problem ? S[problem] : S["A title is needed."]);
        }
        var window = new SittingWindow { PaperId = of.Id, EditionId = Edition.Id, Title = title.Read(), OpensUtc = from!.Value, ClosesUtc = to!.Value };
        await windows.AddAsync(window, User.PersonId(), cancellation);
        return To(OlympiadLinks.Window(Edition, window.Id));
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindAsync(slug, cancellation))
        {
            return false;
        }
        Papers = await papers.OfEditionAsync(Edition.Id, cancellation);
        Windows = await windows.OfEditionAsync(Edition.Id, cancellation);
        return true;
    }
}
