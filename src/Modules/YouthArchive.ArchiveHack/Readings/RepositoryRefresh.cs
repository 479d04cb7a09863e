using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Readings;

/// <summary>Reads the repositories of all teams of live editions: those that somebody waits for first, then the ones read longest ago.</summary>
internal sealed partial class RepositoryRefresh(
    DbContext db, IEditions editions, IServiceScopeFactory scopes, TimeProvider clock, ILogger<RepositoryRefresh> logger) : IBackgroundTask
{
    /// <summary>Between two readings of one repository that nobody asks for.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(14);

    /// <summary>The client itself keeps the pace; more at once would only wait at its door.</summary>
    private const int AtOnce = 4;

    public static string Name => "ArchiveHack.RepositoryRefresh";

    public static string Title => SourceText.Of("Reads the teams' repositories");
    public static TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await DatabaseResponseCache.ForgetOldAsync(db, now, cancellation);
        foreach (var edition in await editions.AllAsync(cancellation))
        {
            if (edition.Programme == ProgrammeNames.ArchiveHack)
            {
                await ReadAsync(edition, await DueAsync(edition, now, cancellation), cancellation);
            }
        }
    }

    private async Task ReadAsync(Edition edition, IReadOnlyList<string> due, CancellationToken cancellation)
    {
        if (due.Count == 0)
        {
            return;
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var states = new ConcurrentBag<ReadingState>();
        try
        {
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop.Token }, async (id, token) =>
            {
                if (await OneAsync(edition, id, token) is { } state)
                {
                    states.Add(state);
                    if (state is ReadingState.Credentials)
                    {
                        // No other team would fare better with a dead token.
                        await stop.CancelAsync();
                    }
                }
            });
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Log.Stopped(logger, edition.Key);
        }
        Log.Read(logger, edition.Key, states.Count, states.Count(s => s is ReadingState.Fresh or ReadingState.Renamed or ReadingState.Empty));
    }

    private async Task<ReadingState?> OneAsync(Edition edition, string handInId, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var refresh = scope.ServiceProvider.GetRequiredService<TeamRefresh>();
        try
        {
            return await refresh.RunAsync(edition, handInId, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.Broken(logger, handInId, error);
            await refresh.NoteBrokenAsync(handInId, cancellation);
            return ReadingState.Error;
        }
    }

    /// <summary>Asked for since the last try, or not tried for a while in a live edition; never inside a pause that GitHub asked for.</summary>
    private async Task<IReadOnlyList<string>> DueAsync(Edition edition, DateTime now, CancellationToken cancellation)
    {
        var before = now - Pause;
        var isLive = TeamRules.IsLive(edition, now);
        var rows =
            from team in db.Set<Team>()
            where team.EditionId == edition.Id && team.DissolvedUtc == null
            from handIn in team.HandIns
            where handIn.ReplacedUtc == null
                && (handIn.ConfirmedUtc != null && handIn.Check != Repositories.HandInCheck.TakenByAnother
                    || handIn.Check == Repositories.HandInCheck.Waiting)
            join known in db.Set<Reading>() on handIn.Id equals known.HandInId into readings
            from reading in readings.DefaultIfEmpty()
            let tried = (DateTime?)reading.TriedUtc
            let isWanted = handIn.WantedUtc != null && (tried == null || handIn.WantedUtc > tried)
            where isWanted || isLive && (tried == null || tried < before)
            where reading.PausedUntilUtc == null || reading.PausedUntilUtc <= now
            orderby isWanted descending, tried
            select handIn.Id;
        return await rows.ToListAsync(cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Edition {Edition}: {Count} repositories were read, {Good} of them completely.")]
        public static partial void Read(ILogger logger, string edition, int count, int good);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Edition {Edition}: reading stopped, GitHub does not accept the site's token.")]
        public static partial void Stopped(ILogger logger, string edition);

        [LoggerMessage(Level = LogLevel.Error, Message = "Reading hand-in {HandInId} broke off.")]
        public static partial void Broken(ILogger logger, string handInId, Exception error);
    }
}
