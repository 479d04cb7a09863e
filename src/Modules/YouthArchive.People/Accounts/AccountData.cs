using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;

namespace YouthArchive.People.Accounts;

/// <summary>The account's own part of a person's data. Passwords and keys stay here.</summary>
internal sealed class AccountData(DbContext db, AccountSearch accounts) : IPersonalData
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
            user.Email,
            user.Language,
            user.BirthYear,
            user.CreatedUtc,
            Roles = await accounts.RolesOfAsync(personId, cancellation),
            SecondFactor = user.TwoFactorEnabled,
        };
    }
}
