using Xunit;
using YouthArchive.GitHubStandIn;
using YouthArchive.GitHubStandIn.Samples;

namespace YouthArchive.Tests.GitHubStandIn;

public sealed class OwnRepositoryTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("stand-in-");
    private readonly DirectoryInfo project = Directory.CreateTempSubdirectory("stand-in-project-");

    public void Dispose()
    {
        root.Delete(recursive: true);
        project.Delete(recursive: true);
    }

    [Fact]
    public async Task Make_serves_the_project_and_logs_later_heads_when_seen()
    {
        var seen = new StillTime(SampleFolder.Start);
        SampleFolder.Run(project.FullName, "init", "--quiet", "-b", "trunk");
        Commit("one");
        Commit("two");
        Assert.True(await OwnRepository.MakeAsync(root.FullName, project.FullName, seen, TestContext.Current.CancellationToken));
        SampleFolder.Run(project.FullName, "checkout", "--quiet", "--detach");
        Commit("three");

        Assert.True(await OwnRepository.MakeAsync(root.FullName, project.FullName, seen, TestContext.Current.CancellationToken));

        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = root.FullName });
        var commits = await CommitAnswersTests.PagesAsync(served, $"/repos/{OwnRepository.FullName}/commits");
        var pushes = await CommitAnswersTests.PagesAsync(served, $"/repos/{OwnRepository.FullName}/activity");
        Assert.Equal(["three", "two", "one"], commits.Select(row => row.GetProperty("commit").GetProperty("message").GetString()));
        Assert.Equal(3, pushes.Count);
        Assert.Equal("2026-11-16T13:00:00Z", pushes[0].GetProperty("timestamp").GetString());
        Assert.Equal(commits[0].GetProperty("sha").GetString(), pushes[0].GetProperty("after").GetString());
    }

    [Fact]
    public async Task Make_outside_a_repository_serves_nothing()
    {
        Assert.False(await OwnRepository.MakeAsync(root.FullName, project.FullName, TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.Empty(root.GetFileSystemInfos());
    }

    private void Commit(string message) =>
        SampleFolder.Run(project.FullName, "-c", "user.name=Someone", "-c", "user.email=someone@example.org", "commit", "--quiet", "--allow-empty", "-m", message);
}
