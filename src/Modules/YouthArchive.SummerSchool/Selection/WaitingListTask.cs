using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;

namespace YouthArchive.SummerSchool.Selection;

/// <summary>The waiting list moves up by itself when the day for confirming has passed.</summary>
internal sealed class WaitingListTask(DbContext db, IEditions editions, Places places, TimeProvider clock) : IBackgroundTask
{
    public static string Name => "SummerSchool.WaitingList";
    public static string Title => SourceText.Of("Passes places that nobody confirmed on to the waiting list");
    public static TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Set<Seat>().Where(s => s.State == SeatState.Offered && s.ConfirmByUtc <= now).Select(s => s.EditionId).Distinct().ToListAsync(cancellation);
        foreach (var id in due)
        {
            if (await editions.FindAsync(id, cancellation) is { } edition)
            {
                await places.PassOnAsync(edition, cancellation);
            }
        }
    }
}
