using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Classes;
using YouthArchive.People.Contracts;

namespace YouthArchive.People.Schools;

internal sealed class SchoolNames(DbContext db) : ISchoolNames
{
    public async Task<IReadOnlyList<string>> OfAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default)
    {
        var classes = db.Set<ClassMember>().Where(m => personIds.Contains(m.PersonId)).Select(m => m.ClassId);
        var learnsAt = db.Set<SchoolClass>().Where(c => classes.Contains(c.Id)).Select(c => c.SchoolId);
        var teachesAt = db.Set<SchoolTeacher>().Where(t => personIds.Contains(t.PersonId)).Select(t => t.SchoolId);
        return await db.Set<School>().Where(s => learnsAt.Contains(s.Id) || teachesAt.Contains(s.Id)).Select(s => s.Name).Distinct().ToListAsync(cancellation);
    }
}
