using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.OwnData;

internal enum ErasureOutcome { Done, HoldsAnOffice, NotThere }

/// <summary>Removes everything personal of one account in one transaction: results stay, without a name; the audit trail has ids only.</summary>
internal sealed class Erasure(
    DbContext db, IEnumerable<IPersonalData> sources, AccountSearch accounts, LeftoverFiles files, LetterFolder letters, AuditTrail audit, PortalEvents events,
    IOutputCacheStore pages)
{
    private static readonly string[] RolesThatMayGo = [PortalRoles.Student, PortalRoles.Guardian, PortalRoles.Teacher];

    /// <summary>Whoever holds an office hands it over first; so the last administrator never goes.</summary>
    public async Task<bool> HoldsAnOfficeAsync(string personId, CancellationToken cancellation) =>
        (await accounts.RolesOfAsync(personId, cancellation)).Any(r => !RolesThatMayGo.Contains(r, StringComparer.OrdinalIgnoreCase));

    /// <param name="actorId">Null when the time is over and the site does it by itself.</param>
    public async Task<ErasureOutcome> EraseAsync(string personId, string? actorId, ErasureCause cause, CancellationToken cancellation)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.Set<PortalUser>().AnyAsync(u => u.Id == personId && u.ErasedUtc == null, cancellation))
        {
            return ErasureOutcome.NotThere;
        }
        if (await HoldsAnOfficeAsync(personId, cancellation))
        {
            return ErasureOutcome.HoldsAnOffice;
        }
        // The account last: the others still look for its address.
        foreach (var source in sources.OrderBy(s => s is AccountData))
        {
            await source.EraseAsync(personId, cancellation);
        }
        await db.Set<ErasureRequest>().Where(r => r.PersonId == personId).ExecuteDeleteAsync(cancellation);
        audit.Add(actorId, "Account.Erased", "Person", personId, new { cause = cause.ToString() });
        await db.SaveChangesAsync(cancellation);
        await whole.CommitAsync(cancellation);
        await TellAsync(personId);
        return ErasureOutcome.Done;
    }

    // Not to be cancelled by a reader who leaves: the commit has happened.
    private async Task TellAsync(string personId)
    {
        await pages.EvictByTagAsync(CacheTags.Site, CancellationToken.None);
        foreach (var purpose in Enum.GetValues<ConsentPurpose>())
        {
            await events.RaiseAsync(new ConsentChanged(personId, purpose), CancellationToken.None);
        }
        await files.DeleteAsync(CancellationToken.None);
        await letters.SweepAsync(CancellationToken.None);
    }
}
