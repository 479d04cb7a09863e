using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Audit;

namespace YouthArchive.People.Schools;

/// <param name="IsConfirmed">False while they wait.</param>
internal sealed record StaffLine(string PersonId, string DisplayName, DateTime AskedUtc, bool IsConfirmed);

/// <summary>The teachers of a school: who asked to belong, who was let in, and by whom.</summary>
internal sealed class SchoolStaff(DbContext db, SchoolRegister schools, AuditTrail audit, TimeProvider clock)
{
    public Task<bool> IsConfirmedAsync(int schoolId, string personId, CancellationToken cancellation) =>
        db.Set<SchoolTeacher>().AnyAsync(t => t.SchoolId == schoolId && t.PersonId == personId && t.ConfirmedUtc != null, cancellation);

    public async Task<IReadOnlyList<StaffLine>> OfSchoolAsync(int schoolId, CancellationToken cancellation) =>
        await (
            from teacher in db.Set<SchoolTeacher>()
            join user in db.Set<PortalUser>() on teacher.PersonId equals user.Id
            where teacher.SchoolId == schoolId
            orderby teacher.ConfirmedUtc == null, user.DisplayName
            select new StaffLine(teacher.PersonId, user.DisplayName, teacher.AskedUtc, teacher.ConfirmedUtc != null)).ToListAsync(cancellation);

    /// <summary>Asking twice is harmless.</summary>
    /// <returns>False where there is no such school, or it is closed.</returns>
    public async Task<bool> AskAsync(int schoolId, string personId, CancellationToken cancellation)
    {
        if (!await db.Set<School>().AnyAsync(s => s.Id == schoolId && s.ClosedUtc == null, cancellation))
        {
            return false;
        }
        if (await db.Set<SchoolTeacher>().AnyAsync(t => t.SchoolId == schoolId && t.PersonId == personId, cancellation))
        {
            return true;
        }
        db.Add(new SchoolTeacher { SchoolId = schoolId, PersonId = personId, AskedUtc = clock.GetUtcNow().UtcDateTime });
        audit.Add(personId, "SchoolTeacher.Asked", nameof(School), SchoolRegister.SchoolId(schoolId));
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <returns>False when nobody of this id waits at the school.</returns>
    public async Task<bool> ConfirmAsync(int schoolId, string personId, string actorId, CancellationToken cancellation)
    {
        if (await WaitingAsync(schoolId, personId, cancellation) is not { } waiting)
        {
            return false;
        }
        waiting.ConfirmedUtc = clock.GetUtcNow().UtcDateTime;
        waiting.ConfirmedById = actorId;
        await schools.MakeTeacherAsync(personId, cancellation);
        audit.Add(actorId, "SchoolTeacher.Confirmed", "Person", personId, new { schoolId });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    public async Task<bool> RefuseAsync(int schoolId, string personId, string actorId, CancellationToken cancellation)
    {
        if (await WaitingAsync(schoolId, personId, cancellation) is not { } waiting)
        {
            return false;
        }
        db.Remove(waiting);
        audit.Add(actorId, "SchoolTeacher.Refused", "Person", personId, new { schoolId });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private Task<SchoolTeacher?> WaitingAsync(int schoolId, string personId, CancellationToken cancellation) =>
        db.Set<SchoolTeacher>().FirstOrDefaultAsync(
            t => t.SchoolId == schoolId && t.PersonId == personId && t.ConfirmedUtc == null, cancellation);
}
