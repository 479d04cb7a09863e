using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Pages.Admin.Programmes;

[Requires(Permissions.ManageEditions)]
internal sealed class EditionsModel(IAllEditions editions, TimeProvider clock) : PageModel
{
    public DateTime NowUtc { get; } = clock.GetUtcNow().UtcDateTime;
    public IReadOnlyList<Edition> Editions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Editions = [.. (await editions.AllAsync(cancellation)).OrderByDescending(e => e.EnrolmentOpensUtc)];
}
