using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Pages.Admin.Programmes;

/// <summary>What the pages that prepare an edition share.</summary>
internal abstract class DraftPage(IAllEditions editions) : PageModel
{
    public Edition Edition { get; private set; } = null!;

    protected async Task<bool> FindAsync(string programme, string slug, CancellationToken cancellation) =>
        ProgrammeNames.FromUrl(programme) is { } name
        && await editions.FindAsync(name, slug, cancellation) is { } edition
        && (Edition = edition) is not null;
}
