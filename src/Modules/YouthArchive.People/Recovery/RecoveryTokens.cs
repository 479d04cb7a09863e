using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using YouthArchive.People.Accounts;

namespace YouthArchive.People.Recovery;

/// <param name="Stamp">The account's security stamp when the link was made.</param>
internal sealed record RecoveryToken(string PersonId, string Stamp);

/// <summary>
/// Links that let their holder set a new password, sealed and not stored. A new password, a role change or the end of all sessions gives
/// the account another stamp, and every link made before is void: each works once.
/// </summary>
internal sealed class RecoveryTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan ByMail = TimeSpan.FromHours(1);
    public static readonly TimeSpan ByStaff = TimeSpan.FromHours(24);

    private readonly IDataProtector _seal = protection.CreateProtector("YouthArchive.People.Recovery");

    public string For(PortalUser account, TimeSpan length)
    {
        var until = clock.GetUtcNow() + length;
        return _seal.Protect(FormattableString.Invariant($"{account.Id}\n{account.SecurityStamp}\n{until.UtcTicks}"));
    }

    /// <summary>Null when the link is too old or not one of ours. Whether it was used, the stamp tells.</summary>
    public RecoveryToken? Read(string? token)
    {
        try
        {
            return token is { Length: > 0 and <= 1000 } && _seal.Unprotect(token).Split('\n') is [var id, var stamp, var until]
                && long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks
                ? new(id, stamp)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
