using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Roles;

/// <summary>Permissions are stored as role claims of type <c>Permission</c>, as Orchard Core does.</summary>
internal sealed class RolePermissionStore(IServiceScopeFactory scopes) : IRolePermissionStore
{
    public const string ClaimType = "Permission";

    public async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> ReadAsync(CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var rows = await (
            from role in db.Set<PortalRole>()
            join claim in db.Set<IdentityRoleClaim<string>>() on role.Id equals claim.RoleId
            where claim.ClaimType == ClaimType
            select new { role.Name, claim.ClaimValue }).ToListAsync(cancellation);
        return rows.GroupBy(r => r.Name!, StringComparer.OrdinalIgnoreCase).ToDictionary(
            g => g.Key, IReadOnlySet<string> (g) => g.Select(r => r.ClaimValue!).ToHashSet(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
    }
}
