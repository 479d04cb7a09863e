using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Platform.Recipes.Steps;

internal sealed record GivenPermission(string Role, string Permission);

/// <summary>A permission, the role it is meant for, and the feature that brings it.</summary>
internal sealed record MeantPermission(string Feature, GivenPermission Given);

/// <summary>Which permissions were once given to which roles by themselves. Kept among the settings.</summary>
internal sealed class GivenPermissions(DbContext db, ISiteSettings settings, IRolePermissionStore roles)
{
    private const string Pairs = "GrantedPermissions";

    // Older versions wrote down features only.
    private const string Features = "GrantedFeatures";

    public async Task<bool> HasBegunAsync(CancellationToken cancellation) => await settings.FindAsync(Features, cancellation) is not null;

    public async Task<HashSet<GivenPermission>> ReadAsync(IReadOnlyCollection<MeantPermission> all, CancellationToken cancellation) =>
        await settings.FindAsync(Pairs, cancellation) is JsonObject kept
            ? [.. kept.SelectMany(role => (role.Value as JsonArray ?? []).Select(p => new GivenPermission(role.Key, p!.GetValue<string>())))]
            : await OfOlderVersionAsync(all, cancellation);

    public async Task StoreAsync(IEnumerable<GivenPermission> given, IEnumerable<string> features, CancellationToken cancellation)
    {
        var byRole = given.GroupBy(g => g.Role, g => g.Permission, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        await settings.StoreAsync(
            Pairs, new JsonObject(byRole.Select(g => KeyValuePair.Create(g.Key, (JsonNode?)Array(g)))), cancellation);
        await settings.StoreAsync(Features, Array((await FeaturesAsync(cancellation)).Concat(features).Distinct(StringComparer.OrdinalIgnoreCase)), cancellation);
    }

    public Task SaveAsync(CancellationToken cancellation) => db.SaveChangesAsync(cancellation);

    /// <summary>
    /// A site of an older version: of its features' permissions a role has been given what it holds, and what the trail says was taken
    /// away. Where a person's recipe set a role's permissions the trail has no names: such a role gets nothing by itself.
    /// </summary>
    private async Task<HashSet<GivenPermission>> OfOlderVersionAsync(IReadOnlyCollection<MeantPermission> all, CancellationToken cancellation)
    {
        var known = (await FeaturesAsync(cancellation)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var held = await roles.ReadAsync(cancellation);
        var removed = new HashSet<GivenPermission>();
        var imported = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var trail = await db.Set<AuditEvent>().AsNoTracking()
            .Where(a => a.Kind == "Role.PermissionsChanged" || a.Kind == "Role.Imported" && a.ActorId != null).ToListAsync(cancellation);
        foreach (var (kind, details) in trail.Select(a => (a.Kind, JsonNode.Parse(a.Details))))
        {
            var role = details?["role"]?.GetValue<string>() ?? "";
            if (kind == "Role.Imported")
            {
                imported.Add(role);
            }
            removed.UnionWith((details?["removed"] as JsonArray ?? []).Select(p => new GivenPermission(role, p!.GetValue<string>())));
        }
        return [.. all.Where(m => known.Contains(m.Feature)).Select(m => m.Given)
            .Where(g => removed.Contains(g) || imported.Contains(g.Role) || held.GetValueOrDefault(g.Role)?.Contains(g.Permission) == true)];
    }

    private async Task<IEnumerable<string>> FeaturesAsync(CancellationToken cancellation) =>
        (await settings.FindAsync(Features, cancellation) as JsonArray ?? []).Select(n => n!.GetValue<string>());

    private static JsonArray Array(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal).Select(n => (JsonNode)n)];
}
