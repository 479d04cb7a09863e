using Microsoft.EntityFrameworkCore;

namespace YouthArchive.ArchiveHack.Readings;

internal static class FirstVersion
{
    /// <summary>
    /// Writes the version down where there is none yet. The freeze and the reading of a repository may both come to it in the same moment:
    /// one of them is first, the other is given what stands there.
    /// </summary>
    /// <returns>What stood there before, tracked; null when this one was first, and is in the database.</returns>
    public static async Task<FrozenVersion?> AddFirstAsync(this DbContext db, FrozenVersion version, CancellationToken cancellation)
    {
        var added = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Hack_Freezes" ("HandInId", "FreezeUtc", "Sha", "PushedUtc", "SeenUtc", "IsProven", "DeterminedUtc")
            VALUES ({version.HandInId}, {version.FreezeUtc}, {version.Sha}, {version.PushedUtc}, {version.SeenUtc}, {version.IsProven}, {version.DeterminedUtc})
            ON CONFLICT ("HandInId") DO NOTHING
            """, cancellation);
        return added == 1 ? null : await db.Set<FrozenVersion>().FirstAsync(f => f.HandInId == version.HandInId, cancellation);
    }
}
