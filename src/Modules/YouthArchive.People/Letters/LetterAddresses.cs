using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Mail;

namespace YouthArchive.People.Letters;

internal sealed class LetterAddresses(DbContext db) : ILetterAddresses
{
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default) =>
        (await db.Set<PortalUser>().Where(u => personIds.Contains(u.Id) && u.Email != null).Select(u => new { u.Id, u.Email }).ToListAsync(cancellation))
            .Where(u => MailRules.IsAddress(u.Email)).ToDictionary(u => u.Id, u => u.Email!, StringComparer.Ordinal);
}
