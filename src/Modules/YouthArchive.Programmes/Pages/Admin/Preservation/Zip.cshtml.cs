using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Preservation;

namespace YouthArchive.Programmes.Pages.Admin.Preservation;

/// <summary>A package as a file.</summary>
[Requires(PackagePermissions.PreserveEditions)]
internal sealed class ZipModel(IEditions editions, PackageDesk desk) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string programme, string slug, long id, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name || await editions.FindAsync(name, slug, cancellation) is not { } edition
            || await desk.FindAsync(edition.Id, id, cancellation) is not { } package || await desk.OpenAsync(package, cancellation) is not { } content)
        {
            return NotFound();
        }
        Response.Headers.CacheControl = "private, no-store";
        return new FileStreamResult(content, "application/zip") { FileDownloadName = $"{edition.Key.Replace('/', '-')}-{package.Sha256[..8]}.zip", EnableRangeProcessing = true };
    }
}
