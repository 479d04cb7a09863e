using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;

namespace YouthArchive.People.Classes;

/// <summary>What a teacher changes by hand about one student of a class. An import never undoes it.</summary>
internal sealed class MemberChanges(DbContext db, AuditTrail audit, TimeProvider clock)
{
    public Task<ClassMember?> FindAsync(string classId, string personId, CancellationToken cancellation) =>
        db.Set<ClassMember>().FirstOrDefaultAsync(m => m.ClassId == classId && m.PersonId == personId, cancellation);

    public async Task CorrectAsync(ClassMember member, PersonName name, int? birthYear, string actorId, CancellationToken cancellation)
    {
        var user = await db.Set<PortalUser>().FirstAsync(u => u.Id == member.PersonId, cancellation);
        Bringing.Rename(user, name);
        user.BirthYear = birthYear;
        member.IsEditedByHand = true;
        audit.Add(actorId, "Student.Corrected", "Person", member.PersonId, new { member.ClassId });
        await db.SaveChangesAsync(cancellation);
    }

    public Task AdmitAsync(ClassMember member, string actorId, CancellationToken cancellation) =>
        MoveAsync(member, MemberState.In, "ClassMember.Admitted", actorId, cancellation);

    public Task RemoveAsync(ClassMember member, string actorId, CancellationToken cancellation) =>
        MoveAsync(member, MemberState.Removed, "ClassMember.Removed", actorId, cancellation);

    /// <summary>The student goes on alone: the account, the results and the consents stay theirs.</summary>
    public Task LeaveAsync(ClassMember member, CancellationToken cancellation) =>
        MoveAsync(member, MemberState.Left, "ClassMember.Left", member.PersonId, cancellation);

    private async Task MoveAsync(ClassMember member, MemberState state, string kind, string actorId, CancellationToken cancellation)
    {
        member.State = state;
        member.EndedUtc = state == MemberState.In ? null : clock.GetUtcNow().UtcDateTime;
        audit.Add(actorId, kind, "Person", member.PersonId, new { member.ClassId });
        await db.SaveChangesAsync(cancellation);
    }
}
