using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Classes;
using YouthArchive.People.Contracts;

namespace YouthArchive.People.Schools;

internal sealed class SchoolRegions(DbContext db) : ISchoolRegions
{
    public async Task<IReadOnlyList<RegionCount>> CountAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default)
    {
        var found = await (
            from member in db.Set<ClassMember>()
            join one in db.Set<SchoolClass>() on member.ClassId equals one.Id
            join school in db.Set<School>() on one.SchoolId equals school.Id
            where personIds.Contains(member.PersonId)
            select new { member.PersonId, member.ClassId, school.Region }).ToListAsync(cancellation);
        // Ids of classes grow with time.
        var newest = found.GroupBy(f => f.PersonId, StringComparer.Ordinal)
            .Select(g => g.OrderByDescending(f => f.ClassId, StringComparer.Ordinal).First().Region).ToList();
        var known = newest.GroupBy(r => r, StringComparer.Ordinal)
            .Select(g => (Region: Regions.Find(g.Key), Count: g.Count()))
            .Where(g => g.Region is not null)
            .OrderByDescending(g => g.Count).ThenBy(g => g.Region!.Key, StringComparer.Ordinal)
            .Select(g => new RegionCount(g.Region!.Name, g.Count)).ToList();
        var unknown = personIds.Distinct(StringComparer.Ordinal).Count() - known.Sum(k => k.Count);
        return unknown > 0 ? [.. known, new(null, unknown)] : known;
    }
}
