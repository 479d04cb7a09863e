using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using YouthArchive.ArchiveHack.Freezes;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Mirrors;
using YouthArchive.Tests.ArchiveHack.Freezes;
using YouthArchive.Tests.ArchiveHack.Support;

namespace YouthArchive.Benchmarks;

/// <summary>The code freeze over loopback: a hundred repositories, hostile ones, and a process ended at random points.</summary>
internal static class FreezeBench
{
    public static async Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("freeze-bench-").FullName;
        try
        {
            return
            [
                .. await HundredAsync(Path.Combine(folder, "hundred"), options.Reduced ? 10 : 100),
                .. await HostileAsync(Path.Combine(folder, "hostile"), options.Reduced),
                .. await KillsAsync(Path.Combine(folder, "kills"), options.Reduced ? 5 : 50),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Freezes in a process of its own, to be ended from outside.</summary>
    public static async Task ChildAsync(string folder, string server, string deadlineTicks)
    {
        await using var yard = await FreezeYard.OpenAsync(folder, new Uri(server), new DateTime(long.Parse(deadlineTicks, CultureInfo.InvariantCulture), DateTimeKind.Utc));
        await yard.RunAsync();
    }

    private static async Task<IReadOnlyList<Measure>> HundredAsync(string folder, int count)
    {
        await using var server = await ServerAsync(folder);
        string[] names = [.. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"team{i:000}/work"))];
        var noise = new byte[300_000];
        new Random(7).NextBytes(noise);
        var workshop = new GitWorkshop(server.Root);
        foreach (var name in names)
        {
            workshop.Honest(name, 60, readme: $"# {name}\n\n{Convert.ToBase64String(noise, 0, 200_000)}\n");
        }
        var deadline = TimeProvider.System.GetUtcNow().UtcDateTime;
        await using var yard = await YardAsync(folder, server, deadline, names);
        var watch = Stopwatch.StartNew();
        await yard.RunAsync();
        watch.Stop();
        await CheckAsync(yard, count);
        var heads = (await yard.LinesAsync()).Select(line => FreezeLine.Read(line.Text)!).Where(line => line.Kind == FreezeLineKind.Head).ToList();
        return
        [
            new($"{count} repositories: all heads in the ledger", (heads.Max(line => line.AtUtc) - deadline).TotalSeconds, "s", 60),
            new($"{count} repositories: recorded and copied", watch.Elapsed.TotalSeconds, "s", 120),
        ];
    }

    private static async Task<IReadOnlyList<Measure>> HostileAsync(string folder, bool reduced)
    {
        await using var server = await ServerAsync(folder);
        var workshop = new GitWorkshop(server.Root);
        workshop.ZeroBlob("bad/zero", reduced ? 64 : 3072);
        workshop.TreeBomb("bad/bomb", 10);
        workshop.ManyBranches("bad/branches", reduced ? 1000 : 20_000);
        workshop.ManyCommits("bad/commits", reduced ? 2000 : 100_000);
        workshop.Submodules("bad/modules");
        workshop.GitFolder("bad/dotgit");
        workshop.LinksAndFilters("bad/links");
        workshop.Honest("good/work", 30);
        await using var yard = await YardAsync(folder, server, TimeProvider.System.GetUtcNow().UtcDateTime, ["good/work"]);
        var measures = new List<Measure>();
        var alone = (await OneAsync(yard, server, "good/work")).Seconds;
        foreach (var name in new[] { "zero", "bomb", "branches", "commits", "modules", "dotgit", "links" })
        {
            measures.AddRange(await MeasureAsync(yard, server, name));
        }
        server.FiltersBlobs = false;
        measures.AddRange(await MeasureAsync(yard, server, "zero", " (server sends all)"));
        server.FiltersBlobs = true;
        var bad = Task.WhenAll(new[] { "zero", "bomb", "branches", "commits" }.Select(name => OneAsync(yard, server, "bad/" + name)));
        var beside = (await OneAsync(yard, server, "good/work")).Seconds;
        await bad;
        measures.Add(new("an honest one alone", alone, "s", null));
        measures.Add(new("an honest one beside four hostile ones", beside, "s", null));
        return measures;
    }

    private static async Task<IEnumerable<Measure>> MeasureAsync(FreezeYard yard, LoopbackGit server, string name, string how = "")
    {
        using var memory = new RunnerMemory();
        var (seconds, state, bytes) = await OneAsync(yard, server, "bad/" + name);
        return
        [
            new($"{name}{how}: until it ended ({state})", seconds, "s", 10),
            new($"{name}{how}: most memory of its git processes", await memory.MostMegabytesAsync(), "MB", 300),
            new($"{name}{how}: disk", bytes / 1048576.0, "MB", 100),
        ];
    }

