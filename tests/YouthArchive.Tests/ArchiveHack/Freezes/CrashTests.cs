using System.Diagnostics;
using System.Globalization;
using Xunit;
using YouthArchive.Tests.ArchiveHack.Support;

namespace YouthArchive.Tests.ArchiveHack.Freezes;

/// <summary>A process that freezes is ended with SIGKILL; the full number of points is measured by <c>./dev bench freeze</c>.</summary>
public sealed class CrashTests
{
    private const string FolderName = "FREEZE_CHILD_FOLDER";
    private const string ServerName = "FREEZE_CHILD_SERVER";
    private const string DeadlineName = "FREEZE_CHILD_DEADLINE";
    private const int Kills = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_freeze_goes_on_and_lists_nothing_half()
    {
        var folder = Directory.CreateTempSubdirectory("freeze-").FullName;
        await using var server = await LoopbackGit.StartAsync(Directory.CreateDirectory(Path.Combine(folder, "served")).FullName);
        var workshop = new GitWorkshop(server.Root);
        string[] names = [.. Enumerable.Range(0, 6).Select(i => $"team{i}/work")];
        foreach (var name in names)
        {
            workshop.Honest(name, 5);
        }
        var deadline = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-1);
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        await using var yard = await FreezeYard.OpenAsync(data, server.Address, deadline);
        await yard.TeamsAsync(names);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var child = Child(data, server.Address, deadline);
            // Ended when a few more requests have come than before: in the middle, however slow the machine is.
            var until = server.Asked.Count + 2 + (5 * kill);
            while (!child.HasExited && server.Asked.Count < until)
            {
                await Task.Delay(5, Cancellation);
            }
            child.Kill();
            await child.WaitForExitAsync(Cancellation);
            Assert.Empty(await yard.ProblemsAsync(Cancellation));
        }

        await yard.RunAsync(Cancellation);
        await yard.RunAsync(Cancellation);

        Assert.Empty(await yard.ProblemsAsync(Cancellation));
        Assert.Equal(names.Length, (await yard.MirrorsAsync()).Count(mirror => mirror.IsComplete));
        Assert.Equal(2 * names.Length, (await yard.LinesAsync()).Count);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Does its work only in the child, which is told by its surroundings what to freeze.</summary>
    [Fact]
    public async Task Freeze_as_a_child()
    {
        if (Environment.GetEnvironmentVariable(FolderName) is null)
        {
            return;
        }
        var deadline = new DateTime(long.Parse(Environment.GetEnvironmentVariable(DeadlineName)!, CultureInfo.InvariantCulture), DateTimeKind.Utc);
        await using var yard = await FreezeYard.OpenAsync(Environment.GetEnvironmentVariable(FolderName)!, new Uri(Environment.GetEnvironmentVariable(ServerName)!), deadline);
        await yard.RunAsync(Cancellation);
    }

    private static Process Child(string folder, Uri server, DateTime deadline)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CrashTests).Assembly.Location, "--filter-method", $"*{nameof(Freeze_as_a_child)}", "--no-progress"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[FolderName] = folder;
        start.Environment[ServerName] = server.AbsoluteUri;
        start.Environment[DeadlineName] = deadline.Ticks.ToString(CultureInfo.InvariantCulture);
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        return process;
    }
}
