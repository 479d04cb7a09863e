using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.Olympiads.Sittings.Receipts;

/// <summary>Hands in whatever the bell has ended, for pupils who did not do it themselves.</summary>
internal sealed class BellTask(SittingReading reading, HandingIn handing, TimeProvider clock) : IBackgroundTask
{
    public static string Name => "Olympiads.Bell";

    public static string Title => SourceText.Of("Hands papers in when the time is over");

    public static TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var open = await reading.ReadAsync(q => q.Where(s => s.StartedUtc != null && s.HandedInUtc == null), cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var sitting in open.Where(s => s.Time.At(now) == TimeState.Over))
        {
            await handing.HandInAsync(sitting, sitting.Time.BellUtc(now)!.Value, cancellation);
        }
    }
}
