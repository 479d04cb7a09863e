using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Certificates.Own;

namespace YouthArchive.Programmes.Certificates.Printing;

/// <summary>Certificates as files, in the language of the address.</summary>
internal static class CertificateEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var languages = $"/{{culture:regex(^({string.Join('|', PortalCultures.All)})$)}}";
        routes.MapGet(languages + CertificateLinks.Pdf("{number}"), SendAsync).WithMetadata(new SignedInAttribute());
        routes.MapGet(languages + CertificateLinks.ClassPdf("{id}"), SendClassAsync).WithMetadata(new RequiresAttribute(CertificatePermissions.PrintCertificates));
    }

    private static async Task<IResult> SendAsync(
        string culture, string number, HttpContext http, CertificateAccess access, CertificatePrinting printing, CancellationToken cancellation) =>
        await access.ToPrintAsync(number, http.User, cancellation) is { } certificate
            ? File(http, await printing.PdfAsync([(certificate, culture)], null, cancellation), $"{certificate.Number}-{culture}.pdf")
            : TypedResults.NotFound();

    /// <param name="edition">Only those of this edition; all when it is left out.</param>
    private static async Task<IResult> SendClassAsync(
        string culture, string id, string? edition, HttpContext http, ClassCertificates classes, CertificatePrinting printing, CancellationToken cancellation)
    {
        if (await classes.FindAsync(http.User.PersonId(), id, cancellation) is not { } found)
        {
            return TypedResults.NotFound();
        }
        var chosen = found.Certificates.Where(c => edition is null || found.EditionKeys.GetValueOrDefault(c.EditionId) == edition).ToList();
        return chosen.Count == 0
            ? TypedResults.NotFound()
            : File(http, await printing.PdfAsync([.. chosen.Select(c => (c, culture))], found.Class.Name, cancellation), $"certificates-{culture}.pdf");
    }

    private static IResult File(HttpContext http, byte[] file, string name)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(file, "application/pdf", name);
    }
}
