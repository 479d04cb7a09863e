using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Audit;

namespace YouthArchive.People.Classes;

internal sealed record ClassLine(SchoolClass Class, string School, int Members, int Waiting);

/// <param name="Secret">What the sign-in cards of the class carry.</param>
internal sealed record NewClass(int SchoolId, string Name, int Grade, string Language, int SchoolYear, SecretKind Secret);

/// <summary>The classes of a teacher: those of every school where the teacher was confirmed, and no others.</summary>
internal sealed class ClassRegister(DbContext db, AuditTrail audit, TimeProvider clock)
{
    public async Task<IReadOnlyList<ClassLine>> OfTeacherAsync(string teacherId, CancellationToken cancellation) =>
        await (
            from schoolClass in Reached(db, teacherId)
            join school in db.Set<School>() on schoolClass.SchoolId equals school.Id
            orderby schoolClass.EndedUtc != null, schoolClass.SchoolYear descending, schoolClass.Grade, schoolClass.Name
            select new ClassLine(
                schoolClass, school.Name,
                db.Set<ClassMember>().Count(m => m.ClassId == schoolClass.Id && m.State == MemberState.In),
                db.Set<ClassMember>().Count(m => m.ClassId == schoolClass.Id && m.State == MemberState.Waiting)))
            .AsNoTracking().ToListAsync(cancellation);

    /// <summary>Null for a class of a school the teacher does not belong to, as for one that does not exist.</summary>
    public Task<SchoolClass?> FindAsync(string teacherId, string classId, CancellationToken cancellation) =>
        Reached(db, teacherId).FirstOrDefaultAsync(c => c.Id == classId, cancellation);

    /// <summary>Whether the organisers have closed the class's school.</summary>
    public Task<bool> IsSchoolClosedAsync(SchoolClass schoolClass, CancellationToken cancellation) =>
        db.Set<School>().AnyAsync(s => s.Id == schoolClass.SchoolId && s.ClosedUtc != null, cancellation);

    public async Task<SchoolClass> OpenAsync(NewClass wanted, string teacherId, CancellationToken cancellation)
    {
        var opened = new SchoolClass
        {
            SchoolId = wanted.SchoolId,
            Name = wanted.Name,
            Grade = wanted.Grade,
            Language = wanted.Language,
            SchoolYear = wanted.SchoolYear,
            Secret = wanted.Secret,
            OpenedById = teacherId,
            OpenedUtc = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(opened);
        audit.Add(teacherId, "Class.Opened", "Class", opened.Id, new { wanted.Grade, wanted.Language });
        await db.SaveChangesAsync(cancellation);
        return opened;
    }

    /// <summary>Its cards and its code end with it; the students keep their accounts and what they did.</summary>
    public async Task EndAsync(SchoolClass schoolClass, string teacherId, CancellationToken cancellation)
    {
        schoolClass.EndedUtc ??= clock.GetUtcNow().UtcDateTime;
        schoolClass.Code = null;
        audit.Add(teacherId, "Class.Ended", "Class", schoolClass.Id);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>A new code; whoever has the old one finds nothing with it.</summary>
    public async Task ResetCodeAsync(SchoolClass schoolClass, string teacherId, CancellationToken cancellation)
    {
        schoolClass.Code = ClassCode.New();
        schoolClass.CodeIssuedUtc = clock.GetUtcNow().UtcDateTime;
        audit.Add(teacherId, "ClassCode.Reset", "Class", schoolClass.Id);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The one place that says which classes a teacher reaches.</summary>
    public static IQueryable<SchoolClass> Reached(DbContext db, string teacherId) =>
        db.Set<SchoolClass>().Where(c => db.Set<SchoolTeacher>()
            .Any(t => t.SchoolId == c.SchoolId && t.PersonId == teacherId && t.ConfirmedUtc != null));
}
