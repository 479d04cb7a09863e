using Xunit;
using YouthArchive.Platform.Processes;

namespace YouthArchive.Tests.Platform.Processes;

public sealed class LimitedProcessTests : IDisposable
{
    private static readonly ProcessLimits Plenty = new(TimeSpan.FromSeconds(20), 10, 1L << 32, 1 << 20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("youtharchive-process-");
    private readonly LimitedProcess _process = new(Programs.Path);

    [Fact]
    public async Task Nothing_of_the_site_reaches_the_program()
    {
        Environment.SetEnvironmentVariable("YA_TEST_SECRET", "secret");
        var (result, text) = await RunAsync("env; pwd", Plenty);
        Assert.True(result.IsDone);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.Contains("GREETING=hello", text, StringComparison.Ordinal);
        Assert.EndsWith(_folder.FullName, text!.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_that_may_have_no_network_sees_none()
    {
        var allowed = await RunAsync("unshare -r -n true", Plenty);
        Assert.SkipUnless(allowed.Result.IsDone, "This machine does not let a program's network be taken away.");
        var (_, text) = await RunAsync("cat /proc/net/dev", Plenty, isOffline: true);
        Assert.Equal(["lo"], text!.Split('\n').Skip(2).Where(l => l.Length > 0).Select(l => l.Split(':')[0].Trim()));
    }

    [Fact]
    public async Task What_lasts_too_long_is_ended_with_its_children()
    {
        var (result, _) = await RunAsync("sleep 86399 & echo $! > child; wait", Plenty with { Wall = TimeSpan.FromMilliseconds(400) });
        Assert.Equal(ProcessEnd.OutOfTime, result.End);
        var child = (await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "child"), TestContext.Current.CancellationToken)).Trim();
        for (var tries = 0; tries < 100 && File.Exists($"/proc/{child}/cmdline") && (await File.ReadAllTextAsync($"/proc/{child}/cmdline", TestContext.Current.CancellationToken)).Length > 0; tries++)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        Assert.True(!File.Exists($"/proc/{child}/cmdline") || (await File.ReadAllTextAsync($"/proc/{child}/cmdline", TestContext.Current.CancellationToken)).Length == 0, "The child is still at work.");
    }

    [Fact]
    public async Task What_writes_or_works_too_much_is_ended()
    {
        Assert.SkipUnless(_process.HasLimits, "prlimit is not installed.");
        var (written, _) = await RunAsync("exec head -c 3000000 /dev/zero > file", Plenty);
        Assert.False(written.IsDone);
        Assert.InRange(new FileInfo(Path.Combine(_folder.FullName, "file")).Length, 1, 1 << 20);
        var (worked, _) = await RunAsync("while :; do :; done", Plenty with { CpuSeconds = 1 });
        Assert.True(worked.WasKilled);
        var (wanted, _) = await RunAsync("exec head -c 1000 /dev/zero", Plenty with { MemoryBytes = 1 << 20 });
        Assert.False(wanted.IsDone);
    }

    [Fact]
    public async Task Reader_that_has_enough_ends_the_program()
    {
        var (result, text) = await RunAsync("yes", Plenty, mostBytes: 1000);
        Assert.Equal((ProcessEnd.Cut, null), (result.End, text));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<(ProcessResult Result, string? Text)> RunAsync(string script, ProcessLimits limits, bool isOffline = false, int mostBytes = 100_000)
    {
        Assert.SkipWhen(Programs.Find(Programs.Path, "sh") is null, "There is no shell.");
        var call = new LimitedCall(Programs.Find(Programs.Path, "sh")!, ["-c", script], _folder.FullName, [("PATH", Programs.Path), ("GREETING", "hello")]) { IsOffline = isOffline };
        return _process.TextAsync(call, limits, mostBytes, TestContext.Current.CancellationToken);
    }
}
