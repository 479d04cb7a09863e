using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Roles;

/// <summary>Appoints a person to roles and withdraws them.</summary>
internal sealed class Appointments(DbContext db, RoleBook roles, Administrators administrators, AuditTrail audit)
{
    /// <summary>Sets the portal's roles of a person; roles with names of their own, from imports, stay.</summary>
    public async Task<Refusal> SetAsync(
        PortalUser user, IReadOnlyCollection<string> wanted, Actor actor, string? reason, CancellationToken cancellation)
    {
        var held = await HeldAsync(user.Id, cancellation);
        var added = PortalRoles.All.Where(r => wanted.Contains(r) && !held.ContainsKey(r)).ToList();
        var removed = PortalRoles.All.Where(r => !wanted.Contains(r) && held.ContainsKey(r)).ToList();
        if (await RefusalOfAsync(user, held.ContainsKey(PortalRoles.Administrator), added, removed, actor, cancellation) is var refusal and not Refusal.None)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }
        foreach (var role in added)
        {
            db.Add(new IdentityUserRole<string> { UserId = user.Id, RoleId = (await roles.FindOrAddAsync(role, cancellation)).Id });
            audit.Add(actor.Id, "Role.Appointed", "Person", user.Id, new { role }, reason);
        }
        foreach (var role in removed)
        {
            db.Remove(held[role]);
            audit.Add(actor.Id, "Role.Withdrawn", "Person", user.Id, new { role }, reason);
        }
        return await Saving.TryAsync(db, cancellation);
    }

    private async Task<Refusal> RefusalOfAsync(
        PortalUser user, bool isAdministrator, List<string> added, List<string> removed, Actor actor, CancellationToken cancellation)
    {
        if (user.ErasedUtc is not null)
        {
            return Refusal.Erased;
        }
        if (!actor.IsAdministrator && (isAdministrator || added.Contains(PortalRoles.Administrator)))
        {
            return Refusal.OnlyAdministrators;
        }
        return removed.Contains(PortalRoles.Administrator) && !await administrators.CanSpareAsync(user.Id, cancellation)
            ? Refusal.LastAdministrator
            : Refusal.None;
    }

    private async Task<Dictionary<string, IdentityUserRole<string>>> HeldAsync(string userId, CancellationToken cancellation)
    {
        var links = await (
            from link in db.Set<IdentityUserRole<string>>()
            join role in db.Set<PortalRole>() on link.RoleId equals role.Id
            where link.UserId == userId
            select new { role.Name, Link = link }).ToListAsync(cancellation);
        return links.ToDictionary(l => l.Name!, l => l.Link, StringComparer.OrdinalIgnoreCase);
    }
}
