using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace YouthArchive.ArchiveHack.Pages.Hack;

/// <summary>Slides are handed out, never shown within the site, and kept by nobody in between.</summary>
internal static class SlidesFiles
{
    public static FileStreamResult Answer(PageModel page, Stream content)
    {
        page.Response.Headers.CacheControl = "no-store";
        page.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return page.File(content, "application/pdf", "slides.pdf");
    }
}
