using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Mail;

namespace YouthArchive.People.Letters;

internal sealed class LetterAddresses(DbContext db) : ILetterAddresses
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<LetterAddress>>> OfAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default)
    {
        var guardians = (await db.Set<Guardianship>().Where(g => personIds.Contains(g.StudentId))
            .Select(g => new { g.StudentId, g.GuardianId }).ToListAsync(cancellation)).ToLookup(g => g.StudentId, g => g.GuardianId, StringComparer.Ordinal);
        var all = personIds.Concat(guardians.SelectMany(g => g)).Distinct(StringComparer.Ordinal).ToList();
        var known = (await db.Set<PortalUser>().AsNoTracking().Where(u => all.Contains(u.Id) && u.ErasedUtc == null && u.IsEnabled && u.Email != null)
                .Select(u => new { u.Id, u.Email, u.Language }).ToListAsync(cancellation))
            .Where(u => MailRules.IsAddress(u.Email)).ToDictionary(u => u.Id, u => new LetterAddress(u.Email!, u.Language, u.Id), StringComparer.Ordinal);
        return personIds.Distinct(StringComparer.Ordinal).Select(id => (Id: id, Found: Of(id, guardians[id], known)))
            .Where(p => p.Found.Count > 0).ToDictionary(p => p.Id, p => p.Found, StringComparer.Ordinal);
    }

    private static IReadOnlyList<LetterAddress> Of(string id, IEnumerable<string> guardians, Dictionary<string, LetterAddress> known) =>
        known.TryGetValue(id, out var own) ? [own] : [.. guardians.Order(StringComparer.Ordinal).Where(known.ContainsKey).Select(g => known[g])];
}
