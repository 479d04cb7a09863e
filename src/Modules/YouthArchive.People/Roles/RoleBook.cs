using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;

namespace YouthArchive.People.Roles;

/// <summary>The roles by name. Adds what is missing to the current unit of work; the caller saves.</summary>
internal sealed class RoleBook(DbContext db, ILookupNormalizer normalizer)
{
    public async Task<PortalRole?> FindAsync(string name, CancellationToken cancellation)
    {
        var normalised = normalizer.NormalizeName(name);
        return db.Set<PortalRole>().Local.FirstOrDefault(r => r.NormalizedName == normalised)
            ?? await db.Set<PortalRole>().FirstOrDefaultAsync(r => r.NormalizedName == normalised, cancellation);
    }

    public async Task<PortalRole> FindOrAddAsync(string name, CancellationToken cancellation)
    {
        if (await FindAsync(name, cancellation) is { } known)
        {
            return known;
        }
        var role = new PortalRole { Name = name.Trim(), NormalizedName = normalizer.NormalizeName(name.Trim()) };
        db.Add(role);
        return role;
    }

    public Task<List<IdentityRoleClaim<string>>> PermissionsOfAsync(string roleId, CancellationToken cancellation) =>
        db.Set<IdentityRoleClaim<string>>()
            .Where(c => c.RoleId == roleId && c.ClaimType == RolePermissionStore.ClaimType).ToListAsync(cancellation);
}
