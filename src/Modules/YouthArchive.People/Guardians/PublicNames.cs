using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.People.Contracts;
using YouthArchive.People.Schools;

namespace YouthArchive.People.Guardians;

/// <summary>The full name while a consent to it is in force; else initials and the region of the student's school.</summary>
internal sealed class PublicNames(DbContext db, IConsents consents, IStringLocalizer s) : IPublicNames
{
    public async Task<IReadOnlyDictionary<string, PublicName>> OfAsync(IEnumerable<string> personIds, CancellationToken cancellation = default)
    {
        var ids = personIds.Distinct().ToList();
        var states = await consents.OfAsync(ids, ConsentPurpose.Name, cancellation);
        var people = await db.Set<PortalUser>().AsNoTracking().Where(u => ids.Contains(u.Id))
            .Select(u => new { u.Id, u.DisplayName, u.GivenName, u.Surname }).ToDictionaryAsync(u => u.Id, cancellation);
        var regions = await RegionsAsync(ids, cancellation);
        return ids.ToDictionary(id => id, id =>
            people.GetValueOrDefault(id) is not { } person ? new PublicName(s["a participant"], false)
            : states[id].Allows() ? new PublicName(person.DisplayName, true)
            : new PublicName(Short(Initials.Of(person.GivenName, person.Surname, person.DisplayName), regions.GetValueOrDefault(id)), false));
    }

    private string Short(string initials, string? region)
    {
        var name = initials.Length > 0 ? initials : s["a participant"].Value;
        return Regions.Find(region) is { } known ? $"{name}, {known.Name}" : name;
    }

    // Of somebody in two classes the school of the newer one counts.
    private async Task<Dictionary<string, string>> RegionsAsync(List<string> ids, CancellationToken cancellation)
    {
        var found = await (
            from member in db.Set<ClassMember>()
            join held in db.Set<SchoolClass>() on member.ClassId equals held.Id
            join school in db.Set<School>() on held.SchoolId equals school.Id
            where ids.Contains(member.PersonId) && member.State == MemberState.In
            select new { member.PersonId, member.JoinedUtc, school.Region }).ToListAsync(cancellation);
        return found.GroupBy(f => f.PersonId).ToDictionary(g => g.Key, g => g.MaxBy(f => f.JoinedUtc)!.Region);
    }
}
