using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;
using YouthArchive.GitHubStandIn;
using YouthArchive.GitHubStandIn.Samples;

namespace YouthArchive.Tests.GitHubStandIn;

[Collection(SampleCollection.Name)]
public sealed partial class CommitAnswersTests(SampleFolder samples)
{
    [Theory]
    [MemberData(nameof(Names))]
    public async Task List_following_links_gives_what_git_log_gives(string name)
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });

        var rows = (await PagesAsync(served, $"/repos/{name}/commits?per_page=17")).Select(Line);

        var expected = samples.Git(name, "log", "--format=%H|%P|%an|%ae|%at|%cn|%ce|%ct", "main").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, rows);
    }

    [Fact]
    public async Task List_links_name_the_repository_by_number()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });

        var answer = await served.GetAsync("/repos/dala-gis/dala-gis/commits?per_page=100");

        var link = Assert.Single(answer.Headers.GetValues("Link"));
        Assert.Contains($"<{served.Address}/repositories/700000003/commits?per_page=100&page=2>; rel=\"next\"", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_since_and_until_filters_by_committer_date()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });

        var window = await PagesAsync(served, "/repos/dala-gis/dala-gis/commits?since=2026-11-16T13:00:00Z&until=2026-11-18T13:00:00Z");

        Assert.Equal(12, window.Count);
    }

    [Fact]
    public async Task List_sha_of_a_rewritten_head_is_still_answered()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });
        var activity = JsonSerializer.Deserialize<JsonElement>(await (await served.GetAsync("/repos/tote-ocr/tote-ocr/activity")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var before = activity[0].GetProperty("before").GetString();

        var old = await PagesAsync(served, $"/repos/tote-ocr/tote-ocr/commits?sha={before}&per_page=100");

        Assert.Equal("force_push", activity[0].GetProperty("activity_type").GetString());
        Assert.Equal(30, old.Count);
    }

    [Fact]
    public async Task List_empty_repository_answers_409()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });

        Assert.Equal(409, (int)(await served.GetAsync("/repos/empty/empty/commits")).StatusCode);
        Assert.Equal(409, (int)(await served.GetAsync("/repos/empty/empty/git/trees/main")).StatusCode);
        Assert.Equal(404, (int)(await served.GetAsync("/repos/empty/empty/readme")).StatusCode);
        Assert.Equal("{}", await (await served.GetAsync("/repos/empty/empty/languages")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task List_author_links_accounts_and_leaves_unknown_mail_null()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });

        var rows = await PagesAsync(served, "/repos/tote-ocr/tote-ocr/commits?per_page=100");

        var linked = rows.Where(row => row.GetProperty("author").ValueKind == JsonValueKind.Object).Select(row => row.GetProperty("author").GetProperty("login").GetString()).Distinct();
        var unlinked = rows.Where(row => row.GetProperty("author").ValueKind == JsonValueKind.Null).Select(row => row.GetProperty("commit").GetProperty("author").GetProperty("email").GetString()).Distinct();
        Assert.Equal(["ilyas-n", "kamila-r", "viktor-s"], linked.Order());
        Assert.Equal(["ilyas.laptop@example.org"], unlinked);
    }

    public static TheoryData<string> Names => new(SampleRepositories.FullNames.Where(name => name != "empty/empty"));

    internal static async Task<List<JsonElement>> PagesAsync(ServedSamples served, string path)
    {
        var rows = new List<JsonElement>();
        for (var next = path; next is not null;)
        {
            var answer = await served.GetAsync(next);
            answer.EnsureSuccessStatusCode();
            rows.AddRange(JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).EnumerateArray());
            var link = answer.Headers.TryGetValues("Link", out var values) ? NextLink().Match(values.First()) : Match.Empty;
            next = link.Success ? link.Groups[1].Value : null;
        }

        return rows;
    }

    private static string Line(JsonElement row)
    {
        var commit = row.GetProperty("commit");
        var parents = string.Join(' ', row.GetProperty("parents").EnumerateArray().Select(parent => parent.GetProperty("sha").GetString()));
        return $"{row.GetProperty("sha").GetString()}|{parents}|{Person(commit.GetProperty("author"))}|{Person(commit.GetProperty("committer"))}";
    }

    private static string Person(JsonElement person)
    {
        var seconds = DateTimeOffset.Parse(person.GetProperty("date").GetString()!, CultureInfo.InvariantCulture).ToUnixTimeSeconds();
        return $"{person.GetProperty("name").GetString()}|{person.GetProperty("email").GetString()}|{seconds}";
    }

    [GeneratedRegex("<([^>]+)>; rel=\"next\"")]
    private static partial Regex NextLink();
}
