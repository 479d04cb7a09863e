using System.Net;
using System.Text.Json;
using Xunit;
using YouthArchive.GitHubStandIn;
using YouthArchive.GitHubStandIn.Samples;

namespace YouthArchive.Tests.GitHubStandIn;

public sealed class ManyRepositoriesTests : IAsyncLifetime
{
    private const int Teams = 20;

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("stand-in-");

    public async ValueTask InitializeAsync() =>
        await SampleRepositories.MakeManyAsync(root.FullName, Teams, SampleFolder.Start, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Make_every_team_has_its_own_commits_and_pages()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = root.FullName });
        var heads = new HashSet<string>();
        var counts = new List<int>();

        for (var team = 1; team <= Teams; team++)
        {
            var commits = await CommitAnswersTests.PagesAsync(served, $"/repositories/{800_000_000 + team}/commits?per_page=100");
            Assert.Equal(ManyRepositories.Commits(team), commits.Count);
            Assert.All(commits, commit => Assert.Equal($"pupil-{team:000}", commit.GetProperty("author").GetProperty("login").GetString()));
            heads.Add(commits[0].GetProperty("sha").GetString()!);
            counts.Add(commits.Count);
        }

        Assert.Equal(Teams, heads.Count);
        Assert.InRange(counts.Order().ElementAt(Teams / 2), 75, 90);
        Assert.Contains(counts, count => count > 200);
    }

    [Fact]
    public async Task Ask_everything_at_once_answers_everything()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = root.FullName });
        string[] parts = ["", "/activity?per_page=100", "/commits?per_page=100", "/languages", "/readme", "/license", "/git/trees/main?recursive=1", "/commits/main/check-runs", "/releases"];
        var paths = Enumerable.Range(1, Teams).SelectMany(team => parts.Select(part => $"/repos/{ManyRepositories.FullName(team)}{part}"));

        var answers = await Task.WhenAll(paths.Select(served.GetAsync));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(Teams * parts.Length, served.Log.Counted);
        Assert.Equal(4999, answers.Max(answer => int.Parse(answer.Headers.GetValues("x-ratelimit-remaining").Single(), System.Globalization.CultureInfo.InvariantCulture)));
        Assert.True(served.Log.MostInFlight > 1);
        Assert.Equal(0, JsonDocument.Parse(await answers[8].Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetArrayLength());
    }
}
