using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.OwnData;

/// <param name="Type">Person; or Letter, where the address belongs to no account.</param>
internal sealed record SeenContact(string Type, string Id);

/// <summary>Whether staff may see somebody's e-mail address and year of birth; that they looked is recorded, once an hour.</summary>
internal sealed class ContactData(DbContext db, AuditTrail audit, IRolePermissions permissions, TimeProvider clock)
{
    public const string Seen = "ContactData.Seen";

    public bool MayLook(ClaimsPrincipal viewer) => permissions.Holds(viewer, OwnDataPermissions.ViewContactData);

    /// <returns>False: the page leaves them out.</returns>
    public async Task<bool> LookAsync(ClaimsPrincipal viewer, string personId, CancellationToken cancellation) =>
        viewer.PersonId() == personId || await LookAsync(viewer, [new("Person", personId)], cancellation);

    /// <summary>A look at a list: recorded for each whose address stands in it.</summary>
    /// <returns>False: the page leaves them out.</returns>
    public async Task<bool> LookAsync(ClaimsPrincipal viewer, IReadOnlyCollection<SeenContact> subjects, CancellationToken cancellation)
    {
        if (!MayLook(viewer))
        {
            return false;
        }
        var (by, hour) = (viewer.PersonId(), clock.GetUtcNow().UtcDateTime.AddHours(-1));
        var ids = subjects.Select(s => s.Id).ToList();
        var recorded = await db.Set<AuditEvent>()
            .Where(a => a.Kind == Seen && a.ActorId == by && a.AtUtc > hour && ids.Contains(a.SubjectId)).Select(a => a.SubjectId).ToListAsync(cancellation);
        foreach (var fresh in subjects.Where(s => s.Id != by && !recorded.Contains(s.Id)).Distinct())
        {
            audit.Add(by, Seen, fresh.Type, fresh.Id);
        }
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
