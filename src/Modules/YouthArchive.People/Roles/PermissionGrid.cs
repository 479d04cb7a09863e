using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Roles;

/// <param name="Feature">Null for the platform's own permissions.</param>
internal sealed record PermissionGroup(FeatureInfo? Feature, IReadOnlyList<Permission> Permissions);

/// <summary>Which role may do what, by feature. Administrators hold everything; their row is not for editing.</summary>
internal sealed class PermissionGrid(
    IEnumerable<IPermissionProvider> providers, ModuleCatalogue catalogue, IFeatureState features, DbContext db,
    RoleBook roles, RoleGrants grants, IRolePermissions permissions, IRolePermissionStore store, AuditTrail audit)
{
    /// <summary>Permissions of the features that are on.</summary>
    public IReadOnlyList<PermissionGroup> Groups { get; } =
        [.. providers
            .Select(p => (Feature: catalogue.FeatureOf(p.GetType()), Provider: p))
            .Where(p => p.Feature is null || features.IsEnabled(p.Feature))
            .GroupBy(p => p.Feature, p => p.Provider)
            .Select(g => new PermissionGroup(g.Key is null ? null : catalogue.Find(g.Key), [.. g.SelectMany(p => p.Permissions)]))
            .Where(g => g.Permissions.Count > 0)];

    /// <summary>The portal's roles, whoever is signed in, and whatever roles were imported.</summary>
    public async Task<IReadOnlyList<string>> RolesAsync(CancellationToken cancellation)
    {
        var stored = await db.Set<PortalRole>().Select(r => r.Name!).ToListAsync(cancellation);
        var own = PortalRoles.All.Append(PortalRoles.Authenticated);
        return [.. own, .. stored.Except(own, StringComparer.OrdinalIgnoreCase)
            .Where(r => r != PortalRoles.Anonymous).Order(StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> HeldAsync(CancellationToken cancellation) => await store.ReadAsync(cancellation);

    /// <summary>Sets what is in the grid; names the grid does not know stay. Only administrators change security-critical ones.</summary>
    /// <returns>How many were added or removed.</returns>
    public async Task<int> SetAsync(string role, IReadOnlySet<string> wanted, Actor actor, CancellationToken cancellation)
    {
        var held = (await HeldAsync(cancellation)).GetValueOrDefault(role) ?? new HashSet<string>();
        var within = Groups.SelectMany(g => g.Permissions)
            .Where(p => actor.IsAdministrator || !p.IsSecurityCritical).Select(p => p.Name).ToList();
        var added = within.Where(n => wanted.Contains(n) && !held.Contains(n)).ToList();
        var removed = within.Where(n => !wanted.Contains(n) && held.Contains(n)).ToList();
        var changed = await grants.AddAsync(role, added, cancellation) + await grants.RemoveAsync(role, removed, cancellation);
        if (changed > 0)
        {
            var id = (await roles.FindOrAddAsync(role, cancellation)).Id;
            audit.Add(actor.Id, "Role.PermissionsChanged", "Role", id, new { role, added, removed });
        }
        await db.SaveChangesAsync(cancellation);
        await permissions.ReloadAsync(cancellation);
        return changed;
    }
}
