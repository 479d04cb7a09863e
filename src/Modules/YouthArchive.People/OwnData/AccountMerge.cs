using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.OwnData;

/// <summary>Makes one account of two, in one transaction. The other is left empty: it names nobody and nobody can sign in with it.</summary>
internal sealed class AccountMerge(
    DbContext db, IEnumerable<IPersonalMerge> parts, Erasure erasure, AuditTrail audit, IOutputCacheStore pages, TimeProvider clock, IStringLocalizer S)
{
    /// <summary>Why the two cannot become one; null when they can.</summary>
    public async Task<string?> ConflictAsync(PortalUser from, PortalUser to, bool byAdministrator, CancellationToken cancellation)
    {
        if (from.Id == to.Id || from.ErasedUtc is not null || to.ErasedUtc is not null)
        {
            return S["Two different accounts are needed, neither of them deleted."];
        }
        // First what no administrator can mend: nobody ends an office in vain.
        foreach (var part in parts)
        {
            if (await part.ConflictAsync(from.Id, to.Id, cancellation) is { } conflict)
            {
                return conflict;
            }
        }
        return await erasure.HoldsAnOfficeAsync(from.Id, cancellation) || !byAdministrator && await erasure.HoldsAnOfficeAsync(to.Id, cancellation)
            ? S["This account holds an office on the portal. Ask an administrator to end it first."].Value
            : null;
    }

    /// <returns>Null when it is done, else why it was not; then nothing has changed.</returns>
    public async Task<string?> MergeAsync(PortalUser from, PortalUser to, string actorId, bool byAdministrator, CancellationToken cancellation)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        if (await ConflictAsync(from, to, byAdministrator, cancellation) is { } conflict)
        {
            return conflict;
        }
        foreach (var part in parts)
        {
            await part.MoveAsync(from.Id, to.Id, cancellation);
        }
        Fill(from, to);
        await db.Set<ErasureRequest>().Where(r => r.PersonId == from.Id).ExecuteDeleteAsync(cancellation);
        from.Erase(clock.GetUtcNow().UtcDateTime);
        audit.Add(actorId, "Account.Merged", "Person", to.Id, new { from = from.Id });
        audit.Add(actorId, "Account.MergedAway", "Person", from.Id, new { into = to.Id });
        await db.SaveChangesAsync(cancellation);
        await whole.CommitAsync(cancellation);
        await pages.EvictByTagAsync(CacheTags.Site, CancellationToken.None);
        return null;
    }

    // What the account that stays does not know, it learns.
    private static void Fill(PortalUser from, PortalUser to)
    {
        if (to.Email is null)
        {
            (to.Email, to.NormalizedEmail, to.EmailConfirmed) = (from.Email, from.NormalizedEmail, from.EmailConfirmed);
        }
        if (to.GivenName is null)
        {
            (to.Surname, to.GivenName, to.Patronymic) = (from.Surname, from.GivenName, from.Patronymic);
        }
        to.BirthYear ??= from.BirthYear;
        to.PhoneNumber ??= from.PhoneNumber;
        to.ImportedMembers ??= from.ImportedMembers;
        to.SecurityStamp = Guid.NewGuid().ToString("N");
    }
}
