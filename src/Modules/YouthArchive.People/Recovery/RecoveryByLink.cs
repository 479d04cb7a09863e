using Microsoft.AspNetCore.Identity;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Audit;

namespace YouthArchive.People.Recovery;

/// <summary>A new password by a link. All sessions end, and so do all other links.</summary>
internal sealed class RecoveryByLink(UserManager<PortalUser> users, RecoveryTokens tokens, AuditTrail audit)
{
    /// <summary>The account whose password the link may set; null when the link is used up, too old or not ours.</summary>
    public async Task<PortalUser?> FindAsync(string? token) =>
        tokens.Read(token) is { } read && await users.FindByIdAsync(read.PersonId) is { IsEnabled: true } account
        && account.SecurityStamp == read.Stamp ? account : null;

    /// <returns>False when somebody used the link at the same moment.</returns>
    public async Task<bool> SetPasswordAsync(PortalUser account, string password)
    {
        audit.Add(account.Id, "Password.Recovered", "Person", account.Id);
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        return (await users.UpdateSecurityStampAsync(account)).Succeeded;
    }
}
