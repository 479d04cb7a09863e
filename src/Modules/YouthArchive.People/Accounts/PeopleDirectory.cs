using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Classes;
using YouthArchive.People.Contracts;

namespace YouthArchive.People.Accounts;

internal sealed class PeopleDirectory(DbContext db, ILookupNormalizer normalizer) : IPeople
{
    private static readonly Expression<Func<PortalUser, Person>> ToPerson =
        u => new Person(u.Id, u.UserName!, u.DisplayName, u.Language, u.BirthYear, u.IsSample);

    public Task<Person?> FindAsync(string id, CancellationToken cancellation = default) =>
        db.Set<PortalUser>().Where(u => u.Id == id).Select(ToPerson).FirstOrDefaultAsync(cancellation);

    public Task<Person?> FindByUserNameAsync(string userName, CancellationToken cancellation = default)
    {
        var normalised = normalizer.NormalizeName(userName);
        return db.Set<PortalUser>().Where(u => u.NormalizedUserName == normalised).Select(ToPerson).FirstOrDefaultAsync(cancellation);
    }

    public async Task<IReadOnlyDictionary<string, Person>> FindByUserNamesAsync(
        IEnumerable<string> userNames, CancellationToken cancellation = default)
    {
        var wanted = userNames.Distinct(StringComparer.Ordinal).ToDictionary(n => n, n => normalizer.NormalizeName(n), StringComparer.Ordinal);
        var normalised = wanted.Values.ToList();
        var found = (await db.Set<PortalUser>().Where(u => normalised.Contains(u.NormalizedUserName!)).Select(ToPerson).ToListAsync(cancellation))
            .ToDictionary(p => normalizer.NormalizeName(p.UserName)!, StringComparer.Ordinal);
        return wanted.Where(w => found.ContainsKey(w.Value!)).ToDictionary(w => w.Key, w => found[w.Value!], StringComparer.Ordinal);
    }

    public async Task<IReadOnlyDictionary<string, Person>> FindManyAsync(IEnumerable<string> ids, CancellationToken cancellation = default)
    {
        var wanted = ids.Distinct().ToList();
        return await db.Set<PortalUser>().Where(u => wanted.Contains(u.Id)).Select(ToPerson).ToDictionaryAsync(p => p.Id, cancellation);
    }

    public async Task<IReadOnlyDictionary<string, int?>> LikelyBirthYearsAsync(IEnumerable<string> ids, CancellationToken cancellation = default)
    {
        var wanted = ids.Distinct().ToList();
        var rows = await db.Set<PortalUser>().Where(u => wanted.Contains(u.Id)).Select(u => new
        {
            u.Id,
            u.BirthYear,
            Class = (from member in db.Set<ClassMember>()
                     join held in db.Set<SchoolClass>() on member.ClassId equals held.Id
                     where member.PersonId == u.Id && member.State == MemberState.In
                     orderby held.SchoolYear descending
                     select new { held.SchoolYear, held.Grade }).FirstOrDefault(),
        }).ToListAsync(cancellation);
        return rows.ToDictionary(
            r => r.Id, r => r.BirthYear ?? (r.Class is null ? null : Age.LikelyBirthYear(r.Class.SchoolYear, r.Class.Grade)));
    }

    public async Task<IReadOnlyList<Person>> InRoleAsync(string role, CancellationToken cancellation = default)
    {
        var normalised = normalizer.NormalizeName(role);
        return await (
            from user in db.Set<PortalUser>()
            join link in db.Set<IdentityUserRole<string>>() on user.Id equals link.UserId
            join held in db.Set<PortalRole>() on link.RoleId equals held.Id
            where held.NormalizedName == normalised && user.IsEnabled
            orderby user.DisplayName
            select user).Select(ToPerson).ToListAsync(cancellation);
    }
}
