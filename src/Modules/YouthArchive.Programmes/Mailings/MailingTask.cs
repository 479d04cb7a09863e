using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Notices;

namespace YouthArchive.Programmes.Mailings;

/// <summary>
/// Writes the letters and notices of mailings that were sent, a batch at a time. First everybody is written down, in one piece; then each batch is
/// committed with what became of its people. Killed anywhere, it goes on where it was: nobody twice, nobody left out.
/// </summary>
internal sealed class MailingTask(
    DbContext db, IAllEditions editions, Receivers receivers, MailingLetters letters, IMailOutbox outbox, ITaskProgress progress, TimeProvider clock) : IBackgroundTask
{
    internal const int BatchSize = 50;

    public static string Name => "Programmes.Mailings";

    public static string Title => SourceText.Of("Writes the letters and notices of mailings");

    public static TimeSpan Every => TimeSpan.FromMinutes(2);

    public async Task RunAsync(CancellationToken cancellation)
    {
        while (await db.Set<Mailing>().AsNoTracking().Where(m => m.AskedUtc != null && m.FinishedUtc == null).OrderBy(m => m.AskedUtc).FirstOrDefaultAsync(cancellation) is { } mailing)
        {
            var edition = await editions.FindAsync(mailing.EditionId, cancellation) ?? throw new InvalidOperationException("The edition is not there.");
            var audience = receivers.Find(edition, mailing.AudienceKey);
            if (mailing.ListedUtc is null)
            {
                await ListAsync(mailing, edition, cancellation);
            }
            // A group that its room does not know any more is nobody's: the rest stays unwritten, and is counted so.
            while (audience is not null && await BatchAsync(mailing, edition, audience, cancellation))
            {
                var all = await Of(mailing).CountAsync(cancellation);
                await progress.ReportAsync(all - await Of(mailing).CountAsync(r => r.State == ReceiverState.Waiting, cancellation), all, cancellation);
            }
            await FinishAsync(db, mailing.Id, clock.GetUtcNow().UtcDateTime, cancellation);
        }
    }

    /// <summary>Ends a mailing; whoever still waits gets nothing. Done at once, and harmless when it is over already.</summary>
    /// <returns>False when it was over.</returns>
    internal static async Task<bool> FinishAsync(DbContext db, string id, DateTime now, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Open(db, id).ExecuteUpdateAsync(s => s.SetProperty(m => m.FinishedUtc, now), cancellation) == 0)
        {
            return false;
        }
        await db.Set<MailingReceiver>().Where(r => r.MailingId == id && r.State == ReceiverState.Waiting)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, ReceiverState.Stopped), cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static IQueryable<Mailing> Open(DbContext db, string id) => db.Set<Mailing>().Where(m => m.Id == id && m.AskedUtc != null && m.FinishedUtc == null);

    /// <summary>Takes the mailing's row for the rest of the transaction: a stop comes before it or after it, never in between.</summary>
    private async Task<bool> GoesOnAsync(Mailing mailing, CancellationToken cancellation) =>
        await Open(db, mailing.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.Version, m => m.Version), cancellation) > 0;

    private async Task ListAsync(Mailing mailing, Edition edition, CancellationToken cancellation)
    {
        var people = await receivers.InAsync(edition, mailing.AudienceKey, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await GoesOnAsync(mailing, cancellation))
        {
            return;
        }
        db.AddRange(people.Select(id => new MailingReceiver { MailingId = mailing.Id, PersonId = id }));
        await db.SaveChangesAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<Mailing>().Where(m => m.Id == mailing.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.ListedUtc, now), cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <returns>False when nobody waits any more.</returns>
    private async Task<bool> BatchAsync(Mailing mailing, Edition edition, Audience audience, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await GoesOnAsync(mailing, cancellation))
        {
            return false;
        }
        var batch = await Of(mailing).Where(r => r.State == ReceiverState.Waiting).OrderBy(r => r.PersonId).Take(BatchSize).ToListAsync(cancellation);
        if (batch.Count == 0)
        {
            return false;
        }
        // Asked again: whoever withdrew a consent or unsubscribed since the list was made gets nothing.
        var plan = await receivers.PlanAsync(audience, [.. batch.Select(r => r.PersonId)], mailing.IsLetter, mailing.IsNotice, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var receiver in batch)
        {
            receiver.State = plan.States[receiver.PersonId];
            if (receiver.State == ReceiverState.Written)
            {
                foreach (var to in plan.Addresses[receiver.PersonId])
                {
                    await outbox.AddAsync(await letters.ToAsync(mailing, edition, to, cancellation), cancellation);
                }
            }
            if (mailing.IsNotice && receiver.State is (ReceiverState.Written or ReceiverState.NoticeOnly))
            {
                db.Add(new SiteNotice { MailingId = mailing.Id, PersonId = receiver.PersonId, AtUtc = now });
            }
        }
        // Letters, notices and states: all of them, or none.
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return true;
    }

    private IQueryable<MailingReceiver> Of(Mailing mailing) => db.Set<MailingReceiver>().Where(r => r.MailingId == mailing.Id);
}
