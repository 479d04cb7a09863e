using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.SignIn;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;

namespace YouthArchive.People.Recovery;

/// <summary>
/// Somebody cannot sign in and names an account or an address. Whoever asks learns nothing: neither from the answer nor from the time it takes.
/// </summary>
internal sealed class RecoveryRequest(
    DbContext db, ILookupNormalizer normalizer, RecoveryTokens tokens, IMailOutbox outbox, AuditTrail audit, Rates rates, TimeProvider clock,
    IStringLocalizer S)
{
    public const string Kind = "Recovery.Asked";

    /// <summary>Families share addresses; each of their accounts gets a letter of its own.</summary>
    private const int MostAccountsOfAnAddress = 10;

    private static readonly TimeSpan Floor = TimeSpan.FromMilliseconds(400);

    public async Task AskAsync(string name, CancellationToken cancellation)
    {
        var floor = Task.Delay(Floor, clock, cancellation);
        foreach (var account in await AccountsAsync(AccountRules.Tidy(name), cancellation))
        {
            if (MailRules.IsAddress(account.Email) && rates.TryRecovery(account.Id))
            {
                await outbox.AddAsync(Letter(account), cancellation);
                audit.Add(null, Kind, "Person", account.Id);
            }
        }
        await db.SaveChangesAsync(cancellation);
        await floor;
    }

    private Task<List<PortalUser>> AccountsAsync(string name, CancellationToken cancellation)
    {
        var (userName, email) = (normalizer.NormalizeName(name), normalizer.NormalizeEmail(name));
        return db.Set<PortalUser>()
            .Where(u => u.IsEnabled && u.Email != null && (u.NormalizedUserName == userName || u.NormalizedEmail == email))
            .OrderBy(u => u.Id).Take(MostAccountsOfAnAddress).ToListAsync(cancellation);
    }

    private Letter Letter(PortalUser account) => Speaking.In(account.Language, () => new Letter(
        Kind, account.Email!, account.Language, S["A new password"],
        [
            S["Somebody, perhaps you, asked for a new password for the account {0}.", account.UserName!],
            S["The link works once and for one hour. If you did not ask, do nothing: the old password stays."],
        ])
    {
        PersonId = account.Id,
        Link = new(S["Set a new password"], RecoveryLinks.With(tokens.For(account, RecoveryTokens.ByMail))),
    });
}
