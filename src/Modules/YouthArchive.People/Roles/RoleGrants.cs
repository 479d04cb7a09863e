using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Roles;

/// <summary>Adds permissions to roles and takes them away; memory follows.</summary>
internal sealed class RoleGrants(DbContext db, RoleBook roles, IRolePermissions permissions) : IRoleGrants
{
    public async Task<int> GrantAsync(string role, IEnumerable<string> permissionNames, CancellationToken cancellation = default)
    {
        var added = await AddAsync(role, permissionNames, cancellation);
        await db.SaveChangesAsync(cancellation);
        await permissions.ReloadAsync(cancellation);
        return added;
    }

    /// <summary>Adds to the current unit of work only.</summary>
    public async Task<int> AddAsync(string role, IEnumerable<string> permissionNames, CancellationToken cancellation)
    {
        var found = await roles.FindOrAddAsync(role, cancellation);
        var held = await HeldAsync(found.Id, cancellation);
        var missing = permissionNames.Distinct(StringComparer.OrdinalIgnoreCase).Where(n => !held.Contains(n)).ToList();
        db.AddRange(missing.Select(n => new IdentityRoleClaim<string>
        {
            RoleId = found.Id,
            ClaimType = RolePermissionStore.ClaimType,
            ClaimValue = n,
        }));
        return missing.Count;
    }

    /// <summary>Removes in the current unit of work only.</summary>
    public async Task<int> RemoveAsync(string role, IEnumerable<string> permissionNames, CancellationToken cancellation)
    {
        if (await roles.FindAsync(role, cancellation) is not { } found)
        {
            return 0;
        }
        var unwanted = permissionNames.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var claims = (await roles.PermissionsOfAsync(found.Id, cancellation)).Where(c => unwanted.Contains(c.ClaimValue!)).ToList();
        db.RemoveRange(claims);
        return claims.Count;
    }

    private async Task<HashSet<string>> HeldAsync(string roleId, CancellationToken cancellation) =>
        (await roles.PermissionsOfAsync(roleId, cancellation)).Select(c => c.ClaimValue!)
            .Concat(db.Set<IdentityRoleClaim<string>>().Local.Where(c => c.RoleId == roleId).Select(c => c.ClaimValue!))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
