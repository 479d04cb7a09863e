using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Programmes.Certificates.Printing;

/// <summary>Makes the files and remembers their hashes: what the site has sent it knows again, to the byte.</summary>
internal sealed class CertificatePrinting(DbContext db, CertificateSheet sheet, SiteAddress address, TimeProvider clock)
{
    public async Task<byte[]> PdfAsync(IReadOnlyList<(Certificate Certificate, string Language)> pages, string? title, CancellationToken cancellation)
    {
        var file = sheet.Draw(pages, await address.FindAsync(cancellation), title);
        var (hash, now) = (HashOf(file), clock.GetUtcNow().UtcDateTime);
        foreach (var id in pages.Select(p => p.Certificate.Id).Distinct())
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Programmes_CertificateRenderings" ("Sha256", "CertificateId", "FirstUtc") VALUES ({hash}, {id}, {now})
                ON CONFLICT ("Sha256", "CertificateId") DO NOTHING
                """, cancellation);
        }
        return file;
    }

    public static string HashOf(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));
}
