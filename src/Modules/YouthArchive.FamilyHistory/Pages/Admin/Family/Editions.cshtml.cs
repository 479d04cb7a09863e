using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Pages.Admin.Family;

[Requires(Permissions.Organise)]
internal sealed class EditionsModel(IAllEditions editions) : PageModel
{
    public IReadOnlyList<Edition> Editions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Editions = [.. (await editions.AllAsync(cancellation)).Where(e => e.Programme == ProgrammeNames.FamilyHistory).OrderByDescending(e => e.EnrolmentOpensUtc)];
}
