using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;

namespace YouthArchive.Programmes.Certificates;

/// <summary>Who may have a certificate itself: the person, a guardian, a teacher of the person's class, an organiser. For others it is not there.</summary>
internal sealed class CertificateAccess(DbContext db, IRelations relations, IClassLists classes, IRolePermissions permissions)
{
    /// <summary>A valid one that may be printed; null for everything else.</summary>
    public async Task<Certificate?> ToPrintAsync(string? typed, ClaimsPrincipal person, CancellationToken cancellation) =>
        await FindValidAsync(typed, cancellation) is { } found && await MayPrintAsync(found, person, cancellation) ? found : null;

    public async Task<Certificate?> FindValidAsync(string? typed, CancellationToken cancellation) =>
        CertificateNumber.Read(typed) is { } number
        && await db.Set<Certificate>().AsNoTracking().FirstOrDefaultAsync(c => c.Number == number, cancellation) is { State: CertificateState.Valid, ErasedUtc: null } found
            ? found
            : null;

    /// <summary>The person or a guardian.</summary>
    public async Task<bool> IsOwnAsync(Certificate certificate, ClaimsPrincipal person, CancellationToken cancellation) =>
        person.PersonIdOrNull() is { } id
        && (certificate.PersonId == id || (await relations.ChildrenOfAsync(id, cancellation)).Contains(certificate.PersonId, StringComparer.Ordinal));

    private async Task<bool> MayPrintAsync(Certificate certificate, ClaimsPrincipal person, CancellationToken cancellation) =>
        person.PersonIdOrNull() is { } id
        && (permissions.Holds(person, CertificatePermissions.IssueCertificates)
            || await IsOwnAsync(certificate, person, cancellation)
            || permissions.Holds(person, CertificatePermissions.PrintCertificates)
                && (await classes.OfTeacherAsync(id, cancellation)).Any(c => c.StudentIds.Contains(certificate.PersonId, StringComparer.Ordinal)));
}
