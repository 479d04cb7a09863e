using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Classes;

internal sealed record OwnClass(string ClassId, string Class, string School, MemberState State, bool IsOver);

internal sealed record OwnClassesView(IReadOnlyList<OwnClass> Classes, IReadOnlyList<MessageLine> Messages);

/// <summary>A student's classes and their teachers' messages on the own page.</summary>
internal sealed class OwnClasses(DbContext db, Messages messages) : IFragmentProvider
{
    public string Zone => Zones.OwnPage;
    public int Order => 5;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation)
    {
        var id = person.PersonId();
        var classes = await (
            from member in db.Set<ClassMember>()
            join schoolClass in db.Set<SchoolClass>() on member.ClassId equals schoolClass.Id
            join school in db.Set<School>() on schoolClass.SchoolId equals school.Id
            where member.PersonId == id && (member.State == MemberState.In || member.State == MemberState.Waiting)
            orderby schoolClass.SchoolYear descending
            select new OwnClass(schoolClass.Id, schoolClass.Name, school.Name, member.State, schoolClass.EndedUtc != null)).ToListAsync(cancellation);
        return classes.Count == 0 ? null
            : new("/Pages/Classes/_OwnClasses.cshtml", new OwnClassesView(classes, await messages.ToAsync(id, cancellation)));
    }
}
