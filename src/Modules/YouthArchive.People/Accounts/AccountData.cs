using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;

namespace YouthArchive.People.Accounts;

/// <summary>The account's own part of a person's data. Passwords and keys stay here.</summary>
internal sealed class AccountData(DbContext db, AccountSearch accounts, TimeProvider clock) : IPersonalData
{
    public string Section => "account";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        if (await db.Set<PortalUser>().AsNoTracking().FirstOrDefaultAsync(u => u.Id == personId, cancellation) is not { } user)
        {
            return null;
        }
        return new
        {
            user.Id,
            user.UserName,
            user.DisplayName,
            user.Surname,
            user.GivenName,
            user.Patronymic,
            user.Email,
            user.EmailConfirmed,
            user.PhoneNumber,
            user.Language,
            user.BirthYear,
            user.CreatedUtc,
            user.LastSignInUtc,
            Roles = await accounts.RolesOfAsync(personId, cancellation),
            SecondFactor = user.TwoFactorEnabled,
            FailedSignIns = user.AccessFailedCount,
            Sample = user.IsSample,
            Imported = user.ImportedMembers,
            OtherSignIns = await db.Set<IdentityUserLogin<string>>().Where(l => l.UserId == personId)
                .Select(l => new { Provider = l.LoginProvider, Key = l.ProviderKey, l.ProviderDisplayName }).ToListAsync(cancellation),
            Claims = await db.Set<IdentityUserClaim<string>>().Where(c => c.UserId == personId)
                .Select(c => new { c.ClaimType, c.ClaimValue }).ToListAsync(cancellation),
        };
    }

    public async Task EraseAsync(string personId, CancellationToken cancellation = default)
    {
        var user = await db.Set<PortalUser>().FirstAsync(u => u.Id == personId, cancellation);
        user.Erase(clock.GetUtcNow().UtcDateTime);
        await db.Set<IdentityUserRole<string>>().Where(r => r.UserId == personId).ExecuteDeleteAsync(cancellation);
        await db.Set<IdentityUserLogin<string>>().Where(l => l.UserId == personId).ExecuteDeleteAsync(cancellation);
        await db.Set<IdentityUserClaim<string>>().Where(c => c.UserId == personId).ExecuteDeleteAsync(cancellation);
        await db.Set<IdentityUserToken<string>>().Where(t => t.UserId == personId).ExecuteDeleteAsync(cancellation);
    }
}
