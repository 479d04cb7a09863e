using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Tasks;
using YouthArchive.Tests.People.Guardians;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Tasks;

/// <summary>Several nodes are several runners on one database: each has its own name, and they share nothing else.</summary>
public abstract class TaskRunnerTests(PortalSite site)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);
    private static readonly TaskTiming Timing = new(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(30));

    private readonly string _prefix = "Test." + Guid.NewGuid().ToString("N")[..8];
    private readonly ManualTime _time = new(Noon);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_five_nodes_one_runs_each_of_ten_due_tasks()
    {
        var (nodes, tasks) = (Enumerable.Range(0, 5).Select(_ => Node()).ToList(), Enumerable.Range(0, 10).Select(i => Task_(i)).ToList());
        Counting.Most.Clear();
        await RoundAsync(nodes, tasks);
        Assert.All(tasks, t => Assert.Equal(1, Counting.Runs(t.Name)));
        // Nobody runs it again before its pause is over; then one does.
        await RoundAsync(nodes, tasks);
        Assert.All(tasks, t => Assert.Equal(1, Counting.Runs(t.Name)));
        _time.Advance(Every);
        await RoundAsync(nodes, tasks);
        Assert.All(tasks, t => Assert.Equal(2, Counting.Runs(t.Name)));
        Assert.All(tasks, t => Assert.Equal(1, Counting.Most[t.Name]));
        Assert.All(await RunsAsync(), r => Assert.Equal(TaskResult.Done, r.Result));
        Assert.Equal(20, (await RunsAsync()).Count);
    }

    [Fact]
    public async Task Killed_node_is_waited_for_and_then_one_other_takes_over()
    {
        var (nodes, task) = (Enumerable.Range(0, 4).Select(_ => Node()).ToList(), Task_(0));
        // Took the lease and was never heard of again.
        await site.InDatabaseAsync(db => new TaskLeases(db, _time).TryTakeAsync(task.Name, "killed", Timing.Lease, Every, false, Cancellation));
        await RoundAsync(nodes, [task]);
        Assert.Equal(0, Counting.Runs(task.Name));
        _time.Advance(Timing.Lease - TimeSpan.FromSeconds(1));
        await RoundAsync(nodes, [task]);
        Assert.Equal(0, Counting.Runs(task.Name));
        _time.Advance(TimeSpan.FromSeconds(1));
        await RoundAsync(nodes, [task]);
        Assert.Equal(1, Counting.Runs(task.Name));
        Assert.Equal([TaskResult.Interrupted, TaskResult.Done], (await RunsAsync()).Select(r => r.Result));
    }

    [Fact]
    public async Task Long_run_renews_its_lease_and_nobody_else_begins()
    {
        var (first, second, task) = (Node(), Node(), Task_(0));
        var gate = Counting.Hold(task.Name);
        var running = first.RunOnceAsync(task, false, Cancellation);
        await gate.Begun.Task.WaitAsync(Cancellation);
        // Ten minutes: five leases long.
        for (var renewals = 0; renewals < 20; renewals++)
        {
            await RenewedAsync(task.Name);
            Assert.True((await second.RunOnceAsync(task, true, Cancellation)).IsBusy);
        }
        gate.Go.SetResult();
        Assert.True((await running).IsTaken);
        Assert.Equal(1, Counting.Runs(task.Name));
    }

    [Fact]
    public async Task Node_that_lost_its_lease_stops_its_run()
    {
        var (node, task) = (Node(), Task_(0));
        var gate = Counting.Hold(task.Name);
        var running = node.RunOnceAsync(task, false, Cancellation);
        await gate.Begun.Task.WaitAsync(Cancellation);
        await site.InDatabaseAsync(db => db.Set<TaskLease>().Where(l => l.Name == task.Name).ExecuteUpdateAsync(s => s.SetProperty(l => l.Holder, "other"), Cancellation));
        _time.Advance(Timing.Renewal);
        await running;
        Assert.Equal(TaskResult.Interrupted, Assert.Single(await RunsAsync()).Result);
        Assert.Equal("other", await site.InDatabaseAsync(db => db.Set<TaskLease>().Where(l => l.Name == task.Name).Select(l => l.Holder).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Failure_is_kept_by_type_and_reference_and_twenty_runs_stay()
    {
        var (node, task) = (Node(), new TaskDescriptor($"{_prefix}.Failing", Every, typeof(Failing)));
        for (var i = 0; i < 25; i++)
        {
            await node.RunOnceAsync(task, true, Cancellation);
        }
        var runs = await RunsAsync();
        Assert.Equal(TaskRun.KeptOfATask, runs.Count);
        Assert.All(runs, r => Assert.Equal((TaskResult.Failed, typeof(InvalidDataException).FullName, 8), (r.Result, r.Error, r.Reference?.Length)));
    }

    [Fact]
    public async Task Progress_is_seen_while_it_runs()
    {
        var (node, task) = (Node(), Task_(0));
        var gate = Counting.Hold(task.Name);
        var running = node.RunOnceAsync(task, false, Cancellation);
        await gate.Begun.Task.WaitAsync(Cancellation);
        Assert.Equal((3, 7), await site.InDatabaseAsync(async db => await db.Set<TaskLease>().Where(l => l.Name == task.Name).Select(l => new { l.Done, l.Total }).SingleAsync(Cancellation) is var l ? (l.Done, l.Total) : default));
        gate.Go.SetResult();
        await running;
    }

    [Fact]
    public async Task Page_names_every_task_in_words_and_is_for_those_who_may()
    {
        await ProgrammesSite.PrepareAsync(site, "YouthArchive.FamilyHistory", "YouthArchive.ArchiveHack", "YouthArchive.Olympiads");
        foreach (var role in new[] { PortalRoles.Student, PortalRoles.Teacher, PortalRoles.Editor, PortalRoles.Archivist })
        {
            using var browser = await site.SignedInAsync(role);
            using var refused = await browser.GetAsync("/kk/admin/tasks", Cancellation);
            Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.Redirect });
        }
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var page = await organiser.PageAsync("/en/admin/tasks");
        var known = site.Services.GetServices<TaskDescriptor>().ToList();
        Assert.All(known, t => Assert.NotEqual("", t.Title));
        Assert.Equal(known.Count, page.QuerySelectorAll("#tasks tbody tr").Length);
        using (var asked = await organiser.SubmitAsync("/en/admin/tasks", "#t-platform-mailerasure form"))
        {
            Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        }
        Assert.Equal(1, site.Services.GetRequiredService<TaskBell>().Bell("Platform.MailErasure").CurrentCount);
        using var unknown = await organiser.SubmitAsync("/en/admin/tasks", "#t-platform-mailerasure form", ("task", "No.Such"));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static Task RoundAsync(IEnumerable<TaskRunner> nodes, IReadOnlyList<TaskDescriptor> tasks) =>
        Task.WhenAll(nodes.Select(n => Task.Run(async () =>
        {
            foreach (var task in tasks)
            {
                await n.RunOnceAsync(task, false, Cancellation);
            }
        }, Cancellation)));

    /// <summary>Moves the clock to the next renewal and waits until it is written; the holder does that on a thread of its own.</summary>
    private async Task RenewedAsync(string name)
    {
        while (_time.Waiting == 0)
        {
            await Task.Yield();
        }
        _time.Advance(Timing.Renewal);
        var until = _time.GetUtcNow().UtcDateTime + Timing.Lease;
        while (await site.InDatabaseAsync(db => db.Set<TaskLease>().Where(l => l.Name == name).Select(l => l.UntilUtc).SingleAsync(Cancellation)) < until)
        {
            await Task.Yield();
        }
    }

    private TaskDescriptor Task_(int number) => new($"{_prefix}.{number}", Every, typeof(Counting));

    private TaskRunner Node() => new(
        [], new(), site.Services.GetRequiredService<ModuleCatalogue>(), site.Services.GetRequiredService<IFeatureState>(),
        site.Services.GetRequiredService<IServiceScopeFactory>(), _time, NullLogger<TaskRunner>.Instance, Timing);

    private Task<List<TaskRun>> RunsAsync() => site.InDatabaseAsync(db =>
        db.Set<TaskRun>().AsNoTracking().Where(r => r.Name.StartsWith(_prefix)).OrderBy(r => r.Id).ToListAsync(Cancellation));

    internal sealed class Gate
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Counts its runs by the name it runs under, and how many went on at the same time.</summary>
    internal sealed class Counting(TaskProgress progress) : IBackgroundTask
    {
        private static readonly ConcurrentDictionary<string, int> All = new();
        private static readonly ConcurrentDictionary<string, int> Now = new();
        private static readonly ConcurrentDictionary<string, Gate> Gates = new();

        public static ConcurrentDictionary<string, int> Most { get; } = new();

        public static string Name => "Test.Counting";

        public static TimeSpan Every => TimeSpan.FromMinutes(5);

        public static int Runs(string name) => All.GetValueOrDefault(name);

        public static Gate Hold(string name) => Gates[name] = new();

        public async Task RunAsync(CancellationToken cancellation)
        {
            var name = progress.Task!;
            All.AddOrUpdate(name, 1, (_, n) => n + 1);
            var now = Now.AddOrUpdate(name, 1, (_, n) => n + 1);
            Most.AddOrUpdate(name, now, (_, n) => Math.Max(n, now));
            if (Gates.TryGetValue(name, out var gate))
            {
                await progress.ReportAsync(3, 7, cancellation);
                gate.Begun.SetResult();
                await gate.Go.Task.WaitAsync(cancellation);
            }
            Now.AddOrUpdate(name, 0, (_, n) => n - 1);
        }
    }

    internal sealed class Failing : IBackgroundTask
    {
        public static string Name => "Test.Failing";

        public static TimeSpan Every => TimeSpan.FromMinutes(5);

        public Task RunAsync(CancellationToken cancellation) => throw new InvalidDataException("aisulu@example.org");
    }

    public sealed class OnSqlite(GuardiansOnSqlite site) : TaskRunnerTests(site), IClassFixture<GuardiansOnSqlite>;

    public sealed class OnPostgres(GuardiansOnPostgres site) : TaskRunnerTests(site), IClassFixture<GuardiansOnPostgres>;
}
