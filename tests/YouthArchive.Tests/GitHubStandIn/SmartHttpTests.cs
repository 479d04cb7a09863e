using System.Diagnostics;
using Xunit;
using YouthArchive.GitHubStandIn;
using YouthArchive.GitHubStandIn.Samples;

namespace YouthArchive.Tests.GitHubStandIn;

[Collection(SampleCollection.Name)]
public sealed class SmartHttpTests(SampleFolder samples) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("stand-in-clone-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("shezhire-team/aqyldy-arhiv")]
    [InlineData("nuudel/nuudel-map")]
    public async Task Clone_gives_the_same_history(string name)
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });

        Assert.Equal(0, await GitAsync("clone", "--quiet", "--bare", $"{served.Address}/{name}.git", "copy"));

        Assert.Equal(samples.Git(name, "log", "--format=%H", "main"), SampleFolder.Run(Path.Combine(folder.FullName, "copy"), "log", "--format=%H", "main"));
    }

    [Fact]
    public async Task Clone_with_a_filter_is_allowed()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });

        Assert.Equal(0, await GitAsync("clone", "--quiet", "--bare", "--filter=blob:none", $"{served.Address}/dala-gis/dala-gis", "copy"));

        var objects = SampleFolder.Run(Path.Combine(folder.FullName, "copy"), "cat-file", "--batch-check", "--batch-all-objects");
        Assert.DoesNotContain(" blob ", objects, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clone_of_a_team_whose_objects_lie_in_the_common_store_works()
    {
        var root = Directory.CreateTempSubdirectory("stand-in-");
        await SampleRepositories.MakeManyAsync(root.FullName, 3, SampleFolder.Start, TestContext.Current.CancellationToken);
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = root.FullName });

        Assert.Equal(0, await GitAsync("clone", "--quiet", "--bare", $"{served.Address}/{ManyRepositories.FullName(3)}.git", "copy"));

        var count = SampleFolder.Run(Path.Combine(folder.FullName, "copy"), "rev-list", "--count", "main").Trim();
        Assert.Equal($"{ManyRepositories.Commits(3)}", count);
        root.Delete(recursive: true);
    }

    [Fact]
    public async Task Push_is_refused()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });
        await GitAsync("clone", "--quiet", "--bare", $"{served.Address}/paraq-lab/paraq.git", "copy");

        Assert.NotEqual(0, await GitAsync("--git-dir=copy", "push", "--quiet", $"{served.Address}/paraq-lab/paraq.git", "main:refs/heads/mine"));
        Assert.DoesNotContain("mine", samples.Git("paraq-lab/paraq", "for-each-ref"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clone_of_a_renamed_repository_is_forwarded()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });
        served.Faults.Rename("paraq-lab/paraq", "paraq-lab/beta");

        Assert.Equal(0, await GitAsync("clone", "--quiet", "--bare", $"{served.Address}/paraq-lab/paraq.git", "copy"));
    }

    private async Task<int> GitAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.FullName, RedirectStandardError = true };
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        using var process = Process.Start(start)!;
        await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
