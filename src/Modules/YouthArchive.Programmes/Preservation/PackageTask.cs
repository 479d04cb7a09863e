using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Preservation;

/// <summary>
/// Makes the packages that were asked for. Written under a name of its own first; only a whole one comes into the store, and the row that tells of
/// it is written last. A run that was killed is begun anew.
/// </summary>
internal sealed class PackageTask(
    DbContext db, IEditions editions, BagMaking making, IFileStore files, AppDataFolder appData, AuditTrail audit, ITaskProgress progress, TimeProvider clock) : IBackgroundTask
{
    private const string Area = "packages";
    private const long MostBytes = 64L * 1024 * 1024 * 1024;

    public static string Name => "Programmes.Preservation";

    public static string Title => SourceText.Of("Makes the preservation packages that were asked for");

    public static TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellation)
    {
        // One run at a time, on one node: a package without a row was left by a process that was killed between the two.
        await files.SweepAsync(Area, await db.Set<PreservationPackage>().Select(p => p.FileKey).ToHashSetAsync(cancellation), cancellation);
        while (await db.Set<PackageRun>().AsNoTracking().Where(r => r.FinishedUtc == null).OrderBy(r => r.Id).FirstOrDefaultAsync(cancellation) is { } run)
        {
            try
            {
                await MakeAsync(run, cancellation);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                db.ChangeTracker.Clear();
                var (now, type) = (clock.GetUtcNow().UtcDateTime, error.GetType().Name);
                await Of(run).ExecuteUpdateAsync(s => s.SetProperty(r => r.FinishedUtc, now).SetProperty(r => r.Error, type), cancellation);
                throw;
            }
        }
    }

    private async Task MakeAsync(PackageRun run, CancellationToken cancellation)
    {
        var edition = await editions.FindAsync(run.EditionId, cancellation) ?? throw new InvalidOperationException("The edition is not there.");
        var closed = await db.Set<ClosedEdition>().AsNoTracking().SingleAsync(c => c.EditionId == run.EditionId, cancellation);
        var folder = Directory.CreateDirectory(appData.File("unfinished", Area));
        // One run at a time, on one node: whatever lies there was left by one that was killed.
        foreach (var left in folder.GetFiles())
        {
            left.Delete();
        }
        var path = System.IO.Path.Combine(folder.FullName, $"{run.Id}.part");
        try
        {
            await using var zip = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
            var made = await making.WriteAsync(edition, closed.ClosedUtc, zip, (count, room, rooms) => TellAsync(run, count, room, rooms, cancellation), cancellation);
            zip.Position = 0;
            var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(zip, cancellation));
            zip.Position = 0;
            var key = await files.SaveAsync(Area, zip, MostBytes, cancellation);
            await KeepAsync(run, edition, key, zip.Length, made, sha256, cancellation);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task KeepAsync(PackageRun run, Edition edition, string key, long bytes, int made, string sha256, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new PreservationPackage { RunId = run.Id, EditionId = edition.Id, MadeUtc = now, FileKey = key, Bytes = bytes, Files = made, Sha256 = sha256 });
        audit.Add(run.AskedById, "Package.Made", "Package", edition.Key, new { sha256, bytes, files = made });
        await db.SaveChangesAsync(cancellation);
        await Of(run).ExecuteUpdateAsync(s => s.SetProperty(r => r.FinishedUtc, now).SetProperty(r => r.Files, made), cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private async Task TellAsync(PackageRun run, int count, int room, int rooms, CancellationToken cancellation)
    {
        await Of(run).ExecuteUpdateAsync(s => s.SetProperty(r => r.Files, count), cancellation);
        await progress.ReportAsync(room, rooms, cancellation);
    }

    private IQueryable<PackageRun> Of(PackageRun run) => db.Set<PackageRun>().Where(r => r.Id == run.Id);
}
