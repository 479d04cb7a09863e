using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Classes;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Schools;

/// <param name="Schools">Not confirmed yet.</param>
/// <param name="Teachers">Waiting to be let into a school.</param>
internal sealed record SchoolQueueView(int Schools, int Teachers);

/// <summary>On the first page of the staff's side: how many schools and teachers wait for the organisers' word.</summary>
internal sealed class SchoolQueue(DbContext db, IRolePermissions permissions) : IFragmentProvider
{
    public string Zone => Zones.StaffHome;
    public int Order => 20;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (!permissions.Holds(person, ClassPermissions.ManageSchools))
        {
            return null;
        }
        var schools = await db.Set<School>().CountAsync(s => s.ConfirmedUtc == null && s.ClosedUtc == null, cancellation);
        var teachers = await db.Set<SchoolTeacher>().CountAsync(t => t.ConfirmedUtc == null, cancellation);
        return schools + teachers == 0 ? null : new("/Pages/Schools/_Queue.cshtml", new SchoolQueueView(schools, teachers));
    }
}
