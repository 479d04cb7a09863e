using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Sittings.Proctoring;

/// <summary>Whose pupils a person may watch: a teacher's own classes; the organiser's are all who have a sitting.</summary>
internal sealed class WatchedClasses(DbContext db, IClassLists lists, IRolePermissions permissions)
{
    /// <summary>Null when there is no such window.</summary>
    public async Task<(SittingWindow Window, IReadOnlyList<ClassList> Classes)?> FindAsync(int windowId, ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (await db.Set<SittingWindow>().AsNoTracking().FirstOrDefaultAsync(w => w.Id == windowId, cancellation) is not { } window)
        {
            return null;
        }
        if (!permissions.Holds(person, Permissions.ManageOlympiads))
        {
            return (window, await lists.OfTeacherAsync(person.PersonId(), cancellation));
        }
        var people = await db.Set<Sitting>().Where(s => s.WindowId == windowId).Select(s => s.PersonId).ToListAsync(cancellation);
        var classes = await lists.OfStudentsAsync(people, cancellation);
        var alone = people.Except(classes.SelectMany(c => c.StudentIds), StringComparer.Ordinal).ToList();
        return (window, alone.Count == 0 ? classes : [.. classes, new("none", "–", 0, "–", alone)]);
    }
}
