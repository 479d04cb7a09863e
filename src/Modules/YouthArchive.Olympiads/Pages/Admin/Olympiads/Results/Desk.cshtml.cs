using Microsoft.AspNetCore.Mvc;
using YouthArchive.Olympiads.Results;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads.Results;

/// <summary>Where the results of each paper of an olympiad stand.</summary>
[Requires(Permissions.ManageOlympiads)]
internal sealed class DeskModel(ResultsDesk desk) : ResultDeskPage(desk)
{
    private readonly ResultsDesk _desk = desk;

    public IReadOnlyList<PaperResults> Papers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        Papers = await _desk.OfEditionAsync(Edition, cancellation);
        return Page();
    }
}
