using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;
using YouthArchive.GitHubStandIn;
using YouthArchive.GitHubStandIn.Failures;

namespace YouthArchive.Tests.GitHubStandIn;

[Collection(SampleCollection.Name)]
public sealed class FaultsTests(SampleFolder samples)
{
    private const string Name = "qagaz-qyran/qyran";
    private const string Path = "/repos/qagaz-qyran/qyran";

    [Theory]
    [InlineData(FaultKind.Accepted, null, 202)]
    [InlineData(FaultKind.NoContent, null, 204)]
    [InlineData(FaultKind.Unauthorised, null, 401)]
    [InlineData(FaultKind.PrimaryLimit, null, 403)]
    [InlineData(FaultKind.PrimaryLimit, 429, 429)]
    [InlineData(FaultKind.SecondaryLimit, null, 403)]
    [InlineData(FaultKind.SecondaryLimit, 429, 429)]
    [InlineData(FaultKind.Forbidden, null, 403)]
    [InlineData(FaultKind.NotFound, null, 404)]
    [InlineData(FaultKind.Empty, null, 409)]
    [InlineData(FaultKind.Unprocessable, null, 422)]
    [InlineData(FaultKind.Legal, null, 451)]
    [InlineData(FaultKind.ServerError, null, 502)]
    [InlineData(FaultKind.ServerError, 503, 503)]
    [InlineData(FaultKind.HtmlBody, 200, 200)]
    [InlineData(FaultKind.Redirect, 307, 307)]
    public async Task Add_fault_meets_so_many_requests_and_is_over(FaultKind kind, int? status, int expected)
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });
        served.Faults.Add(new Fault(kind) { Status = status, Repository = Name, Times = 2, Location = "http://elsewhere.example.org/" });

        var answers = new[] { await served.GetAsync(Path), await served.GetAsync("/repositories/700000008"), await served.GetAsync(Path) };

        Assert.Equal([expected, expected, 200], answers.Select(answer => (int)answer.StatusCode));
    }

    [Theory]
    [InlineData(RetryAfterForm.None, null)]
    [InlineData(RetryAfterForm.Seconds, "90")]
    [InlineData(RetryAfterForm.HttpDate, "Mon, 16 Nov 2026 13:01:30 GMT")]
    public async Task Add_limit_writes_retry_after_as_asked(RetryAfterForm form, string? expected)
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root, Time = new StillTime(SampleFolder.Start) });
        served.Faults.Add(new Fault(FaultKind.SecondaryLimit) { RetryAfter = form, Seconds = 90 });

        var answer = await served.GetAsync(Path);

        Assert.Equal(expected, answer.Headers.NonValidated.TryGetValues("Retry-After", out var values) ? values.ToString() : null);
        Assert.Contains("secondary", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_truncated_json_is_a_whole_answer_that_does_not_parse()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });
        served.Faults.Add(new Fault(FaultKind.TruncatedJson) { Path = "/languages" });

        var body = await (await served.GetAsync(Path + "/languages")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(body));
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync(Path)).StatusCode);
    }

    [Theory]
    [InlineData(FaultKind.ConnectionReset)]
    [InlineData(FaultKind.CutBody)]
    public async Task Add_broken_connection_breaks_it_and_is_logged(FaultKind kind)
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });
        served.Faults.Add(new Fault(kind) { Times = 1 });

        await Assert.ThrowsAsync<HttpRequestException>(() => served.GetAsync(Path));

        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync(Path)).StatusCode);
        Assert.Equal(2, served.Log.Requests.Count);
    }

    [Fact]
    public async Task Rename_answers_301_to_the_number_and_keeps_it()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });

        served.Faults.Rename(Name, "qagaz-qyran/paraq-qyran");
        var moved = await served.GetAsync(Path + "/commits?per_page=3");
        var repository = await (await served.GetAsync("/repositories/700000008")).Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.Equal($"{served.Address}/repositories/700000008/commits?per_page=3", moved.Headers.Location!.AbsoluteUri);
        Assert.Equal("qagaz-qyran/paraq-qyran", repository.GetProperty("full_name").GetString());
    }

    [Fact]
    public async Task Recreate_gives_the_old_name_another_number()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });

        served.Faults.Transfer(Name, "new-owner");
        served.Faults.Recreate(Name, 999, "paraq-lab/paraq");
        var old = await (await served.GetAsync("/repositories/700000008")).Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        var named = await (await served.GetAsync(Path)).Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal("new-owner/qyran", old.GetProperty("full_name").GetString());
        Assert.Equal(999, named.GetProperty("id").GetInt64());
        Assert.Equal(700_000_002, served.Faults.IdOf("paraq-lab/paraq"));
    }

    [Fact]
    public async Task Delete_answers_404_under_name_and_number()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });

        served.Faults.Delete(Name);

        Assert.Equal(HttpStatusCode.NotFound, (await served.GetAsync(Path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await served.GetAsync("/repositories/700000008")).StatusCode);
    }

    [Fact]
    public async Task Two_stand_ins_know_nothing_of_each_other()
    {
        await using var one = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });
        await using var two = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });

        one.Faults.Delete(Name);

        Assert.Equal(HttpStatusCode.OK, (await two.GetAsync(Path)).StatusCode);
        Assert.Empty(one.Log.Requests);
    }

    [Fact]
    public async Task Admin_endpoint_sets_faults_and_shows_the_log()
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });
        var cancellation = TestContext.Current.CancellationToken;

        await served.Client.PostAsJsonAsync("/__stand-in/faults", new { kind = "legal", repository = Name, times = 1 }, cancellation);
        await served.Client.PostAsJsonAsync("/__stand-in/rename", new { from = "paraq-lab/paraq", to = "paraq-lab/beta" }, cancellation);
        var legal = await served.GetAsync(Path);
        var moved = await served.GetAsync("/repos/paraq-lab/paraq");
        var log = await served.Client.GetFromJsonAsync<JsonElement>("/__stand-in/log", cancellation);
        var wrong = await served.Client.PostAsJsonAsync("/__stand-in/rename", new { from = "no/body", to = "no/one" }, cancellation);

        Assert.Equal(451, (int)legal.StatusCode);
        Assert.Equal(301, (int)moved.StatusCode);
        Assert.Equal([451, 301], log.EnumerateArray().Select(row => row.GetProperty("status").GetInt32()));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }
}
