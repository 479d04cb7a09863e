using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Panels;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Readings;

/// <summary>Has one hand-in's repository read and keeps what was found. Scoped: one for each hand-in.</summary>
internal sealed partial class TeamRefresh(
    DbContext db, RepositoryReader reader, RepositoryLookup lookup, ReadingKeeper keeper, RewrittenHistory rewritten, AuditTrail audit, TimeProvider clock, ILogger<TeamRefresh> logger)
{
    /// <returns>The state of the reading; null when there was nothing to read yet.</returns>
    public async Task<ReadingState?> RunAsync(Edition edition, string handInId, CancellationToken cancellation)
    {
        var handIn = await db.Set<HandIn>().FirstAsync(h => h.Id == handInId, cancellation);
        if (RepositoryAddress.FromFullName(handIn.Name) is not { } address)
        {
            return null;
        }
        if (handIn.IsProposal)
        {
            await LookUpAsync(handIn, address, edition, cancellation);
            return null;
        }
        if (handIn.RepositoryId is null && !await ResolveAsync(handIn, address, edition, cancellation))
        {
            return null;
        }
        var read = await ReadAsync(edition, handIn, address, cancellation);
        if (await MayKeepAsync(handIn, read.Repository, edition, cancellation))
        {
            await keeper.KeepAsync(edition, handIn, read, cancellation);
            if (read.State is ReadingState.Fresh or ReadingState.Renamed)
            {
                await rewritten.ReadAsync(edition, handIn, cancellation);
            }
        }
        return read.State;
    }

    /// <summary>
    /// Asks for the number first, so that the reading goes by number from the start: an answer kept under the name would be
    /// of no use to the next one. What cannot be found is left to the reading, which gives it its state.
    /// </summary>
    /// <returns>False when the repository is another team's.</returns>
    private async Task<bool> ResolveAsync(HandIn handIn, RepositoryAddress address, Edition edition, CancellationToken cancellation) =>
        await MayKeepAsync(handIn, (await lookup.FindAsync(address, cancellation)).Repository, edition, cancellation);

    private Task<RepositoryReading> ReadAsync(Edition edition, HandIn handIn, RepositoryAddress address, CancellationToken cancellation)
    {
        var window = EvidenceOf.WindowOf(edition);
        return handIn.RepositoryId is { } id
            ? reader.ReadAsync(new KnownRepository(id, address), window.StartUtc, window.FreezeUtc, cancellation)
            : reader.ReadAsync(address, window.StartUtc, window.FreezeUtc, cancellation);
    }

    /// <summary>An address that GitHub could not be asked about when it was typed.</summary>
    private async Task LookUpAsync(HandIn handIn, RepositoryAddress address, Edition edition, CancellationToken cancellation)
    {
        var answer = await lookup.FindAsync(address, cancellation);
        if (answer.Repository is { } found)
        {
            handIn.Found(found);
        }
        handIn.Check = await IsTakenAsync(handIn, answer.Repository?.Id, edition, cancellation) ? HandInCheck.TakenByAnother : answer.Check;
        handIn.WantedUtc = handIn.Check == HandInCheck.Waiting ? handIn.WantedUtc : null;
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The first answer resolves the name; a repository that is another team's is not taken over.</summary>
    private async Task<bool> MayKeepAsync(HandIn handIn, Repository? answer, Edition edition, CancellationToken cancellation)
    {
        if (handIn.RepositoryId is not null || answer is not { Id: > 0 } found)
        {
            return true;
        }
        if (!await IsTakenAsync(handIn, found.Id, edition, cancellation))
        {
            handIn.Found(found);
            var team = await db.Set<Team>().FirstAsync(t => t.Id == handIn.TeamId, cancellation);
            team.RepositoryId = found.Id;
            audit.Add(null, "Repository.Resolved", nameof(Team), handIn.TeamId, new { handInId = handIn.Id, repositoryId = found.Id });
            if (await SavedAsync(cancellation))
            {
                return true;
            }
            handIn = await db.Set<HandIn>().FirstAsync(h => h.Id == handIn.Id, cancellation);
        }
        handIn.Check = HandInCheck.TakenByAnother;
        handIn.WantedUtc = null;
        Log.TakenByAnother(logger, handIn.TeamId);
        await db.SaveChangesAsync(cancellation);
        return false;
    }

    private async Task<bool> SavedAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<bool> IsTakenAsync(HandIn handIn, long? repositoryId, Edition edition, CancellationToken cancellation) =>
        repositoryId is not null && await db.Set<Team>().AnyAsync(
            t => t.EditionId == edition.Id && t.RepositoryId == repositoryId && t.Id != handIn.TeamId, cancellation);

    /// <summary>Notes that the reading itself broke, so that a broken one is not tried without pause.</summary>
    public async Task NoteBrokenAsync(string handInId, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var handIn = await db.Set<HandIn>().FirstAsync(h => h.Id == handInId, cancellation);
        var reading = await keeper.FindOrAddAsync(handIn, cancellation);
        (reading.State, reading.Detail, reading.TriedUtc, reading.PausedUntilUtc) = (ReadingState.Error, "", clock.GetUtcNow().UtcDateTime, null);
        await db.SaveChangesAsync(cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The repository of team {TeamId} was handed in by another team before.")]
        public static partial void TakenByAnother(ILogger logger, string teamId);
    }
}
