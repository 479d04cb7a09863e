using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;

namespace YouthArchive.People.OwnData;

/// <summary>One line of the list for organisers.</summary>
internal sealed record WaitingErasure(string PersonId, string Name, string UserName, ErasureCause Cause, DateTime AskedUtc, DateTime DueUtc);

/// <summary>Takes wishes to be erased, and takes them back while there is time.</summary>
internal sealed class ErasureDesk(DbContext db, Erasure erasure, IMailOutbox outbox, AuditTrail audit, TimeProvider clock, IStringLocalizer s)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<ErasureRequest?> OfAsync(string personId, CancellationToken cancellation) =>
        db.Set<ErasureRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.PersonId == personId, cancellation);

    public async Task<IReadOnlyList<WaitingErasure>> AllAsync(CancellationToken cancellation) => await (
        from request in db.Set<ErasureRequest>()
        join user in db.Set<PortalUser>() on request.PersonId equals user.Id
        orderby request.DueUtc, user.Id
        select new WaitingErasure(user.Id, user.DisplayName, user.UserName!, request.Cause, request.AskedUtc, request.DueUtc)).ToListAsync(cancellation);

    /// <summary>Asking twice is harmless: the first date holds.</summary>
    /// <param name="actorId">The person or the guardian; null when the site asks. The caller has checked who it is.</param>
    public async Task<ErasureOutcome> AskAsync(string personId, string? actorId, ErasureCause cause, TimeSpan pause, CancellationToken cancellation)
    {
        if (await db.Set<PortalUser>().FirstOrDefaultAsync(u => u.Id == personId && u.ErasedUtc == null, cancellation) is not { } person)
        {
            return ErasureOutcome.NotThere;
        }
        if (await erasure.HoldsAnOfficeAsync(personId, cancellation))
        {
            return ErasureOutcome.HoldsAnOffice;
        }
        var now = Now;
        var due = now + pause;
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "People_ErasureRequests" ("PersonId", "Cause", "AskedById", "AskedUtc", "DueUtc")
            VALUES ({personId}, {(int)cause}, {actorId}, {now}, {due}) ON CONFLICT ("PersonId") DO NOTHING
            """, cancellation) > 0)
        {
            audit.Add(actorId, "Erasure.Asked", "Person", personId, new { cause = cause.ToString() });
            await WriteAsync(person, due, cause, cancellation);
            await db.SaveChangesAsync(cancellation);
        }
        await whole.CommitAsync(cancellation);
        return ErasureOutcome.Done;
    }

    public async Task TakeBackAsync(string personId, string? actorId, CancellationToken cancellation)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<ErasureRequest>().Where(r => r.PersonId == personId).ExecuteDeleteAsync(cancellation) > 0)
        {
            audit.Add(actorId, "Erasure.TakenBack", "Person", personId);
            await db.SaveChangesAsync(cancellation);
        }
        await whole.CommitAsync(cancellation);
    }

    // Now, not when it is done: then there is no address left to write to.
    private async Task WriteAsync(PortalUser person, DateTime due, ErasureCause cause, CancellationToken cancellation)
    {
        if (MailRules.IsAddress(person.Email))
        {
            await outbox.AddAsync(Speaking.In(person.Language, () => Letter(person, due, cause)), cancellation);
        }
    }

    private Letter Letter(PortalUser person, DateTime due, ErasureCause cause) => new(
        "Erasure.Asked", person.Email!, person.Language, s["Your account will be deleted"],
        [
            cause == ErasureCause.Unused
                ? s["The account {0} has not been used for a long time. It will be deleted on {1}.", person.UserName!, Day(due)]
                : s["The account {0} will be deleted on {1}, as was asked for.", person.UserName!, Day(due)],
            s["What is personal goes for good; results stay without a name."],
            cause == ErasureCause.Unused ? s["Sign in before that day to keep the account."] : s["If this is not wanted, sign in before that day and take it back."],
        ])
    {
        PersonId = person.Id,
        Link = new(s["Delete my account"], OwnDataLinks.Erasure),
    };

    private string Day(DateTime utc) => LocalTime.In(s, utc, LocalTime.DefaultZone, TimeStyle.Date);
}
