using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Recipes;

/// <summary>Orchard Core's <c>Roles</c> step. Permission names are stored as given, known or not.</summary>
internal sealed class RolesStep(
    DbContext db, RoleBook roles, RoleGrants grants, IRolePermissions permissions, AuditTrail audit) : IRecipeStep
{
    public string Name => "Roles";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        if (!context.ActorIsAdministrator)
        {
            return StepReport.Rejected("Roles: only an administrator may change roles by a recipe.");
        }
        var changes = 0;
        var problems = new List<string>();
        foreach (var (json, place) in context.Step.Objects("Roles").Select((r, i) => (r, $"Roles[{i}]")))
        {
            changes += await ApplyAsync(json, place, context.ActorId, problems, cancellation);
        }
        await db.SaveChangesAsync(cancellation);
        await permissions.ReloadAsync(cancellation);
        return StepReport.Of(changes, problems);
    }

    private async Task<int> ApplyAsync(
        JsonObject json, string place, string? actorId, List<string> problems, CancellationToken cancellation)
    {
        var name = json.Text("Name")?.Trim();
        if (string.IsNullOrEmpty(name))
        {
            problems.Add($"{place}: a role without a name was left out.");
            return 0;
        }
        var isNew = await roles.FindAsync(name, cancellation) is null;
        var role = await roles.FindOrAddAsync(name, cancellation);
        var changes = isNew ? 1 : 0;
        if (json.Text("Description") is { Length: > 0 } description && description != role.Description)
        {
            role.Description = description;
            changes += isNew ? 0 : 1;
        }
        var asked = json.Texts("Permissions") ?? [];
        changes += Behaviour(json) switch
        {
            "remove" => await grants.RemoveAsync(name, asked, cancellation),
            "replace" => await ReplaceAsync(name, role.Id, asked, cancellation),
            "add" => await grants.AddAsync(name, asked, cancellation),
            var unknown => Unknown(place, unknown, problems),
        };
        if (changes > 0)
        {
            audit.Add(actorId, "Role.Imported", "Role", role.Id, new { role = name, changes });
        }
        return changes;
    }

    private async Task<int> ReplaceAsync(string name, string roleId, IReadOnlyList<string> asked, CancellationToken cancellation)
    {
        var held = (await roles.PermissionsOfAsync(roleId, cancellation)).Select(c => c.ClaimValue!);
        var removed = await grants.RemoveAsync(name, held.Except(asked, StringComparer.OrdinalIgnoreCase), cancellation);
        return removed + await grants.AddAsync(name, asked, cancellation);
    }

    private static int Unknown(string place, string behaviour, List<string> problems)
    {
        problems.Add($"{place}.PermissionBehavior: '{behaviour}' is not Add, Replace or Remove; its permissions were left as they are.");
        return 0;
    }

    // Orchard Core writes the name; a serialised enumeration may also be its number.
    private static string Behaviour(JsonObject json) =>
        (json.Text("PermissionBehavior") ?? json.Number("PermissionBehavior") switch { null or 0 => "Add", 1 => "Replace", 2 => "Remove", _ => "?" })
        .ToLowerInvariant();
}