    /// <summary>Everything the freeze does with one repository.</summary>
    private static async Task<(double Seconds, MirrorState State, long Bytes)> OneAsync(FreezeYard yard, LoopbackGit server, string name)
    {
        var store = yard.Services.GetRequiredService<MirrorStore>();
        var options = yard.Services.GetRequiredService<IOptionsMonitor<MirrorOptions>>().CurrentValue;
        var address = CloneAddress.Of(new GitHubOptions { Clone = server.Address }, name)!;
        var id = name.Replace("/", "", StringComparison.Ordinal);
        var watch = Stopwatch.StartNew();
        var (state, heads) = await store.HeadsAsync(address, default);
        if (state == MirrorState.Complete)
        {
            state = await store.FetchAsync(id, address, "freeze", heads!.Chosen(options), default);
        }
        if (state == MirrorState.Complete)
        {
            var tree = await yard.Services.GetRequiredService<MirrorReading>().TreeAsync(id, heads!.Default!.Sha, default);
            await yard.Services.GetRequiredService<MirrorHistory>().CommitsAsync(id, heads.Default.Sha, null, _ => default, tree?.IsCut == false, default);
        }
        watch.Stop();
        var bytes = store.Folder(id).Bytes();
        store.Folder(id).Delete();
        return (watch.Elapsed.TotalSeconds, state, bytes);
    }

    private static async Task<IReadOnlyList<Measure>> KillsAsync(string folder, int kills)
    {
        await using var server = await ServerAsync(folder);
        string[] names = [.. Enumerable.Range(0, 12).Select(i => $"team{i}/work")];
        foreach (var name in names)
        {
            new GitWorkshop(server.Root).Honest(name, 20);
        }
        var random = new Random(2026);
        var (done, problems, whole) = (0, 0, 0);
        while (done < kills)
        {
            var deadline = TimeProvider.System.GetUtcNow().UtcDateTime;
            var round = Directory.CreateDirectory(Path.Combine(folder, "round" + whole)).FullName;
            await using var yard = await YardAsync(round, server, deadline, names);
            for (var isOver = false; !isOver && done < kills;)
            {
                // A point within the work, however long the process takes to start: so many requests and a moment more.
                var until = server.Asked.Count + 1 + random.Next(80);
                using var child = Child(round, server, deadline);
                while (!child.HasExited && server.Asked.Count < until)
                {
                    await Task.Delay(1);
                }
                await Task.Delay(random.Next(120));
                isOver = child.HasExited;
                done += isOver ? 0 : 1;
                child.Kill();
                await child.WaitForExitAsync();
                problems += (await yard.ProblemsAsync()).Count;
            }
            await yard.RunAsync();
            await yard.RunAsync();
            await CheckAsync(yard, names.Length);
            whole++;
        }
        return
        [
            new($"{kills} kills at random points in {whole} freezes: half-listed or broken", problems, "", 0),
        ];
    }

    private static async Task CheckAsync(FreezeYard yard, int count)
    {
        var problems = await yard.ProblemsAsync();
        var complete = (await yard.MirrorsAsync()).Count(mirror => mirror.IsComplete);
        if (problems.Count > 0 || complete != count)
        {
            throw new InvalidOperationException($"{complete} of {count} are complete; {string.Join("; ", problems)}");
        }
    }

    private static Process Child(string folder, LoopbackGit server, DateTime deadline)
    {
        var start = new ProcessStartInfo(
            "dotnet", [typeof(FreezeBench).Assembly.Location, "freeze-child", Path.Combine(folder, "data"), server.Address.AbsoluteUri, deadline.Ticks.ToString(CultureInfo.InvariantCulture)]);
        return Process.Start(start)!;
    }

    private static Task<LoopbackGit> ServerAsync(string folder) => LoopbackGit.StartAsync(Directory.CreateDirectory(Path.Combine(folder, "served")).FullName);

    private static async Task<FreezeYard> YardAsync(string folder, LoopbackGit server, DateTime deadline, string[] names)
    {
        var yard = await FreezeYard.OpenAsync(Directory.CreateDirectory(Path.Combine(folder, "data")).FullName, server.Address, deadline);
        await yard.TeamsAsync(names);
        return yard;
    }
}
