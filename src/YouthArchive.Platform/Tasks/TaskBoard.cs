using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Modules;

namespace YouthArchive.Platform.Tasks;

/// <param name="Error">The error's type, never its message.</param>
public sealed record PastRun(DateTime StartedUtc, DateTime EndedUtc, TaskResult Result, string? Error, string? Reference)
{
    public TimeSpan Took => EndedUtc - StartedUtc;
}

/// <param name="Title">English source text.</param>
/// <param name="RunningSinceUtc">Null when it is not running now.</param>
/// <param name="Total">0 when it does not say how much there is.</param>
/// <param name="NextUtc">When it is due again; null while it runs, before its first run and while its feature is off.</param>
/// <param name="Past">Newest first.</param>
public sealed record TaskState(
    string Name, string Title, TimeSpan Every, bool IsOn, DateTime? RunningSinceUtc, int Done, int Total, DateTime? NextUtc, IReadOnlyList<PastRun> Past)
{
    public PastRun? Last => Past.Count > 0 ? Past[0] : null;
}

/// <summary>The background tasks as they stand, for those who look after the site.</summary>
public sealed class TaskBoard
{
    private readonly IReadOnlyList<TaskDescriptor> _tasks;
    private readonly DbContext _db;
    private readonly TaskBell _bell;
    private readonly ModuleCatalogue _catalogue;
    private readonly IFeatureState _features;
    private readonly TimeProvider _clock;

    internal TaskBoard(IEnumerable<TaskDescriptor> tasks, DbContext db, TaskBell bell, ModuleCatalogue catalogue, IFeatureState features, TimeProvider clock) =>
        (_tasks, _db, _bell, _catalogue, _features, _clock) = ([.. tasks], db, bell, catalogue, features, clock);

    /// <summary>By name. Two queries for all.</summary>
    public async Task<IReadOnlyList<TaskState>> AllAsync(CancellationToken cancellation = default)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var leases = await _db.Set<TaskLease>().AsNoTracking().ToDictionaryAsync(l => l.Name, cancellation);
        var past = (await _db.Set<TaskRun>().AsNoTracking().OrderByDescending(r => r.Id).ToListAsync(cancellation)).ToLookup(r => r.Name, StringComparer.Ordinal);
        return [.. _tasks.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => Of(t, leases.GetValueOrDefault(t.Name), past[t.Name], now))];
    }

    /// <summary>Asks this node to run it now. False when there is no such task, or its feature is off.</summary>
    public bool RunNow(string name)
    {
        if (_tasks.FirstOrDefault(t => t.Name == name) is not { } task || !IsOn(task))
        {
            return false;
        }
        _bell.Ring(task.Name);
        return true;
    }

    private TaskState Of(TaskDescriptor task, TaskLease? lease, IEnumerable<TaskRun> past, DateTime now)
    {
        var runs = past.Select(r => new PastRun(r.StartedUtc, r.EndedUtc, r.Result, r.Error, r.Reference)).ToList();
        var running = lease is { StartedUtc: not null } && lease.UntilUtc > now ? lease.StartedUtc : null;
        var next = running is null && IsOn(task) && (lease?.EndedUtc ?? (runs.Count > 0 ? runs[0].EndedUtc : null)) is { } ended ? ended + task.Every : (DateTime?)null;
        return new(
            task.Name, task.Title.Length > 0 ? task.Title : task.Name, task.Every, IsOn(task),
            running, running is null ? 0 : lease!.Done, running is null ? 0 : lease!.Total, next, runs);
    }

    private bool IsOn(TaskDescriptor task) => _catalogue.FeatureOf(task.Type) is not { } feature || _features.IsEnabled(feature);
}
