using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;

namespace YouthArchive.People.OwnData;

/// <summary>
/// A new e-mail address counts once a letter to it was answered. The link is sealed and not stored; it works for a day, for the same account,
/// and no longer when the account has another stamp or address.
/// </summary>
internal sealed class EmailChange(
    DbContext db, UserManager<PortalUser> users, IDataProtectionProvider protection, IMailOutbox outbox, AuditTrail audit, TimeProvider clock, IStringLocalizer s)
{
    public const string Kind = "Email.Asked";
    public const int LettersADay = 3;

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    private readonly IDataProtector _seal = protection.CreateProtector("YouthArchive.People.EmailChange");

    /// <returns>False when three letters have gone out within a day.</returns>
    public async Task<bool> AskAsync(PortalUser account, string address, CancellationToken cancellation)
    {
        var yesterday = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        if (await db.Set<MailMessage>().CountAsync(m => m.PersonId == account.Id && m.Kind == Kind && m.CreatedUtc > yesterday, cancellation) >= LettersADay)
        {
            return false;
        }
        var until = clock.GetUtcNow() + Lasts;
        var token = _seal.Protect(FormattableString.Invariant($"{account.Id}\n{account.SecurityStamp}\n{account.NormalizedEmail}\n{address}\n{until.UtcTicks}"));
        await outbox.AddAsync(Speaking.In(account.Language, () => new Letter(
            Kind, address, account.Language, s["Confirm the e-mail address"],
            [
                s["This address was given for the account {0}. Open the link and confirm it.", account.UserName!],
                s["The link works for one day. If this was not meant, do nothing."],
            ])
        {
            PersonId = account.Id,
            Link = new(s["Confirm the address"], OwnDataLinks.EmailWith(token)),
        }), cancellation);
        audit.Add(account.Id, "Email.Asked", "Person", account.Id);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>The address the link stands for; null when it is not for this account, too old or used up.</summary>
    public string? Read(PortalUser account, string? token)
    {
        try
        {
            return token is { Length: > 0 and <= 2000 } && _seal.Unprotect(token).Split('\n') is [var id, var stamp, var before, var address, var until]
                && (id, stamp, before) == (account.Id, account.SecurityStamp ?? "", account.NormalizedEmail ?? "")
                && long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks ? address : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public async Task<bool> ConfirmAsync(PortalUser account, string address)
    {
        account.Email = address;
        account.EmailConfirmed = true;
        audit.Add(account.Id, "Email.Changed", "Person", account.Id);
        return (await users.UpdateAsync(account)).Succeeded;
    }

    public async Task<bool> RemoveAsync(PortalUser account)
    {
        account.Email = null;
        account.EmailConfirmed = false;
        audit.Add(account.Id, "Email.Removed", "Person", account.Id);
        return (await users.UpdateAsync(account)).Succeeded;
    }
}
