using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;

namespace YouthArchive.People.Letters;

/// <summary>A letter to oneself shows whether the site's mail arrives.</summary>
internal sealed class TestLetter(DbContext db, IMailOutbox outbox, AuditTrail audit, IStringLocalizer S)
{
    public const string Kind = "Mail.Tested";

    /// <returns>False when the account has no usable address.</returns>
    public async Task<bool> SendAsync(PortalUser to, CancellationToken cancellation)
    {
        if (!MailRules.IsAddress(to.Email))
        {
            return false;
        }
        var letter = Speaking.In(to.Language, () => new Letter(
            Kind, to.Email!, to.Language, S["Test letter"], [S["Letters of the portal arrive here. Nothing needs to be done."]])
        {
            PersonId = to.Id,
            Link = new(S["Where all letters are listed"], LetterLinks.Queue),
        });
        await outbox.AddAsync(letter, cancellation);
        audit.Add(to.Id, Kind, "Person", to.Id);
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
