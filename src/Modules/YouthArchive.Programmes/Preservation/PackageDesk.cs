using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Preservation;

internal enum ClosingResult { Asked, NotOver, AlreadyAsked }

/// <param name="Runs">Newest first; only what is under way or went wrong.</param>
internal sealed record PackageView(ClosedEdition? Closed, bool IsOver, IReadOnlyList<PackageRun> Runs, IReadOnlyList<PreservationPackage> Packages)
{
    public PackageRun? Open => Runs.FirstOrDefault(r => r.IsOpen);
    public PackageRun? Failed => Open is null && Runs.Count > 0 && Runs[0].Error is not null ? Runs[0] : null;
}

/// <param name="Report">Null when the file is no zip any more.</param>
/// <param name="IsGone">The store has no such file.</param>
/// <param name="IsSame">The zip itself has the checksum that was written down.</param>
internal sealed record PackageCheck(PreservationPackage Package, bool IsGone, bool IsSame, BagReport? Report)
{
    public bool Holds => IsSame && Report is { Holds: true };
}

/// <summary>Closes a finished edition and asks for its package.</summary>
internal sealed class PackageDesk(DbContext db, IFileStore files, AuditTrail audit, TaskBell bell, TimeProvider clock)
{
    /// <summary>Its last stage is over, and so is enrolment.</summary>
    public static bool IsOver(Edition edition, DateTime utc) =>
        edition.EnrolmentClosesUtc <= utc && edition.Stages.All(s => s.EndsUtc <= utc);

    public async Task<PackageView> OfAsync(Edition edition, CancellationToken cancellation) => new(
        await db.Set<ClosedEdition>().AsNoTracking().FirstOrDefaultAsync(c => c.EditionId == edition.Id, cancellation),
        IsOver(edition, clock.GetUtcNow().UtcDateTime),
        await db.Set<PackageRun>().AsNoTracking().Where(r => r.EditionId == edition.Id).OrderByDescending(r => r.Id).ToListAsync(cancellation),
        await db.Set<PreservationPackage>().AsNoTracking().Where(p => p.EditionId == edition.Id).OrderByDescending(p => p.Id).ToListAsync(cancellation));

    public Task<bool> IsClosedAsync(int editionId, CancellationToken cancellation) => db.Set<ClosedEdition>().AnyAsync(c => c.EditionId == editionId, cancellation);

    /// <summary>Closes the edition where that has not happened yet, and asks for a package.</summary>
    public async Task<ClosingResult> AskAsync(Edition edition, string actorId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!IsOver(edition, now))
        {
            return ClosingResult.NotOver;
        }
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            // Two clicks at once wait here for each other.
            var first = await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "Programmes_Closings" ("EditionId", "ClosedUtc", "ClosedById") VALUES ({edition.Id}, {now}, {actorId})
                ON CONFLICT ("EditionId") DO UPDATE SET "ClosedUtc" = "Programmes_Closings"."ClosedUtc" WHERE 1 = 1
                """, cancellation) == 1 && !await db.Set<PackageRun>().AnyAsync(r => r.EditionId == edition.Id, cancellation);
            if (await db.Set<PackageRun>().AnyAsync(r => r.EditionId == edition.Id && r.FinishedUtc == null, cancellation))
            {
                return ClosingResult.AlreadyAsked;
            }
            if (first)
            {
                audit.Add(actorId, "Edition.Closed", "Edition", edition.Key);
            }
            db.Add(new PackageRun { EditionId = edition.Id, AskedById = actorId, AskedUtc = now });
            audit.Add(actorId, "Package.Asked", "Package", edition.Key);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        bell.Ring<PackageTask>();
        return ClosingResult.Asked;
    }

    public Task<PreservationPackage?> FindAsync(int editionId, long id, CancellationToken cancellation) =>
        db.Set<PreservationPackage>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.EditionId == editionId, cancellation);

    public Task<Stream?> OpenAsync(PreservationPackage package, CancellationToken cancellation) => files.OpenAsync(package.FileKey, cancellation);

    /// <summary>Reads the package again, here and now, and reckons every checksum.</summary>
    public async Task<PackageCheck> CheckAsync(PreservationPackage package, CancellationToken cancellation)
    {
        await using var content = await OpenAsync(package, cancellation);
        if (content is null)
        {
            return new(package, true, false, null);
        }
        var isSame = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == package.Sha256;
        content.Position = 0;
        return new(package, false, isSame, await BagCheck.OfAsync(content, cancellation));
    }
}
