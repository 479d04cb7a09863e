using System.Security.Claims;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Classes;

internal sealed record TaughtView(IReadOnlyList<ClassLine> Classes, bool MayOpen);

/// <summary>A teacher's classes on the own page, one click from each.</summary>
internal sealed class TaughtClasses(ClassRegister classes, SchoolRegister schools, IRolePermissions permissions) : IFragmentProvider
{
    public string Zone => Zones.OwnPage;
    public int Order => 1;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (!person.IsInRole(PortalRoles.Teacher) || !permissions.Holds(person, ClassPermissions.ManageClasses))
        {
            return null;
        }
        var own = await schools.OfTeacherAsync(person.PersonId(), cancellation);
        var taught = (await classes.OfTeacherAsync(person.PersonId(), cancellation)).Where(c => c.Class.EndedUtc is null);
        return new("/Pages/Classes/_Taught.cshtml", new TaughtView([.. taught], own.Any(s => s.IsOpen)));
    }
}
