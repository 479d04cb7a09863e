using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Nodes;

namespace YouthArchive.Platform.Security;

/// <summary>Permissions of roles, from memory.</summary>
public interface IRolePermissions
{
    /// <summary>True when one of the person's roles holds the permission, an implying one, or all.</summary>
    bool Holds(ClaimsPrincipal person, string permission);

    Task ReloadAsync(CancellationToken cancellation = default);
}

/// <summary>Where the permission names of each role are stored. People implements it.</summary>
public interface IRolePermissionStore
{
    Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> ReadAsync(CancellationToken cancellation = default);
}

internal sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

internal sealed class PermissionHandler(IRolePermissions permissions) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (permissions.Holds(context.User, requirement.Permission))
        {
            context.Succeed(requirement);
        }
        return Task.CompletedTask;
    }
}

/// <summary>Every permission is a policy; what names none is closed to all.</summary>
internal sealed class PermissionPolicyProvider(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        policyName.StartsWith(Policies.Prefix, StringComparison.Ordinal)
            ? Task.FromResult<AuthorizationPolicy?>(new AuthorizationPolicyBuilder()
                .RequireAuthenticatedUser()
                .AddRequirements(new PermissionRequirement(policyName[Policies.Prefix.Length..]), new SecondFactorRequirement()).Build())
            : base.GetPolicyAsync(policyName);
}

internal sealed class RolePermissions(
    IEnumerable<IPermissionProvider> providers, ModuleCatalogue catalogue, IFeatureState features, IRolePermissionStore store,
    NodeNews news) : IRolePermissions
{
    private readonly Dictionary<string, (Permission Permission, string? Feature)> _known = Known(providers, catalogue);
    private volatile IReadOnlyDictionary<string, IReadOnlySet<string>>? _roles;

    public bool Holds(ClaimsPrincipal person, string permission)
    {
        if (person.Identity?.IsAuthenticated != true
            || !_known.TryGetValue(permission, out var known)
            || known.Feature is not null && !features.IsEnabled(known.Feature))
        {
            return false;
        }
        var roles = person.FindAll(ClaimTypes.Role).Select(c => c.Value).Append(PortalRoles.Authenticated).ToList();
        return roles.Contains(PortalRoles.Administrator) || Implying(known.Permission).Any(p => roles.Any(r => Has(r, p.Name)));
    }

    public async Task ReloadAsync(CancellationToken cancellation = default)
    {
        var (before, now) = (_roles, await store.ReadAsync(cancellation));
        _roles = now;
        if (before is not null && !Same(before, now))
        {
            await news.RightsChangedAsync();
        }
    }

    private static bool Same(IReadOnlyDictionary<string, IReadOnlySet<string>> a, IReadOnlyDictionary<string, IReadOnlySet<string>> b) =>
        a.Count == b.Count && a.All(role => b.TryGetValue(role.Key, out var other) && role.Value.SetEquals(other));

    private bool Has(string role, string permission) => _roles is { } roles && roles.TryGetValue(role, out var set) && set.Contains(permission);

    private static IEnumerable<Permission> Implying(Permission permission) =>
        (permission.ImpliedBy ?? []).SelectMany(Implying).Prepend(permission);

    private static Dictionary<string, (Permission, string?)> Known(IEnumerable<IPermissionProvider> providers, ModuleCatalogue catalogue) =>
        providers.SelectMany(p => p.Permissions.Select(x => (Permission: x, Feature: catalogue.FeatureOf(p.GetType()))))
            .ToDictionary(x => x.Permission.Name, x => (x.Permission, x.Feature), StringComparer.OrdinalIgnoreCase);
}
