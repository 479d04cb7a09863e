using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.Platform.Mail;

/// <summary>Letters are not an archive: they hold names and addresses, and go when nobody needs them to find a mistake.</summary>
internal sealed class MailErasure(DbContext db, LetterFolder folder, TimeProvider clock) : IBackgroundTask
{
    public static readonly TimeSpan SentAreKept = TimeSpan.FromDays(30);
    public static readonly TimeSpan OthersAreKept = TimeSpan.FromDays(90);

    public static string Name => "Platform.MailErasure";

    public static string Title => SourceText.Of("Removes old letters");

    public static TimeSpan Every => TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (sentBefore, writtenBefore) = (now - SentAreKept, now - OthersAreKept);
        await db.Set<MailMessage>()
            .Where(m => m.SentUtc != null ? m.SentUtc < sentBefore : m.CreatedUtc < writtenBefore)
            .ExecuteDeleteAsync(cancellation);
        await folder.SweepAsync(cancellation);
    }
}
