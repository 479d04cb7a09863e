using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Audit;

namespace YouthArchive.ArchiveHack.Freezes;

/// <summary>Says which commit is judged, from what the site saw at the deadline with its own eyes.</summary>
internal sealed class FrozenCommit(DbContext db, AuditTrail audit)
{
    /// <summary>
    /// Seen in time it is proven, and only GitHub's own push time says more. Seen late it is a last resort: a push log or a
    /// commit's date, if there is one, knows better what stood there at the deadline.
    /// </summary>
    public async Task SeenAsync(HandIn handIn, FreezeClock freeze, string? sha, DateTime at, CancellationToken cancellation)
    {
        var isOnTime = freeze.IsOnTime(at);
        var seen = new FrozenVersion { HandInId = handIn.Id, FreezeUtc = freeze.FreezeUtc, Sha = sha, IsProven = isOnTime, SeenUtc = at, DeterminedUtc = at };
        if (await db.AddFirstAsync(seen, cancellation) is { } known)
        {
            if (known.FreezeUtc == freeze.FreezeUtc && (!isOnTime || known.IsProven))
            {
                known.SeenUtc ??= known.Sha == sha ? at : null;
                return;
            }
            (known.FreezeUtc, known.Sha, known.PushedUtc, known.IsProven, known.SeenUtc, known.DeterminedUtc) = (freeze.FreezeUtc, sha, null, isOnTime, at, at);
        }
        audit.Add(null, "Freeze.Determined", nameof(Team), handIn.TeamId, new { handInId = handIn.Id, sha, isProven = isOnTime, source = "ls-remote" });
    }
}
