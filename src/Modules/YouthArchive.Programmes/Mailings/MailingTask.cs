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
    DbContext db, IEditions editions, Receivers receivers, MailingLetters letters, IMailOutbox outbox, ITaskProgress progress, TimeProvider clock) : IBackgroundTask
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
            while (audience is not null && await BatchAsync(mailing, edition, audience, cancellation))
            {
                var all = await Of(mailing).CountAsync(cancellation);
                await progress.ReportAsync(all - await Of(mailing).CountAsync(r => r.State == ReceiverState.Waiting, cancellation), all, cancellation);
            }
            var now = clock.GetUtcNow().UtcDateTime;
            await db.Set<Mailing>().Where(m => m.Id == mailing.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.FinishedUtc, now), cancellation);
        }
    }

    private async Task ListAsync(Mailing mailing, Edition edition, CancellationToken cancellation)
    {
        var people = await receivers.InAsync(edition, mailing.AudienceKey, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
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
        db.ChangeTracker.Clear();
        return true;
    }

    private IQueryable<MailingReceiver> Of(Mailing mailing) => db.Set<MailingReceiver>().Where(r => r.MailingId == mailing.Id);
}
