using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Certificates.Printing;

namespace YouthArchive.Programmes.Certificates.Verification;

/// <summary>What anybody may learn of a certificate whose number they hold.</summary>
/// <param name="Name">Of a valid one: in full only with a live consent, else initials and the region. Empty for one that is not valid.</param>
internal sealed record CheckedCertificate(Certificate Certificate, PublicName Name)
{
    public bool NamesFully => Name.IsFull;
}

/// <summary>Looks numbers and files up. Asked anew each time: a withdrawn consent is obeyed with the next request.</summary>
internal sealed class CertificateCheck(DbContext db, IPublicNames names)
{
    public const int LargestFile = 20 * 1024 * 1024;

    private static readonly PublicName Nobody = new("", false);

    /// <summary>Null for a number that was never issued.</summary>
    public async Task<CheckedCertificate?> FindAsync(string? typed, CancellationToken cancellation) =>
        CertificateNumber.Read(typed) is { } number
        && await db.Set<Certificate>().AsNoTracking().FirstOrDefaultAsync(c => c.Number == number, cancellation) is { } found
            ? (await CheckedAsync([found], cancellation))[0]
            : null;

    /// <summary>The certificates a file was sent for: one, or those of a class. Empty when the site has never sent exactly these bytes.</summary>
    public async Task<IReadOnlyList<CheckedCertificate>> OfFileAsync(byte[] file, CancellationToken cancellation)
    {
        var hash = CertificatePrinting.HashOf(file);
        var found = await db.Set<Certificate>().AsNoTracking()
            .Where(c => db.Set<CertificateRendering>().Any(r => r.Sha256 == hash && r.CertificateId == c.Id)).OrderBy(c => c.Id).ToListAsync(cancellation);
        return await CheckedAsync(found, cancellation);
    }

    private async Task<IReadOnlyList<CheckedCertificate>> CheckedAsync(List<Certificate> found, CancellationToken cancellation)
    {
        var shown = found.Where(c => c is { State: CertificateState.Valid, ErasedUtc: null }).Select(c => c.PersonId).Distinct(StringComparer.Ordinal).ToList();
        var called = shown.Count == 0 ? new Dictionary<string, PublicName>() : await names.OfAsync(shown, cancellation);
        return [.. found.Select(c => new CheckedCertificate(c, c is { State: CertificateState.Valid, ErasedUtc: null } ? NameOf(c, called[c.PersonId]) : Nobody))];
    }

    // The name as it is printed, so that paper and page can be compared.
    private static PublicName NameOf(Certificate certificate, PublicName now) => now.IsFull ? now with { Text = certificate.Name } : now;
}
