using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Certificates.Verification;

namespace YouthArchive.Programmes.Pages.Certificates;

/// <summary>Valid, replaced or revoked: what the QR code leads to. Never cached: a name goes with its consent.</summary>
[OpenToAll]
internal sealed class CertificateModel(CertificateCheck certificates, CheckTries tries) : PageModel
{
    public CheckedCertificate? Found { get; private set; }
    public bool IsTooMany { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (!tries.MayCheck(HttpContext.Connection.RemoteIpAddress?.ToString()))
        {
            (IsTooMany, Response.StatusCode) = (true, StatusCodes.Status429TooManyRequests);
            Response.Headers.RetryAfter = "60";
            return Page();
        }
        Found = await certificates.FindAsync(number, cancellation);
        Response.StatusCode = Found is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }
}
