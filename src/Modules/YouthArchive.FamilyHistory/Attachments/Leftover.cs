using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;
using YouthArchive.Platform.Uploads;

namespace YouthArchive.FamilyHistory.Attachments;

/// <summary>A file whose row is gone: noted with the change that took the row away, deleted after it.</summary>
internal sealed class Leftover
{
    public required string OriginalKey { get; init; }
    public string? CleanKey { get; init; }
}

/// <summary>Only after the commit: a file cannot be brought back.</summary>
internal sealed class LeftoverTask(DbContext db, IIntake intake) : IBackgroundTask
{
    public static string Name => "FamilyHistory.Leftovers";

    public static string Title => SourceText.Of("Removes files that nobody needs any more");

    public static TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var leftover in await db.Set<Leftover>().AsNoTracking().OrderBy(l => l.OriginalKey).Take(500).ToListAsync(cancellation))
        {
            await intake.ForgetAsync(leftover.OriginalKey, leftover.CleanKey, cancellation);
            await db.Set<Leftover>().Where(l => l.OriginalKey == leftover.OriginalKey).ExecuteDeleteAsync(cancellation);
        }
    }
}
