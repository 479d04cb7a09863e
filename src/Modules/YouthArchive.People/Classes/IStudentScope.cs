using Microsoft.EntityFrameworkCore;

namespace YouthArchive.People.Classes;

/// <summary>Whom a teacher may look after: the students of the classes of a school that has confirmed the teacher.</summary>
internal interface IStudentScope
{
    Task<bool> MayManageAsync(string teacherId, string studentId, CancellationToken cancellation);

    Task<bool> MayManageClassAsync(string teacherId, string classId, CancellationToken cancellation);
}

internal sealed class SchoolScope(DbContext db) : IStudentScope
{
    public Task<bool> MayManageAsync(string teacherId, string studentId, CancellationToken cancellation) => (
        from member in db.Set<ClassMember>()
        join held in ClassesOf(teacherId) on member.ClassId equals held.Id
        where member.PersonId == studentId && member.State == MemberState.In
        select member.PersonId).AnyAsync(cancellation);

    public Task<bool> MayManageClassAsync(string teacherId, string classId, CancellationToken cancellation) =>
        ClassesOf(teacherId).AnyAsync(c => c.Id == classId, cancellation);

    private IQueryable<SchoolClass> ClassesOf(string teacherId) => ClassRegister.Reached(db, teacherId);
}
