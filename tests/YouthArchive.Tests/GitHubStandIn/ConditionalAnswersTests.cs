using System.Net;
using System.Net.Http.Headers;
using Xunit;
using YouthArchive.GitHubStandIn;
using YouthArchive.GitHubStandIn.Samples;

namespace YouthArchive.Tests.GitHubStandIn;

[Collection(SampleCollection.Name)]
public sealed class ConditionalAnswersTests(SampleFolder samples)
{
    private const string Path = "/repos/paraq-lab/paraq";

    [Fact]
    public async Task Ask_again_with_a_token_answers_304_and_costs_nothing()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });
        var first = await served.GetAsync(Path);

        var second = await AskAgainAsync(served, first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(1, served.Log.Counted);
        Assert.Equal("4999", Assert.Single(second.Headers.GetValues("x-ratelimit-remaining")));
        Assert.All(served.Log.Requests, request => Assert.True(request.Authorised));
    }

    [Fact]
    public async Task Ask_again_without_a_token_answers_304_and_is_counted()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root }, token: null);
        var first = await served.GetAsync(Path);

        var second = await AskAgainAsync(served, first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(2, served.Log.Counted);
    }

    [Fact]
    public async Task Ask_with_another_token_gives_another_etag()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });
        var first = await served.GetAsync(Path);
        served.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "another");

        var second = await AskAgainAsync(served, first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Ask_after_a_push_gives_the_new_commit()
    {
        var root = Directory.CreateTempSubdirectory("stand-in-");
        await SampleRepositories.MakeManyAsync(root.FullName, 1, SampleFolder.Start, TestContext.Current.CancellationToken);
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = root.FullName });
        var name = ManyRepositories.FullName(1);
        var before = await served.GetAsync($"/repos/{name}/commits?per_page=1");

        var head = await LatePush.AddAsync(root.FullName, name, "pupil-001", SampleFolder.Start.AddHours(50), TestContext.Current.CancellationToken);
        var after = await served.GetAsync($"/repos/{name}/commits?per_page=1");
        var activity = await (await served.GetAsync($"/repos/{name}/activity?per_page=1")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Contains(head, await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains(head, activity, StringComparison.Ordinal);
        root.Delete(recursive: true);
    }

    [Fact]
    public async Task Limit_used_up_refuses_until_the_hour_is_over()
    {
        var time = new StillTime(SampleFolder.Start);
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root, Time = time, LimitWithToken = 2 });
        await served.GetAsync(Path);
        await served.GetAsync(Path);

        var refused = await served.GetAsync(Path);
        time.Now = time.Now.AddHours(1);
        var fresh = await served.GetAsync(Path);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("0", Assert.Single(refused.Headers.GetValues("x-ratelimit-remaining")));
        Assert.Equal($"{new DateTimeOffset(SampleFolder.Start).AddHours(1).ToUnixTimeSeconds()}", Assert.Single(refused.Headers.GetValues("x-ratelimit-reset")));
        Assert.Equal(HttpStatusCode.OK, fresh.StatusCode);
        Assert.Equal(time.Now, fresh.Headers.Date);
    }

    [Fact]
    public async Task Token_unknown_answers_401()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root, Tokens = new HashSet<string> { "right" } }, token: "wrong");

        Assert.Equal(HttpStatusCode.Unauthorized, (await served.GetAsync(Path)).StatusCode);
    }

    [Fact]
    public async Task Rate_limit_is_free()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });

        var answer = await served.GetAsync("/rate_limit");

        Assert.Contains("\"limit\":5000", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, served.Log.Counted);
    }

    private static async Task<HttpResponseMessage> AskAgainAsync(ServedSamples served, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.IfNoneMatch.Add(tag);
        return await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
