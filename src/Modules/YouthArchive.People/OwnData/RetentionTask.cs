using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.People.Cards;
using YouthArchive.People.Classes;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.People.OwnData;

/// <summary>Every day: what has been kept for its time goes. Accounts are announced for erasure first, with a letter where there is an address.</summary>
internal sealed class RetentionTask(DbContext db, ErasureDesk desk, TimeProvider clock) : IBackgroundTask
{
    private static readonly string[] Offices = [.. PortalRoles.All.Except([PortalRoles.Student]).Select(r => r.ToUpperInvariant())];

    public static string Name => "People.Retention";

    public static string Title => SourceText.Of("Finds accounts that nobody uses any more");

    // Shorter than a day, so that a node that slept catches up.
    public static TimeSpan Every => TimeSpan.FromHours(12);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var id in await UnusedAsync(now, cancellation))
        {
            await desk.AskAsync(id, null, ErasureCause.Unused, Retention.Warning, cancellation);
        }
        var asked = now - Retention.ConsentRequests;
        await db.Set<ConsentRequest>().Where(r => (r.AnsweredUtc ?? r.UntilUtc) < asked).ExecuteDeleteAsync(cancellation);
        var tried = CardTries.DayOf(now - Retention.WrongTries);
        await db.Set<Cards.ClassTries>().Where(t => t.Day < tried).ExecuteDeleteAsync(cancellation);
        await db.Set<Cards.SignInCard>().Where(c => c.WrongTries > 0 && c.WrongDay < tried && c.LockedUtc == null)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.WrongTries, 0), cancellation);
        var audited = now.AddYears(-Retention.YearsOfAudit);
        await db.Set<AuditEvent>().Where(a => a.AtUtc < audited).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Students' accounts only: whoever has another role looks after others, and is asked by people.</summary>
    private Task<List<string>> UnusedAsync(DateTime now, CancellationToken cancellation)
    {
        var (neverSince, notSince) = (now.AddYears(-Retention.YearsNeverUsed), now.AddYears(-Retention.YearsNotUsed));
        var schoolYear = now.AddYears(-1).Year;
        return db.Set<PortalUser>()
            .Where(u => u.ErasedUtc == null && !u.IsSample)
            .Where(u => u.LastSignInUtc == null ? u.CreatedUtc < neverSince : u.LastSignInUtc < notSince)
            .Where(u => !db.Set<ErasureRequest>().Any(r => r.PersonId == u.Id))
            .Where(u => (from link in db.Set<IdentityUserRole<string>>()
                         join role in db.Set<PortalRole>() on link.RoleId equals role.Id
                         where link.UserId == u.Id
                         select role.NormalizedName).Any(r => r == "STUDENT"))
            .Where(u => !(from link in db.Set<IdentityUserRole<string>>()
                          join role in db.Set<PortalRole>() on link.RoleId equals role.Id
                          where link.UserId == u.Id
                          select role.NormalizedName).Any(r => Offices.Contains(r!)))
            // A class that nobody has ended is over when its school year is.
            .Where(u => !(from member in db.Set<ClassMember>()
                          join held in db.Set<SchoolClass>() on member.ClassId equals held.Id
                          where member.PersonId == u.Id && member.State == MemberState.In
                          select held).Any(c => c.EndedUtc == null ? c.SchoolYear >= schoolYear
                              : u.LastSignInUtc != null && c.EndedUtc > notSince))
            .OrderBy(u => u.Id).Select(u => u.Id).Take(500).ToListAsync(cancellation);
    }
}
