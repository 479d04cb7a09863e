using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.People.Contracts;
using YouthArchive.People.Schools;

namespace YouthArchive.People.Relations;

internal sealed class MarksOfPeople(DbContext db) : IIdentityMarks
{
    private static readonly string[] Cities = ["kz-astana", "kz-almaty-city", "kz-shymkent", "mn-ulaanbaatar"];

    public async Task<IReadOnlyDictionary<string, PersonMarks>> OfAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default)
    {
        var wanted = personIds.Distinct(StringComparer.Ordinal).ToList();
        var accounts = await db.Set<PortalUser>().AsNoTracking().Where(u => wanted.Contains(u.Id) && u.ErasedUtc == null).ToListAsync(cancellation);
        var learns = await (
            from member in db.Set<ClassMember>()
            join held in db.Set<SchoolClass>() on member.ClassId equals held.Id
            where wanted.Contains(member.PersonId) && (member.State == MemberState.In || member.State == MemberState.Left)
            select new { member.PersonId, held.Name, held.SchoolId }).ToListAsync(cancellation);
        var teaches = await db.Set<SchoolTeacher>().Where(t => wanted.Contains(t.PersonId)).Select(t => new { t.PersonId, t.SchoolId }).ToListAsync(cancellation);
        var ids = learns.Select(l => l.SchoolId).Concat(teaches.Select(t => t.SchoolId)).Distinct().ToList();
        var schools = (await db.Set<School>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancellation))
            .ToDictionary(s => s.Id, s => new SchoolMark(s.Id, s.Name, s.Settlement, s.Region, Cities.Contains(s.Region)));
        var places = learns.Select(l => (l.PersonId, l.SchoolId)).Concat(teaches.Select(t => (t.PersonId, t.SchoolId))).Distinct().ToLookup(p => p.PersonId, p => schools[p.SchoolId]);
        var classes = learns.ToLookup(l => l.PersonId, l => l.Name);
        return accounts.ToDictionary(a => a.Id, a => Of(a, [.. places[a.Id].OrderBy(s => s.Id)], [.. classes[a.Id].Distinct()]), StringComparer.Ordinal);
    }

    private static PersonMarks Of(PortalUser account, IReadOnlyList<SchoolMark> schools, IReadOnlyList<string> classes)
    {
        var words = account.DisplayName.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var surname = !string.IsNullOrWhiteSpace(account.Surname) ? account.Surname.Trim() : FamilyName.AsWritten(account.DisplayName) ?? "";
        var given = new[] { account.GivenName, account.Patronymic }.Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => n!.Trim()).ToList();
        return new(account.Id, account.DisplayName, surname, given.Count > 0 ? given : [.. words.Where(w => w != surname)], account.UserName ?? "", account.Email, schools, classes);
    }
}
