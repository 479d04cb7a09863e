using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Audit;

namespace YouthArchive.People.Accounts;

/// <summary>What staff may do to an account. Each change ends the person's sessions and stands in the audit trail.</summary>
internal sealed class AccountChanges(
    DbContext db, UserManager<PortalUser> users, Administrators administrators, AuditTrail audit)
{
    public Task<Refusal> DisableAsync(PortalUser user, Actor actor, string? reason, CancellationToken cancellation) =>
        ChangeAsync(user, actor, "Account.Disabled", reason, async () =>
        {
            if (user.Id == actor.Id)
            {
                return Refusal.OwnAccount;
            }
            if (await administrators.IsOneAsync(user.Id, cancellation) && !await administrators.CanSpareAsync(user.Id, cancellation))
            {
                return Refusal.LastAdministrator;
            }
            user.IsEnabled = false;
            return await StampAsync(user);
        }, cancellation);

    public Task<Refusal> EnableAsync(PortalUser user, Actor actor, string? reason, CancellationToken cancellation) =>
        ChangeAsync(user, actor, "Account.Enabled", reason, () =>
        {
            user.IsEnabled = true;
            user.LockoutEnd = null;
            user.AccessFailedCount = 0;
            return StampAsync(user);
        }, cancellation);

    public Task<Refusal> ResetSecondFactorAsync(PortalUser user, Actor actor, string? reason, CancellationToken cancellation) =>
        ChangeAsync(user, actor, "SecondFactor.Reset", reason, async () =>
        {
            user.TwoFactorEnabled = false;
            db.RemoveRange(await db.Set<IdentityUserToken<string>>().Where(t => t.UserId == user.Id).ToListAsync(cancellation));
            return await StampAsync(user);
        }, cancellation);

    public Task<Refusal> GivePasswordAsync(PortalUser user, string password, Actor actor, string? reason, CancellationToken cancellation) =>
        ChangeAsync(user, actor, "Password.Given", reason, async () =>
        {
            user.LockoutEnd = null;
            user.AccessFailedCount = 0;
            user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
            return await StampAsync(user);
        }, cancellation);

    /// <summary>Ends the sessions, so that a link given by staff is the next way in; the old password holds until the link is used.</summary>
    public Task<Refusal> EndSessionsAsync(PortalUser user, string kind, Actor actor, string? reason, CancellationToken cancellation) =>
        ChangeAsync(user, actor, kind, reason, () =>
        {
            user.LockoutEnd = null;
            user.AccessFailedCount = 0;
            return StampAsync(user);
        }, cancellation);

    private async Task<Refusal> ChangeAsync(
        PortalUser user, Actor actor, string kind, string? reason, Func<Task<Refusal>> change, CancellationToken cancellation)
    {
        if (user.ErasedUtc is not null)
        {
            return Refusal.Erased;
        }
        if (!actor.IsAdministrator && await administrators.IsOneAsync(user.Id, cancellation))
        {
            return Refusal.OnlyAdministrators;
        }
        audit.Add(actor.Id, kind, "Person", user.Id, reason: reason);
        var refusal = await change();
        if (refusal != Refusal.None)
        {
            db.ChangeTracker.Clear();
        }
        return refusal;
    }

    // A new stamp ends the sessions; Identity's save carries the audit event along.
    private async Task<Refusal> StampAsync(PortalUser user) => Outcome(await users.UpdateSecurityStampAsync(user));

    private static Refusal Outcome(IdentityResult result) =>
        result.Succeeded ? Refusal.None
        : result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)) ? Refusal.ChangedMeanwhile
        : Refusal.NotAllowed;
}
