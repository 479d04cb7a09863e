using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.People.Schools;

namespace YouthArchive.People.Relations;

internal sealed class RelationsOfPeople(DbContext db) : IRelations
{
    private static readonly IReadOnlySet<int> NoSchools = new HashSet<int>();
    private static readonly IReadOnlySet<string> Nobody = new HashSet<string>();

    public async Task<IReadOnlyDictionary<string, PersonTies>> OfAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default)
    {
        var wanted = personIds.Distinct(StringComparer.Ordinal).ToList();
        var accounts = await db.Set<PortalUser>().Where(u => wanted.Contains(u.Id) && u.ErasedUtc == null)
            .Select(u => new { u.Id, u.Surname, u.DisplayName, u.Email }).ToDictionaryAsync(u => u.Id, cancellation);
        var learns = await ClassesAsync(wanted, cancellation);
        var teaches = await db.Set<SchoolTeacher>().Where(t => wanted.Contains(t.PersonId) && t.ConfirmedUtc != null)
            .Select(t => new { t.PersonId, t.SchoolId }).ToListAsync(cancellation);
        var schoolsOfClasses = learns.Select(l => l.SchoolId).Distinct().ToList();
        var staff = (await db.Set<SchoolTeacher>().Where(t => schoolsOfClasses.Contains(t.SchoolId) && t.ConfirmedUtc != null)
            .Select(t => new { t.SchoolId, t.PersonId }).ToListAsync(cancellation)).ToLookup(t => t.SchoolId, t => t.PersonId);
        var guardians = (await db.Set<Guardianship>().Where(g => wanted.Contains(g.StudentId))
            .Select(g => new { g.StudentId, g.GuardianId }).ToListAsync(cancellation)).ToLookup(g => g.StudentId, g => g.GuardianId);
        var schools = learns.Select(l => (l.PersonId, l.SchoolId)).Concat(teaches.Select(t => (t.PersonId, t.SchoolId))).ToLookup(s => s.PersonId, s => s.SchoolId);
        var teachers = learns.SelectMany(l => staff[l.SchoolId].Append(l.OpenedById).Where(t => t != l.PersonId).Select(t => (l.PersonId, Teacher: t)))
            .ToLookup(t => t.PersonId, t => t.Teacher);
        // New with every answer, so that nothing can be kept and compared later.
        var salt = RandomNumberGenerator.GetBytes(16);
        return wanted.ToDictionary(id => id, id => new PersonTies(
            Set(schools[id], NoSchools), Set(teachers[id], Nobody), Set(guardians[id], Nobody),
            Token(salt, PublicMail.PrivateDomain(accounts.GetValueOrDefault(id)?.Email)),
            Token(salt, accounts.GetValueOrDefault(id) is { } account ? FamilyName.Fold(account.Surname, account.DisplayName) : null)));
    }

    public async Task<IReadOnlyList<string>> ChildrenOfAsync(string guardianId, CancellationToken cancellation = default) =>
        await db.Set<Guardianship>().Where(g => g.GuardianId == guardianId).OrderBy(g => g.StudentId).Select(g => g.StudentId).ToListAsync(cancellation);

    // A pupil who has left a class was taught in it all the same; one who waits or was removed was not.
    private async Task<List<Learning>> ClassesAsync(List<string> wanted, CancellationToken cancellation) => await (
        from member in db.Set<ClassMember>()
        join held in db.Set<SchoolClass>() on member.ClassId equals held.Id
        where wanted.Contains(member.PersonId) && (member.State == MemberState.In || member.State == MemberState.Left)
        select new Learning(member.PersonId, held.SchoolId, held.OpenedById)).ToListAsync(cancellation);

    private static IReadOnlySet<T> Set<T>(IEnumerable<T> values, IReadOnlySet<T> none) => values.ToHashSet() is { Count: > 0 } set ? set : none;

    private static string? Token(byte[] salt, string? text) =>
        text is null ? null : Convert.ToHexStringLower(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private sealed record Learning(string PersonId, int SchoolId, string OpenedById);
}
