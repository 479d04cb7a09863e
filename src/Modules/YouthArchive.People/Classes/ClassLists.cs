using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.People.Schools;

namespace YouthArchive.People.Classes;

internal sealed class ClassLists(DbContext db) : IClassLists
{
    public Task<IReadOnlyList<ClassList>> OfTeacherAsync(string teacherId, CancellationToken cancellation = default) =>
        ReadAsync(ClassRegister.Reached(db, teacherId), null, cancellation);

    public Task<IReadOnlyList<ClassList>> OfStudentsAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default) =>
        ReadAsync(db.Set<SchoolClass>(), personIds, cancellation);

    private async Task<IReadOnlyList<ClassList>> ReadAsync(IQueryable<SchoolClass> classes, IReadOnlyCollection<string>? only, CancellationToken cancellation)
    {
        var going = classes.Where(c => c.EndedUtc == null);
        var members = await (
            from member in db.Set<ClassMember>()
            join held in going on member.ClassId equals held.Id
            where member.State == MemberState.In && (only == null || only.Contains(member.PersonId))
            select new { member.ClassId, member.PersonId }).ToListAsync(cancellation);
        var ids = members.Select(m => m.ClassId).Distinct().ToList();
        var found = await (
            from held in going
            join school in db.Set<School>() on held.SchoolId equals school.Id
            where only == null || ids.Contains(held.Id)
            orderby school.Name, held.Grade, held.Name
            select new { held.Id, held.Name, held.SchoolId, School = school.Name, held.Language }).ToListAsync(cancellation);
        var students = members.ToLookup(m => m.ClassId, m => m.PersonId, StringComparer.Ordinal);
        return [.. found.Select(c => new ClassList(c.Id, c.Name, c.SchoolId, c.School, [.. students[c.Id]]) { Language = c.Language })];
    }
}
