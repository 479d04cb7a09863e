using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Certificates.Verification;

namespace YouthArchive.Programmes.Pages.Certificates;

/// <summary>Anybody checks a certificate: by its number, or by the file itself.</summary>
[OpenToAll]
[RequestSizeLimit(CertificateCheck.LargestFile + 64 * 1024), RequestFormLimits(MultipartBodyLengthLimit = CertificateCheck.LargestFile + 64 * 1024)]
internal sealed class CheckModel(CertificateCheck certificates, CheckTries tries, IStringLocalizer S) : PageModel
{
    public string? Number { get; private set; }

    /// <summary>Null while no file was looked at.</summary>
    public IReadOnlyList<CheckedCertificate>? OfFile { get; private set; }

    public IActionResult OnGet(string? number)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Number = number;
        if (string.IsNullOrWhiteSpace(number))
        {
            return Page();
        }
        if (CertificateNumber.Read(number) is { } known)
        {
            return Redirect(PortalLink.To(CertificateLinks.Of(known)));
        }
        return Refuse("number", S["This is not a number of our certificates. Compare it with the paper, character by character."], StatusCodes.Status400BadRequest);
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        if (!tries.MayCheck(HttpContext.Connection.RemoteIpAddress?.ToString()))
        {
            Response.Headers.RetryAfter = "60";
            return Refuse("file", S["Too many checks came from here within a minute. Wait a minute and try again."], StatusCodes.Status429TooManyRequests);
        }
        if (file is not { Length: > 0 and <= CertificateCheck.LargestFile })
        {
            return Refuse("file", S["Choose the certificate's PDF file, 20 MB at most."], StatusCodes.Status400BadRequest);
        }
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        OfFile = await certificates.OfFileAsync(bytes.ToArray(), cancellation);
        return Page();
    }

    private PageResult Refuse(string field, string words, int status)
    {
        ModelState.AddModelError(field, words);
        Response.StatusCode = status;
        return Page();
    }
}
