using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;

namespace YouthArchive.People.Schools;

/// <summary>What the organisers say of a school: that it exists, that it is closed, that it is open again.</summary>
internal sealed class SchoolStanding(DbContext db, AuditTrail audit, TimeProvider clock)
{
    public const int ReasonMin = 5;
    public const int ReasonMax = 500;

    /// <returns>False when there is no such school, or it was confirmed before.</returns>
    public Task<bool> ConfirmAsync(int id, string actorId, CancellationToken cancellation) =>
        ChangeAsync(id, s => s.ConfirmedUtc is null, s => s.ConfirmedUtc = Now, "School.Confirmed", actorId, null, cancellation);

    /// <summary>Its classes can be read and not changed from now on; nothing is deleted.</summary>
    public Task<bool> CloseAsync(int id, string actorId, string reason, CancellationToken cancellation) =>
        ChangeAsync(id, s => s.ClosedUtc is null, s => s.ClosedUtc = Now, "School.Closed", actorId, reason, cancellation);

    public Task<bool> ReopenAsync(int id, string actorId, CancellationToken cancellation) =>
        ChangeAsync(id, s => s.ClosedUtc is not null, s => s.ClosedUtc = null, "School.Reopened", actorId, null, cancellation);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<bool> ChangeAsync(
        int id, Func<School, bool> may, Action<School> change, string kind, string actorId, string? reason, CancellationToken cancellation)
    {
        if (await db.Set<School>().FirstOrDefaultAsync(s => s.Id == id, cancellation) is not { } school || !may(school))
        {
            return false;
        }
        change(school);
        audit.Add(actorId, kind, nameof(School), SchoolRegister.SchoolId(id), reason: reason);
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
