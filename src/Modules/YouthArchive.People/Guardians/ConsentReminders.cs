using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.People.Guardians;

/// <summary>
/// Letters nobody has to think of: to a guardian who has not answered, after three and after ten days; to one whose consent ends, thirty
/// days before. At most these.
/// </summary>
internal sealed class ConsentReminders(DbContext db, ConsentOutlines outlines, ConsentLetters letters, IMailOutbox outbox, TimeProvider clock) : IBackgroundTask
{
    private static readonly TimeSpan First = TimeSpan.FromDays(3);
    private static readonly TimeSpan Second = TimeSpan.FromDays(10);

    public static string Name => "People.ConsentReminders";

    public static string Title => SourceText.Of("Reminds guardians who have not answered");
    public static TimeSpan Every => TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await UnansweredAsync(now, cancellation);
        await EndingAsync(now, cancellation);
    }

    private async Task UnansweredAsync(DateTime now, CancellationToken cancellation)
    {
        // After a standstill of the site the two letters must not go out on two days running.
        var (first, second, last) = (now - First, now - Second, now - (Second - First));
        var due = await db.Set<ConsentRequest>().Where(r => r.AnsweredUtc == null && r.UntilUtc > now
                && (r.Reminders == 0 && r.AskedUtc <= first || r.Reminders == 1 && r.AskedUtc <= second && r.RemindedUtc <= last))
            .ToListAsync(cancellation);
        var states = await outlines.OfAsync(due.Select(r => r.StudentId), cancellation);
        foreach (var request in due.Where(r => !states[r.StudentId].MayHandIn))
        {
            // Only digests are kept, so a reminder brings a link of its own.
            var token = ConsentToken.New();
            request.TokenHash = ConsentToken.HashOf(token);
            request.Reminders++;
            request.RemindedUtc = now;
            await outbox.AddAsync(letters.Reminding(request.Email, request.Language, token, request.UntilUtc), cancellation);
        }
        await db.SaveChangesAsync(cancellation);
    }

    private async Task EndingAsync(DateTime now, CancellationToken cancellation)
    {
        var soon = now.AddDays(30);
        var ending = await (
            from consent in db.Set<Consent>()
            join guardian in db.Set<PortalUser>() on consent.GuardianId equals guardian.Id
            where consent.WithdrawnUtc == null && consent.UntilUtc > now && consent.UntilUtc <= soon && guardian.Email != null && guardian.IsEnabled
            select new { consent.StudentId, consent.Purpose, consent.UntilUtc, GuardianId = guardian.Id, guardian.Email, guardian.Language }).ToListAsync(cancellation);
        var states = await outlines.OfAsync(ending.Select(e => e.StudentId), cancellation);
        var stillEnding = ending.Where(e => states[e.StudentId] is { IsMinor: true } outline && outline[e.Purpose].UntilUtc is { } until && until <= soon);
        foreach (var one in stillEnding.DistinctBy(e => (e.GuardianId, e.StudentId, e.UntilUtc)).Where(e => MailRules.IsAddress(e.Email)))
        {
            await outbox.AddAsync(letters.Ending(one.Email!, one.Language, one.GuardianId, one.StudentId, one.UntilUtc), cancellation);
        }
        await db.SaveChangesAsync(cancellation);
    }
}
