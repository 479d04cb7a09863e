using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using YouthArchive.ArchiveHack.Mirrors;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Freezes;

/// <summary>
/// Ten minutes before the deadline every repository is fetched once; at the deadline all are asked and the answers written into
/// the ledger; then what was written is fetched. Half an hour later it is tried again with those that did not answer.
/// </summary>
internal sealed partial class FreezeRound(
    DbContext db, IEditions editions, IServiceScopeFactory scopes, IOptionsMonitor<MirrorOptions> options, TimeProvider clock, ILogger<FreezeRound> logger) : IBackgroundTask
{
    /// <summary>Less than the lease of a task: what is left waits for the next round.</summary>
    private static readonly TimeSpan LongestRound = TimeSpan.FromMinutes(8);

    public static string Name => "ArchiveHack.Freeze";

    public static string Title => SourceText.Of("Copies the repositories at the deadline");
    public static TimeSpan Every => TimeSpan.FromSeconds(10);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var edition in await editions.AllAsync(cancellation))
        {
            if (edition.Programme == ProgrammeNames.ArchiveHack && TeamRules.FreezeOf(edition) is { } freeze)
            {
                await OneAsync(edition, new FreezeClock(freeze), cancellation);
            }
        }
    }

    private async Task OneAsync(Edition edition, FreezeClock freeze, CancellationToken cancellation)
    {
        if (freeze.IsWarming(Now))
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            stop.CancelAfter(freeze.FreezeUtc - FreezeClock.ReadyBefore - Now);
            await EachAsync(await ColdAsync(edition, freeze, cancellation), (team, id, token) => team.WarmAsync(edition, id, token), cancellation, stop.Token);
        }
        if (freeze.IsAboutToCome(Now))
        {
            await Task.Delay(freeze.FreezeUtc - Now, clock, cancellation);
        }
        if (freeze.HasCome(Now))
        {
            await FreezeAsync(edition, freeze, cancellation);
        }
    }

    private async Task FreezeAsync(Edition edition, FreezeClock freeze, CancellationToken cancellation)
    {
        var rows = await RowsAsync(edition, cancellation);
        var isLive = TeamRules.IsLive(edition, Now);
        var unrecorded = rows.Where(r => r.HeadSeenUtc is null && (isLive || r.WantedUtc > r.TriedUtc) && freeze.MayTry(r.TriedUtc, r.WantedUtc, Now)).Select(r => r.HandInId).ToList();
        await EachAsync(unrecorded, (team, id, token) => team.RecordAsync(edition, freeze, id, token), cancellation, cancellation);
        if (unrecorded.Count > 0)
        {
            Log.Recorded(logger, edition.Key, unrecorded.Count, freeze.DelaySeconds(Now));
            rows = await RowsAsync(edition, cancellation);
        }
        var missing = rows.Where(r => IsMissing(r) && (unrecorded.Contains(r.HandInId) || r.IsRecordedOnly || r.TurnedOutOther(Now) || freeze.MayTry(r.TriedUtc, r.WantedUtc, Now))).Select(r => r.HandInId).ToList();
        await EachAsync(missing, (team, id, token) => team.FetchAsync(edition, freeze, id, token), cancellation, cancellation);
        if (missing.Count > 0)
        {
            Log.Fetched(logger, edition.Key, missing.Count, freeze.DelaySeconds(Now));
        }
    }

    /// <summary>Recorded and not on disk, or on disk in another version than the one that turned out to be judged.</summary>
    private static bool IsMissing(Row row) => row.HeadSha is not null && (row.FetchedUtc is null || (row.JudgedSha is not null && row.JudgedSha != row.FrozenSha));

    /// <param name="stop">Ends the work quietly; the caller's own token ends it with an exception.</param>
    private async Task EachAsync(IReadOnlyList<string> ids, Func<TeamFreeze, string, CancellationToken, Task> work, CancellationToken cancellation, CancellationToken stop)
    {
        var until = Now + LongestRound;
        try
        {
            await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = options.CurrentValue.AtOnce, CancellationToken = stop }, async (id, token) =>
            {
                if (Now < until)
                {
                    await OneAsync(id, work, token);
                }
            });
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Log.Stopped(logger);
        }
    }

    private async Task OneAsync(string id, Func<TeamFreeze, string, CancellationToken, Task> work, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await work(scope.ServiceProvider.GetRequiredService<TeamFreeze>(), id, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // One broken repository must not cost the others their freeze.
            Log.Broken(logger, id, error);
        }
    }

    private async Task<IReadOnlyList<string>> ColdAsync(Edition edition, FreezeClock freeze, CancellationToken cancellation)
    {
        var since = freeze.FreezeUtc - FreezeClock.WarmBefore;
        return [.. (await RowsAsync(edition, cancellation)).Where(r => r.TriedUtc is null || r.TriedUtc < since).Select(r => r.HandInId)];
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(Edition edition, CancellationToken cancellation)
    {
        var rows =
            from team in db.Set<Team>()
            where team.EditionId == edition.Id && team.DissolvedUtc == null
            from handIn in team.HandIns
            where handIn.ConfirmedUtc != null && handIn.ReplacedUtc == null && handIn.Check != HandInCheck.TakenByAnother
            join known in db.Set<Mirror>() on handIn.Id equals known.HandInId into mirrors
            from mirror in mirrors.DefaultIfEmpty()
            join version in db.Set<FrozenVersion>() on handIn.Id equals version.HandInId into versions
            from judged in versions.DefaultIfEmpty()
            orderby team.Number
            select new Row(
                handIn.Id, (DateTime?)mirror.TriedUtc, mirror.WantedUtc, mirror.HeadSeenUtc, mirror.HeadSha, mirror.FetchedUtc, mirror.FrozenSha, judged.Sha,
                (DateTime?)judged.DeterminedUtc, (MirrorState?)mirror.State);
        return await rows.AsNoTracking().ToListAsync(cancellation);
    }

    private sealed record Row(
        string HandInId, DateTime? TriedUtc, DateTime? WantedUtc, DateTime? HeadSeenUtc, string? HeadSha, DateTime? FetchedUtc, string? FrozenSha, string? JudgedSha,
        DateTime? DeterminedUtc, MirrorState? State)
    {
        private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
        private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);


        /// <summary>The site was stopped between writing and fetching.</summary>
        public bool IsRecordedOnly => FetchedUtc is null && TriedUtc == HeadSeenUtc;

        /// <summary>GitHub's log of pushes named another version than the head that was fetched: that one is fetched too, while it can be had.</summary>
        public bool TurnedOutOther(DateTime now) =>
            FetchedUtc is not null && JudgedSha is not null && JudgedSha != FrozenSha && now >= TriedUtc + Pause && now < DeterminedUtc + Patience;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Edition {Edition}: {Count} repositories were asked, the last {Delay} s after the deadline.")]
        public static partial void Recorded(ILogger logger, string edition, int count, long delay);

        [LoggerMessage(Level = LogLevel.Information, Message = "Edition {Edition}: fetching {Count} repositories ended {Delay} s after the deadline.")]
        public static partial void Fetched(ILogger logger, string edition, int count, long delay);

        [LoggerMessage(Level = LogLevel.Information, Message = "Fetching before the deadline was stopped to be ready at it.")]
        public static partial void Stopped(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "Freezing hand-in {HandInId} broke off.")]
        public static partial void Broken(ILogger logger, string handInId, Exception error);
    }
}
