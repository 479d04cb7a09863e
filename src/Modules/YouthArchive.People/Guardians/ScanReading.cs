using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Files;

namespace YouthArchive.People.Guardians;

/// <summary>Hands out a scan. Each look stands in the audit trail before a byte has left.</summary>
internal sealed class ScanReading(DbContext db, IFileStore files, AuditTrail audit)
{
    /// <summary>Null when there is no such scan. The caller has checked that the actor may see it.</summary>
    public async Task<FileStreamResult?> OpenAsync(Consent? consent, string actorId, CancellationToken cancellation)
    {
        if (consent?.ScanKey is not { } key || await files.OpenAsync(key, cancellation) is not { } content)
        {
            return null;
        }
        audit.Add(actorId, "ConsentScan.Seen", "Person", consent.StudentId, new { consent = consent.Id });
        await db.SaveChangesAsync(cancellation);
        var kind = await FileKinds.OfAsync(content, cancellation);
        return new(content, kind.MediaType()) { FileDownloadName = $"consent-{consent.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)}.{kind.ToString().ToLowerInvariant()}" };
    }
}
