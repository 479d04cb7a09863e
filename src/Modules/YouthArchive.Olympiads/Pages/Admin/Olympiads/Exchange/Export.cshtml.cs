using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Olympiads.Exchange.Bringing;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads.Exchange;

/// <summary>The bank as a file, keys and all: for those who write items only.</summary>
[Requires(Permissions.EditItems)]
internal sealed class ExportModel(ItemExport export) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? format, string? language, string? tag, CancellationToken cancellation)
    {
        if (format is not (ItemExport.Qti or ItemExport.Moodle) || language is null || !PortalCultures.All.Contains(language))
        {
            return NotFound();
        }
        var file = await export.WriteAsync(format, language, tag, cancellation);
        Response.Headers.CacheControl = "no-store";
        return File(file.Bytes, file.MediaType, file.Name);
    }
}
