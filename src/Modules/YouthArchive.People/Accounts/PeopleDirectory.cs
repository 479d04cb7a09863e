using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
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

    public async Task<IReadOnlyDictionary<string, Person>> FindManyAsync(IEnumerable<string> ids, CancellationToken cancellation = default)
    {
        var wanted = ids.Distinct().ToList();
        return await db.Set<PortalUser>().Where(u => wanted.Contains(u.Id)).Select(ToPerson).ToDictionaryAsync(p => p.Id, cancellation);
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
