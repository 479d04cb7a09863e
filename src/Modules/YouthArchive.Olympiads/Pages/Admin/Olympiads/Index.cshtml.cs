using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads;

[Requires(Permissions.ManageOlympiads)]
internal sealed class IndexModel(IAllEditions editions) : PageModel
{
    public IReadOnlyList<Edition> Editions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Editions = [.. (await editions.AllAsync(cancellation)).Where(e => e.Programme == ProgrammeNames.Olympiads)];
}
