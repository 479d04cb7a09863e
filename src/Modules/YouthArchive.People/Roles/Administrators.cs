using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Roles;

/// <summary>The site always keeps one enabled administrator, and only administrators touch administrators.</summary>
internal sealed class Administrators(DbContext db, RoleBook roles)
{
    public async Task<bool> IsOneAsync(string userId, CancellationToken cancellation) =>
        await roles.FindAsync(PortalRoles.Administrator, cancellation) is { } role
        && await db.Set<IdentityUserRole<string>>().AnyAsync(l => l.RoleId == role.Id && l.UserId == userId, cancellation);

    /// <summary>
    /// Whether the site could do without this administrator. Marks the role as changed in the current unit of work:
    /// of two administrators who remove each other at once, the second save fails.
    /// </summary>
    public async Task<bool> CanSpareAsync(string userId, CancellationToken cancellation)
    {
        if (await roles.FindAsync(PortalRoles.Administrator, cancellation) is not { } role)
        {
            return true;
        }
        await db.Entry(role).ReloadAsync(cancellation);
        role.ConcurrencyStamp = Guid.NewGuid().ToString();
        return await (
            from link in db.Set<IdentityUserRole<string>>()
            join user in db.Set<PortalUser>() on link.UserId equals user.Id
            where link.RoleId == role.Id && user.Id != userId && user.IsEnabled
            select user.Id).AnyAsync(cancellation);
    }
}
