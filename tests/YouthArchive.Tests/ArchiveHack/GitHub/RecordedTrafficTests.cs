using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

/// <summary>Real GitHub answers, recorded by the Octokit project, read by our client.</summary>
public sealed class RecordedTrafficTests
{
    private static readonly DateTimeOffset RecordedAt = new(2017, 10, 10, 16, 0, 0, TimeSpan.Zero);

    private static (Rig Rig, RecordedTraffic Traffic) Play(string scenario, bool readsOnly = false)
    {
        var traffic = RecordedTraffic.Of(scenario);
        traffic = readsOnly ? traffic.ReadsOnly() : traffic;
        return (new Rig(traffic, new ManualTime(RecordedAt, autoAdvance: true), token: RecordedTraffic.Token, apiRoot: "https://api.github.com/"), traffic);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_repository()
    {
        var (rig, traffic) = Play("get-repository");

        var repository = await rig.Client.Repository.Get("octokit-fixture-org", "hello-world", Token);

        Assert.Equal((1000L, "octokit-fixture-org/hello-world", "master", "public"), (repository.Id, repository.FullName, repository.DefaultBranch, repository.Visibility));
        Assert.Equal(["fixtures", "hello", "hello-world"], repository.Topics);
        Assert.Equal(RecordedAt, repository.PushedAt);
        Assert.Equal("Organization", repository.Owner!.Type);
        Assert.Equal(42, repository.StargazersCount);
        Assert.Equal(0, traffic.Left);
    }

    [Fact]
    public async Task Reset_in_milliseconds_does_not_fail_a_good_answer()
    {
        var (rig, _) = Play("get-repository");

        await rig.Client.Repository.Get("octokit-fixture-org", "hello-world", Token);

        var info = rig.Client.GetLastApiInfo()!;
        Assert.Equal((5000L, 4999L, RecordedAt), (info.RateLimit!.Limit, info.RateLimit.Remaining, info.RateLimit.Reset));
        Assert.Equal("\"00000000000000000000000000000000\"", info.Etag);
        Assert.Contains("repo", info.OauthScopes);
        Assert.Equal(["repo"], info.AcceptedOauthScopes);
        Assert.Equal(TimeSpan.Zero, info.ServerTimeDifference);
    }

    [Fact]
    public async Task Renamed_repository_is_found_under_its_new_name_with_the_token()
    {
        var (rig, traffic) = Play("rename-repository", readsOnly: true);

        var repository = await rig.Client.Repository.Get("octokit-fixture-org", "rename-repository", Token);

        Assert.Equal((1000L, "octokit-fixture-org/rename-repository-newname"), (repository.Id, repository.FullName));
        Assert.Equal(0, traffic.Left);
    }

    [Fact]
    public async Task Paginate_issues()
    {
        var (rig, traffic) = Play("paginate-issues");

        var issues = await rig.Connection.All<List<JsonElement>, JsonElement>(
            new Uri("repos/octokit-fixture-org/paginate-issues/issues", UriKind.Relative),
            new Dictionary<string, string>(), new ApiOptions { PageSize = 3 }, page => page, Token);

        Assert.Equal(Enumerable.Range(1, 13).Reverse(), issues.Select(issue => issue.GetProperty("number").GetInt32()));
        Assert.False(issues.IsPartial);
        Assert.Equal(0, traffic.Left);
    }

    [Fact]
    public async Task Get_content()
    {
        var (rig, traffic) = Play("get-content");

        var root = (await rig.Connection.Get<List<JsonElement>>(new Uri("repos/octokit-fixture-org/hello-world/contents/", UriKind.Relative), null, null, Token)).Body;
        var readme = await rig.Client.Repository.Content.GetRawContent("octokit-fixture-org", "hello-world", "README.md", Token);

        Assert.Equal("README.md", root[0].GetProperty("path").GetString());
        Assert.Equal("# hello-world", Encoding.UTF8.GetString(readme));
        Assert.Equal(0, traffic.Left);
    }

    [Fact]
    public async Task Release_and_its_assets()
    {
        var (rig, traffic) = Play("release-assets", readsOnly: true);
        const string releases = "repos/octokit-fixture-org/release-assets/releases/";

        var release = (await rig.Connection.Get<Release>(new Uri(releases + "tags/v1.0.0", UriKind.Relative), null, null, Token)).Body;
        var assets = (await rig.Connection.Get<List<ReleaseAsset>>(new Uri(releases + "1000/assets", UriKind.Relative), null, null, Token)).Body;
        await rig.Connection.Get<JsonElement>(new Uri(releases + "assets/1000", UriKind.Relative), null, null, Token);

        Assert.Equal((1000L, "v1.0.0"), (release.Id, release.TagName));
        Assert.Equal(RecordedAt, release.PublishedAt);
        var asset = Assert.Single(assets);
        Assert.Equal(("test-upload.txt", "text/plain", 14L), (asset.Name, asset.ContentType, asset.Size));
        Assert.Equal(0, traffic.Left);
    }

    [Fact]
    public async Task Archive_lives_elsewhere_and_is_not_followed()
    {
        var (rig, traffic) = Play("get-archive");

        await Assert.ThrowsAsync<RedirectRefusedException>(
            () => rig.Connection.Get<JsonElement>(new Uri("repos/octokit-fixture-org/get-archive/tarball/main", UriKind.Relative), null, null, Token));

        // The recording goes on at codeload.github.com; no request of ours went there.
        Assert.Equal(1, traffic.Left);
    }

    [Fact]
    public void Validation_error_is_read_whole()
    {
        var traffic = RecordedTraffic.Of("errors");
        var answer = new HttpAnswer(System.Net.HttpStatusCode.UnprocessableEntity, HttpAnswer.NoHeaders, Encoding.UTF8.GetBytes(traffic.Response().ToJsonString()), Verdict.Refused);

        var error = Assert.IsType<ApiValidationException>(Errors.Of(answer, TimeProvider.System));

        Assert.Equal("Validation Failed", error.ApiError!.Message);
        Assert.Equal(("Label", "invalid", "color"), (error.ApiError.Errors[0].Resource, error.ApiError.Errors[0].Code, error.ApiError.Errors[0].Field));
    }

    [Fact]
    public async Task Not_found_carries_githubs_own_words()
    {
        var (rig, _) = Play("branch-protection");

        var error = await Assert.ThrowsAsync<NotFoundException>(
            () => rig.Connection.Get<JsonElement>(new Uri("repos/octokit-fixture-org/branch-protection/branches/main/protection", UriKind.Relative), null, null, Token));

        Assert.Equal("Branch not protected", error.ApiError!.Message);
    }

    [Theory]
    [InlineData("get-root", "", "current_user_url")]
    [InlineData("git-refs", "repos/octokit-fixture-org/git-refs/git/refs/", null)]
    public async Task Other_reads_go_through_the_connection(string scenario, string path, string? property)
    {
        var (rig, traffic) = Play(scenario, readsOnly: true);

        var left = traffic.Left;
        var body = (await rig.Connection.Get<JsonElement>(new Uri(path, UriKind.Relative), null, null, Token)).Body;

        Assert.Equal(property is null ? JsonValueKind.Array : JsonValueKind.Object, body.ValueKind);
        Assert.True(property is null || body.TryGetProperty(property, out _));
        Assert.Equal(left - 1, traffic.Left);
    }

    /// <summary>All recorded tags are one string of zeros: two addresses must still not share a body.</summary>
    [Fact]
    public async Task Equal_tags_do_not_mix_addresses()
    {
        var handler = new SameTagForAll();
        var rig = new Rig(handler, new ManualTime(RecordedAt));

        var one = await rig.Client.Repository.Get(1, Token);
        var two = await rig.Client.Repository.Get(2, Token);
        var oneAgain = await rig.Client.Repository.Get(1, Token);

        Assert.Equal((1L, 2L, 1L), (one.Id, two.Id, oneAgain.Id));
        Assert.Equal(["", "", "\"00000000000000000000000000000000\""], handler.Asked);
    }

    private sealed class SameTagForAll : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.Headers.IfNoneMatch.ToString());
            var answer = request.Headers.IfNoneMatch.Count > 0
                ? new HttpResponseMessage(System.Net.HttpStatusCode.NotModified)
                : ScriptedGitHub.Json(JsonNode.Parse($$"""{"id":{{request.RequestUri!.Segments[^1]}}}""")!);
            answer.Headers.TryAddWithoutValidation("etag", "\"00000000000000000000000000000000\"");
            return Task.FromResult(answer);
        }
    }
}
