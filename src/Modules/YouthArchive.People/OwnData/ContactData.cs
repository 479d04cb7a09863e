using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.OwnData;

/// <summary>Whether staff may see somebody's e-mail address and year of birth; that they looked is recorded, once an hour.</summary>
internal sealed class ContactData(DbContext db, AuditTrail audit, IRolePermissions permissions, TimeProvider clock)
{
    public const string Seen = "ContactData.Seen";

    /// <returns>False: the page leaves them out.</returns>
    public async Task<bool> LookAsync(ClaimsPrincipal viewer, string personId, CancellationToken cancellation)
    {
        var by = viewer.PersonId();
        if (by == personId)
        {
            return true;
        }
        if (!permissions.Holds(viewer, OwnDataPermissions.ViewContactData))
        {
            return false;
        }
        var hour = clock.GetUtcNow().UtcDateTime.AddHours(-1);
        if (!await db.Set<AuditEvent>().AnyAsync(
            a => a.SubjectType == "Person" && a.SubjectId == personId && a.Kind == Seen && a.ActorId == by && a.AtUtc > hour, cancellation))
        {
            audit.Add(by, Seen, "Person", personId);
            await db.SaveChangesAsync(cancellation);
        }
        return true;
    }
}
