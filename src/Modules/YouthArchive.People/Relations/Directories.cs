using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.People.Schools;

namespace YouthArchive.People.Relations;

internal sealed class SchoolDirectory(DbContext db) : ISchoolDirectory
{
    public async Task<IReadOnlyDictionary<int, SchoolPlace>> OfAsync(IReadOnlyCollection<int> ids, CancellationToken cancellation = default) =>
        await db.Set<School>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => new SchoolPlace(s.Id, s.Name, s.Settlement), cancellation);
}

internal sealed class LetterAddresses(DbContext db) : ILetterAddresses
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<LetterAddress>>> OfAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default)
    {
        var guardians = (await db.Set<Guardianship>().Where(g => personIds.Contains(g.StudentId))
            .Select(g => new { g.StudentId, g.GuardianId }).ToListAsync(cancellation)).ToLookup(g => g.StudentId, g => g.GuardianId, StringComparer.Ordinal);
        var all = personIds.Concat(guardians.SelectMany(g => g)).Distinct(StringComparer.Ordinal).ToList();
        var known = await db.Set<PortalUser>().AsNoTracking().Where(u => all.Contains(u.Id) && u.ErasedUtc == null && u.IsEnabled && u.Email != null && u.Email != "")
            .Select(u => new { u.Id, u.Email, u.Language }).ToDictionaryAsync(u => u.Id, u => new LetterAddress(u.Email!, u.Language, u.Id), cancellation);
        return personIds.Distinct(StringComparer.Ordinal)
            .Select(id => (id, Found: (IReadOnlyList<LetterAddress>)(known.TryGetValue(id, out var own) ? [own] : [.. guardians[id].Order(StringComparer.Ordinal).Where(known.ContainsKey).Select(g => known[g])])))
            .Where(p => p.Found.Count > 0).ToDictionary(p => p.id, p => p.Found, StringComparer.Ordinal);
    }
}
