using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Audit;

namespace YouthArchive.People.Accounts;

internal sealed record NewAccount(
    string UserName, string DisplayName, string? Email, string Language, int? BirthYear, string Password, IReadOnlyCollection<string> Roles);

/// <summary>Opens an account: the person, the first roles and the audit event in one commit.</summary>
internal sealed class AccountOpening(
    DbContext db, UserManager<PortalUser> users, RoleBook roles, AuditTrail audit, TimeProvider clock)
{
    /// <param name="actorId">Null when people open their own account.</param>
    /// <returns>The account, or Identity's error codes.</returns>
    public async Task<(PortalUser? User, IReadOnlyList<string> Errors)> OpenAsync(
        NewAccount account, string? actorId, CancellationToken cancellation)
    {
        var user = new PortalUser
        {
            UserName = account.UserName,
            DisplayName = account.DisplayName.Trim(),
            Email = account.Email,
            Language = account.Language,
            BirthYear = account.BirthYear,
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
        };
        foreach (var name in account.Roles)
        {
            db.Add(new IdentityUserRole<string> { UserId = user.Id, RoleId = (await roles.FindOrAddAsync(name, cancellation)).Id });
        }
        audit.Add(actorId ?? user.Id, "Account.Opened", "Person", user.Id, new { roles = account.Roles });
        var result = await users.CreateAsync(user, account.Password);
        if (result.Succeeded)
        {
            return (user, []);
        }
        db.ChangeTracker.Clear();
        return (null, [.. result.Errors.Select(e => e.Code)]);
    }
}
