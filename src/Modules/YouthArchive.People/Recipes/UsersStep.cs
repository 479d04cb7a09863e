using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Recipes;

/// <summary>
/// Orchard Core's <c>Users</c> step, matched on <c>UserId</c>. Stricter than Orchard: it asks for a permission, takes no reset token,
/// and makes nobody an administrator unless an administrator runs it.
/// </summary>
internal sealed class UsersStep(
    DbContext db, AccountSearch accounts, RoleBook roles, ILookupNormalizer normalizer, IRolePermissions permissions,
    AuditTrail audit, TimeProvider clock) : IRecipeStep
{
    public string Name => "Users";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        if (!await MayAsync(context, cancellation))
        {
            return StepReport.Rejected("Users: whoever runs this recipe may not manage accounts.");
        }
        var changes = 0;
        var problems = new List<string>();
        foreach (var (json, place) in context.Step.Objects("Users").Select((u, i) => (u, $"Users[{i}]")))
        {
            changes += await ApplyAsync(new(json, place), context, problems, cancellation) ? 1 : 0;
        }
        return StepReport.Of(changes, problems);
    }

    private async Task<bool> ApplyAsync(ImportedUser given, StepContext context, List<string> problems, CancellationToken cancellation)
    {
        if (given.Problem is { } problem)
        {
            problems.Add(problem);
            return false;
        }
        var normalised = normalizer.NormalizeName(given.UserName);
        var sameName = await db.Set<PortalUser>().FirstOrDefaultAsync(u => u.NormalizedUserName == normalised, cancellation);
        var user = given.UserId is null ? sameName : await db.Set<PortalUser>().FirstOrDefaultAsync(u => u.Id == given.UserId, cancellation);
        if (sameName is not null && sameName.Id != user?.Id)
        {
            problems.Add($"{given.Place}.UserName: another account has this user name; left out.");
            return false;
        }
        var held = user is null ? [] : await accounts.RolesOfAsync(user.Id, cancellation);
        if (!context.ActorIsAdministrator && held.Contains(PortalRoles.Administrator, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add($"{given.Place}: only an administrator may change an administrator's account; left out.");
            return false;
        }
        given.Complain(problems);
        return await SaveAsync(given, user, held, context, problems, cancellation);
    }

    private async Task<bool> SaveAsync(
        ImportedUser given, PortalUser? known, IReadOnlyList<string> held, StepContext context, List<string> problems,
        CancellationToken cancellation)
    {
        var user = known ?? NewUser(given);
        given.ApplyTo(user, normalizer);
        var missing = Allowed(given, context, problems).Except(held, StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var role in missing)
        {
            db.Add(new IdentityUserRole<string> { UserId = user.Id, RoleId = (await roles.FindOrAddAsync(role, cancellation)).Id });
        }
        db.ChangeTracker.DetectChanges();
        if (missing.Count == 0 && db.Entry(user).State == EntityState.Unchanged)
        {
            return false;
        }
        audit.Add(context.ActorId, "Account.Imported", "Person", user.Id, new { roles = missing });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private PortalUser NewUser(ImportedUser given)
    {
        var user = new PortalUser
        {
            DisplayName = given.UserName,
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        user.Id = given.UserId ?? user.Id;
        db.Add(user);
        return user;
    }

    private static IEnumerable<string> Allowed(ImportedUser given, StepContext context, List<string> problems)
    {
        if (context.ActorIsAdministrator || !given.Roles.Contains(PortalRoles.Administrator, StringComparer.OrdinalIgnoreCase))
        {
            return given.Roles;
        }
        problems.Add($"{given.Place}.RoleNames: only an administrator may appoint administrators; that role was left out.");
        return given.Roles.Where(r => !string.Equals(r, PortalRoles.Administrator, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<bool> MayAsync(StepContext context, CancellationToken cancellation)
    {
        if (context.ActorIsAdministrator || context.ActorId is not { } actor || !PortalId.IsWellFormed(actor))
        {
            return context.ActorIsAdministrator;
        }
        var held = await accounts.RolesOfAsync(actor, cancellation);
        return permissions.Holds(new(new ClaimsIdentity(held.Select(r => new Claim(ClaimTypes.Role, r)), "recipe")), Permissions.ManageUsers);
    }
}
