using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.People.Cards;

/// <summary>Every day: what could still be printed is erased after 14 days, used or not, and old counts of tries with it.</summary>
internal sealed class CardUnsealing(DbContext db, CardLedger ledger, TimeProvider clock) : IBackgroundTask
{
    public static string Name => "People.CardUnsealing";

    public static string Title => SourceText.Of("Forgets sign-in cards after printing");

    // Shorter than a day, so that a node that slept catches up.
    public static TimeSpan Every => TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var oldest = clock.GetUtcNow().UtcDateTime - SignInCard.SealedFor;
        await db.Set<SignInCard>().Where(c => c.Sealed != null && c.IssuedUtc <= oldest)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Sealed, (string?)null), cancellation);
        await ledger.ForgetAsync(cancellation);
    }
}
