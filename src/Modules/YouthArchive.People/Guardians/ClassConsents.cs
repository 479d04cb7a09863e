using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;

namespace YouthArchive.People.Guardians;

/// <param name="Name">As the school writes it; only the school's teachers see it.</param>
internal sealed record StudentOfClass(string Id, string Name, ConsentOutline Consents);

internal sealed record ClassView(SchoolClass Class, IReadOnlyList<StudentOfClass> Students);

/// <summary>A class with its students' consents, for the teachers of its school.</summary>
internal sealed class ClassConsents(DbContext db, IStudentScope scope, ConsentOutlines outlines)
{
    /// <summary>Null when there is no such class or it is not the teacher's.</summary>
    public async Task<ClassView?> OpenAsync(string classId, string teacherId, CancellationToken cancellation)
    {
        if (!await scope.MayManageClassAsync(teacherId, classId, cancellation))
        {
            return null;
        }
        var held = await db.Set<SchoolClass>().AsNoTracking().FirstAsync(c => c.Id == classId, cancellation);
        var people = await (
            from member in db.Set<ClassMember>()
            join user in db.Set<PortalUser>() on member.PersonId equals user.Id
            where member.ClassId == classId && member.State == MemberState.In
            select new { user.Id, user.DisplayName }).ToListAsync(cancellation);
        var states = await outlines.OfAsync(people.Select(p => p.Id), cancellation);
        var order = StringComparer.Create(Platform.Localization.PortalCultures.Of(held.Language), ignoreCase: true);
        return new(held, [.. people.OrderBy(p => p.DisplayName, order).Select(p => new StudentOfClass(p.Id, p.DisplayName, states[p.Id]))]);
    }
}
