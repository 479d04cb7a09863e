using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Security;

namespace YouthArchive.Programmes.Certificates.Own;

/// <param name="Whose">Null for the reader's own.</param>
internal sealed record ShownCertificate(Certificate Certificate, string? Whose);

internal sealed record ShownCertificates(string Id, bool AreChildrens, IReadOnlyList<ShownCertificate> All);

/// <summary>On the person's own page: the certificates, newest first, with those that are valid no more.</summary>
internal sealed class OwnCertificates(DbContext db) : IFragmentProvider
{
    public const string View = "/Pages/Shared/Certificates/_Own.cshtml";

    public string Zone => Zones.OwnPage;
    public int Order => 22;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (person.PersonIdOrNull() is not { } id)
        {
            return null;
        }
        var held = await db.Set<Certificate>().AsNoTracking().Where(c => c.PersonId == id && c.ErasedUtc == null).OrderByDescending(c => c.Id).ToListAsync(cancellation);
        return held.Count == 0 ? null : new(View, new ShownCertificates("own-certificates", false, [.. held.Select(c => new ShownCertificate(c, null))]));
    }
}

/// <summary>On a guardian's own page: the children's valid certificates.</summary>
internal sealed class ChildrensCertificates(DbContext db, IRelations relations, IPeople people) : IFragmentProvider
{
    public string Zone => Zones.OwnPage;
    public int Order => 26;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (person.PersonIdOrNull() is not { } id || await relations.ChildrenOfAsync(id, cancellation) is not { Count: > 0 } children)
        {
            return null;
        }
        var held = await db.Set<Certificate>().AsNoTracking()
            .Where(c => children.Contains(c.PersonId) && c.RevokedUtc == null && c.ReplacedBy == null && c.ErasedUtc == null).OrderByDescending(c => c.Id).ToListAsync(cancellation);
        var called = await people.FindManyAsync(held.Select(c => c.PersonId).Distinct(StringComparer.Ordinal), cancellation);
        return held.Count == 0 ? null
            : new(OwnCertificates.View, new ShownCertificates("childrens-certificates", true, [.. held.Select(c => new ShownCertificate(c, called.GetValueOrDefault(c.PersonId)?.DisplayName ?? c.Name))]));
    }
}
