using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Recovery;

/// <summary>
/// The way between the own teacher, who makes a new card, and the organisers: any confirmed teacher of a confirmed school gives a colleague
/// or a student of that school a link. Not to those who have an e-mail address and can help themselves, not to anybody who also belongs to
/// another school, and never to staff.
/// </summary>
internal sealed class RecoveryBySchool(DbContext db, AccountChanges changes, RecoveryTokens tokens, TimeProvider clock)
{
    public const string LinkGiven = "Recovery.SchoolLinkGiven";

    /// <summary>So long after a class has ended its school may still help its students.</summary>
    private static readonly TimeSpan AfterTheEnd = TimeSpan.FromDays(365);

    private static readonly string[] Plain = [.. new[] { PortalRoles.Student, PortalRoles.Teacher, PortalRoles.Guardian }.Select(r => r.ToUpperInvariant())];

    /// <summary>Those of the people whom this teacher may help; one query.</summary>
    public async Task<IReadOnlySet<string>> AmongAsync(int schoolId, string teacherId, IReadOnlyCollection<string> personIds, CancellationToken cancellation) =>
        (await Helped(schoolId, teacherId).Where(u => personIds.Contains(u.Id)).Select(u => u.Id).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Null for whoever this teacher may not help, as for somebody who does not exist.</summary>
    public Task<PortalUser?> FindAsync(int schoolId, string teacherId, string personId, CancellationToken cancellation) =>
        Helped(schoolId, teacherId).FirstOrDefaultAsync(u => u.Id == personId, cancellation);

    public async Task<(Refusal Refusal, string? Token)> GiveLinkAsync(PortalUser account, string teacherId, string reason, CancellationToken cancellation)
    {
        var refusal = await changes.EndSessionsAsync(account, LinkGiven, new(teacherId, IsAdministrator: false), reason, cancellation);
        return (refusal, refusal == Refusal.None ? tokens.For(account, RecoveryTokens.ByStaff) : null);
    }

    private IQueryable<PortalUser> Helped(int schoolId, string teacherId)
    {
        var oldest = clock.GetUtcNow().UtcDateTime - AfterTheEnd;
        var (teachers, members, classes) = (db.Set<SchoolTeacher>(), db.Set<ClassMember>(), db.Set<SchoolClass>());
        return db.Set<PortalUser>().Where(u =>
            u.Id != teacherId && u.IsEnabled && u.ErasedUtc == null && u.Email == null
            && db.Set<School>().Any(s => s.Id == schoolId && s.ConfirmedUtc != null && s.ClosedUtc == null)
            && teachers.Any(t => t.SchoolId == schoolId && t.PersonId == teacherId && t.ConfirmedUtc != null)
            && (teachers.Any(t => t.SchoolId == schoolId && t.PersonId == u.Id && t.ConfirmedUtc != null)
                || members.Any(m => m.PersonId == u.Id && m.State == MemberState.In
                    && classes.Any(c => c.Id == m.ClassId && c.SchoolId == schoolId && (c.EndedUtc == null || c.EndedUtc > oldest))))
            && !teachers.Any(t => t.SchoolId != schoolId && t.PersonId == u.Id && t.ConfirmedUtc != null)
            && !members.Any(m => m.PersonId == u.Id && m.State == MemberState.In && classes.Any(c => c.Id == m.ClassId && c.SchoolId != schoolId && c.EndedUtc == null))
            && !db.Set<IdentityUserRole<string>>().Any(r => r.UserId == u.Id && db.Set<PortalRole>().Any(p => p.Id == r.RoleId && !Plain.Contains(p.NormalizedName!))));
    }
}
