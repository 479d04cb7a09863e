using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Xunit;
using YouthArchive.GitHubStandIn;

namespace YouthArchive.Tests.GitHubStandIn;

[Collection(SampleCollection.Name)]
public sealed class ContentAnswersTests(SampleFolder samples)
{
    [Fact]
    public async Task Readme_json_and_raw_are_the_file_in_git()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });
        var file = samples.Git("nuudel/nuudel-map", "show", "main:README.md");

        var json = await JsonAsync(served, "/repos/nuudel/nuudel-map/readme");
        served.Client.DefaultRequestHeaders.Accept.Add(MediaTypeWithQualityHeaderValue.Parse("application/vnd.github.raw+json"));
        var raw = await served.GetAsync("/repos/nuudel/nuudel-map/readme");

        Assert.Equal(file, Encoding.UTF8.GetString(Convert.FromBase64String(json.GetProperty("content").GetString()!)));
        Assert.Equal(file, await raw.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.False(raw.Headers.ETag!.IsWeak);
    }

    [Fact]
    public async Task Tree_recursive_lists_what_ls_tree_lists()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });

        var tree = await JsonAsync(served, "/repos/shezhire-team/aqyldy-arhiv/git/trees/main?recursive=1");
        var flat = await JsonAsync(served, "/repos/shezhire-team/aqyldy-arhiv/git/trees/main");

        var expected = samples.Git("shezhire-team/aqyldy-arhiv", "ls-tree", "-r", "-t", "--format=%(objectname) %(path)", "main").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, tree.GetProperty("tree").EnumerateArray().Select(entry => $"{entry.GetProperty("sha").GetString()} {entry.GetProperty("path").GetString()}"));
        Assert.DoesNotContain(flat.GetProperty("tree").EnumerateArray(), entry => entry.GetProperty("path").GetString()!.Contains('/', StringComparison.Ordinal));
        Assert.Equal(samples.Git("shezhire-team/aqyldy-arhiv", "rev-parse", "main^{tree}").Trim(), tree.GetProperty("sha").GetString());
    }

    [Theory]
    [InlineData("shezhire-team/aqyldy-arhiv", "MIT", "Python")]
    [InlineData("dala-gis/dala-gis", "Apache-2.0", "TypeScript")]
    [InlineData("mura-bot/mura-bot", "MIT", "C#")]
    [InlineData("nuudel/nuudel-map", "MIT", "Dart")]
    [InlineData("hat-jolda/hat-jolda", null, "JavaScript")]
    public async Task Repository_knows_licence_and_largest_language(string name, string? licence, string language)
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });

        var repository = await JsonAsync(served, $"/repos/{name}");
        var file = await served.GetAsync($"/repos/{name}/license");

        Assert.Equal(language, repository.GetProperty("language").GetString());
        Assert.Equal(licence, repository.GetProperty("license") is { ValueKind: JsonValueKind.Object } known ? known.GetProperty("spdx_id").GetString() : null);
        Assert.Equal(licence is null ? 404 : 200, (int)file.StatusCode);
    }

    [Fact]
    public async Task Checks_belong_to_the_last_commit_only()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });

        var last = await JsonAsync(served, "/repos/shezhire-team/aqyldy-arhiv/commits/main/check-runs?per_page=100");
        var first = await JsonAsync(served, $"/repos/shezhire-team/aqyldy-arhiv/commits/{samples.Git("shezhire-team/aqyldy-arhiv", "rev-list", "--max-parents=0", "main").Trim()}/check-runs");
        var status = await JsonAsync(served, "/repos/shezhire-team/aqyldy-arhiv/commits/main/status");

        Assert.Equal(14, last.GetProperty("total_count").GetInt32());
        Assert.Equal(13, last.GetProperty("check_runs").EnumerateArray().Count(run => run.GetProperty("conclusion").GetString() == "success"));
        Assert.Equal(0, first.GetProperty("total_count").GetInt32());
        Assert.Equal("pending", status.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Activity_by_cursor_shows_every_push_once_newest_first()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });

        var rows = await CommitAnswersTests.PagesAsync(served, "/repos/shezhire-team/aqyldy-arhiv/activity?per_page=7");

        var log = await File.ReadAllLinesAsync(Path.Combine(samples.Root, "shezhire-team/aqyldy-arhiv.pushes.jsonl"), TestContext.Current.CancellationToken);
        var expected = log.Select(line => JsonSerializer.Deserialize<JsonElement>(line)).Reverse().Select(row => $"{row.GetProperty("ref").GetString()} {row.GetProperty("after").GetString()}");
        Assert.Equal(expected, rows.Select(row => $"{row.GetProperty("ref").GetString()} {row.GetProperty("after").GetString()}"));
        Assert.Equal(rows.Count, rows.Select(row => row.GetProperty("id").GetInt64()).Distinct().Count());
    }

    [Fact]
    public async Task Activity_time_period_counts_back_from_the_clock()
    {
        var time = new StillTime(SampleFolder.Start.AddHours(60));
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root, Time = time });

        var day = await CommitAnswersTests.PagesAsync(served, "/repos/hat-jolda/hat-jolda/activity?time_period=day&per_page=100");
        var week = await CommitAnswersTests.PagesAsync(served, "/repos/hat-jolda/hat-jolda/activity?time_period=week&per_page=100");
        var wrong = await served.GetAsync("/repos/hat-jolda/hat-jolda/activity?time_period=century");

        Assert.Equal(14, week.Count);
        Assert.InRange(day.Count, 1, 13);
        Assert.Equal(422, (int)wrong.StatusCode);
    }

    private static async Task<JsonElement> JsonAsync(ServedSamples served, string path)
    {
        var answer = await served.GetAsync(path);
        Assert.Equal(200, (int)answer.StatusCode);
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
