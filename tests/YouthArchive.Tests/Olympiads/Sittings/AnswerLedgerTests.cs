using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Olympiads.Sittings.Ledger;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Olympiads.Sittings.Receipts;
using YouthArchive.Tests.Olympiads.Support;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Sittings;

public abstract class AnswerLedgerTests(PortalSite site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_of_somebody_elses_sitting_is_404_and_a_visitor_is_led_to_sign_in()
    {
        var (yard, sitting, _) = await BegunAsync();
        using var other = await site.SignedInAsAsync((await yard.PupilsAsync(1))[0]);
        using var visitor = site.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await SaveAsync(other, sitting, 1, "a")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SaveAsync(other, new() { Id = "nothing", WindowId = 1, PersonId = "", Code = "", Seed = 1, Language = "kk" }, 1, "a")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(visitor, sitting, 1, "a")).StatusCode);
        Assert.Empty(await LinesAsync(sitting));
    }

    [Fact]
    public async Task Request_that_another_site_caused_is_refused()
    {
        var (_, sitting, pupil) = await BegunAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await SaveAsync(pupil, sitting, 1, "a", header: null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SaveAsync(pupil, sitting, 1, "a", more: ("Sec-Fetch-Site", "cross-site"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SaveAsync(pupil, sitting, 1, "a", more: ("Sec-Fetch-Site", "same-site"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SaveAsync(pupil, sitting, 1, "a", more: ("Origin", "https://evil.example"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(pupil, sitting, 1, "a", more: ("Sec-Fetch-Site", "same-origin"))).StatusCode);
        Assert.Single(await LinesAsync(sitting));
    }

    [Fact]
    public async Task Saved_answer_stands_in_the_ledger_and_the_same_key_twice_is_one_line()
    {
        var (_, sitting, pupil) = await BegunAsync();

        var first = await SaveAsync(pupil, sitting, 1, "a", "key-00001");
        var again = await SaveAsync(pupil, sitting, 1, "a", "key-00001");
        var next = await SaveAsync(pupil, sitting, 1, "c", "key-00002");

        Assert.Equal("saved", await StateAsync(first));
        Assert.Equal("saved", await StateAsync(again));
        Assert.Equal("saved", await StateAsync(next));
        Assert.Equal(["""{"choice":["a"]}""", """{"choice":["c"]}"""], (await LinesAsync(sitting)).Select(l => l.Response));
    }

    [Theory]
    [InlineData("""{"key":"short","item":"ITEM","fields":{},"deviceSeconds":1}""")]
    [InlineData("""{"key":"key-00001","item":"elsewhere","fields":{},"deviceSeconds":1}""")]
    [InlineData("""{"key":"key-00001","item":"ITEM","fields":{"choice":"a"},"deviceSeconds":1}""")]
    [InlineData("""{"key":"key-00001","item":"ITEM","fields":{"choice":[null]},"deviceSeconds":1}""")]
    [InlineData("""{"key":"key-00001","item":"ITEM","fields":null,"deviceSeconds":1}""")]
    [InlineData("""{"key":"key-00001","item":"ITEM","fields":{},"deviceSeconds":-1}""")]
    [InlineData("[1]")]
    [InlineData("not json")]
    public async Task What_is_no_answer_is_refused(string body)
    {
        var (_, sitting, pupil) = await BegunAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/olympiad/sittings/{sitting.Id}/answers")
        {
            Content = new StringContent(body.Replace("ITEM", await KeyAsync(sitting, 1), StringComparison.Ordinal), null, "application/json"),
        };
        request.Headers.Add("X-Sitting", "1");

        Assert.Equal(HttpStatusCode.BadRequest, (await pupil.SendAsync(request, Cancellation)).StatusCode);
        Assert.Empty(await LinesAsync(sitting));
    }

    [Fact]
    public async Task Fields_that_were_not_asked_are_passed_over()
    {
        var (_, sitting, pupil) = await BegunAsync();

        using var request = Request(sitting, "key-00001", await KeyAsync(sitting, 1), new() { ["choice"] = ["b"], ["more"] = ["x"] });
        Assert.Equal("saved", await StateAsync(await pupil.SendAsync(request, Cancellation)));

        Assert.Equal("""{"choice":["b"]}""", Assert.Single(await LinesAsync(sitting)).Response);
    }

    [Fact]
    public async Task Answer_after_the_hand_in_is_kept_as_late_and_the_receipt_still_holds()
    {
        var (_, sitting, pupil) = await BegunAsync();
        await SaveAsync(pupil, sitting, 1, "a", "key-00001");
        await HandInAsync(sitting);

        var late = await SaveAsync(pupil, sitting, 2, "b", "key-00002");
        var again = await SaveAsync(pupil, sitting, 1, "a", "key-00001");

        Assert.Equal("late", await StateAsync(late));
        Assert.Equal("saved", await StateAsync(again));
        Assert.Equal([false, true], (await LinesAsync(sitting)).Select(l => l.IsLate));
        var view = await ReceiptAsync(sitting);
        Assert.True(view.Holds);
        Assert.Equal((1, 1), (view.HandedIn.Answered, view.Late));
    }

    [Fact]
    public async Task Answers_and_hand_in_at_once_leave_a_receipt_of_just_what_was_in_time()
    {
        var (_, sitting, pupil) = await BegunAsync();
        await SaveAsync(pupil, sitting, 1, "a");
        var ledger = site.Services.GetRequiredService<AnswerLedger>();
        var item = await KeyAsync(sitting, 2);

        var writing = Enumerable.Range(0, 200).Select(i => Task.Run(() => ledger.WriteAsync(
            new(sitting.Id, $"race-{i:0000}", item, $$"""{"choice":["{{i}}"]}""", DateTime.UtcNow, 1, false), Cancellation), Cancellation)).ToList();
        var handing = HandInAsync(sitting);
        var late = await Task.WhenAll(writing);
        await handing;

        Assert.Equal(late.Count(l => l), (await LinesAsync(sitting)).Count(l => l.IsLate));
        Assert.True((await ReceiptAsync(sitting)).Holds);
    }

    [Fact]
    public async Task Changed_answer_spoils_the_receipt()
    {
        var (_, sitting, pupil) = await BegunAsync();
        await SaveAsync(pupil, sitting, 1, "a");
        await HandInAsync(sitting);

        await site.InDatabaseAsync(db => db.Set<AnswerLine>().Where(l => l.SittingId == sitting.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.Response, """{"choice":["b"]}"""), Cancellation));

        Assert.False((await ReceiptAsync(sitting)).Holds);
    }

    [Fact]
    public async Task Batch_with_a_broken_answer_loses_no_other()
    {
        var (_, sitting, _) = await BegunAsync();
        var ledger = site.Services.GetRequiredService<AnswerLedger>();
        var item = await KeyAsync(sitting, 1);
        NewAnswer Of(string id, int i) => new(id, $"key-{i:0000}", item, "{}", DateTime.UtcNow, 1, false);

        var tasks = Enumerable.Range(0, 20).Select(i => ledger.WriteAsync(Of(i == 7 ? "nobody's" : sitting.Id, i), Cancellation)).ToList();
        await Assert.ThrowsAnyAsync<Exception>(() => tasks[7]);
        await Task.WhenAll(tasks.Where(t => t != tasks[7]));

        Assert.Equal(19, (await LinesAsync(sitting)).Count);
    }

    [Fact]
    public async Task Late_answers_count_only_by_the_windows_rule()
    {
        var (yard, sitting, pupil) = await BegunAsync();
        await SaveAsync(pupil, sitting, 1, "a");
        await HandInAsync(sitting);
        await SaveAsync(pupil, sitting, 1, "b");

        var sat = Assert.Single(await site.InScopeAsync(s => s.GetRequiredService<ISatPapers>().OfWindowAsync(yard.WindowId, Cancellation)));

        Assert.Equal("a", Assert.Single(sat.Answers).Value.One("choice"));
        Assert.Contains(sat.Answers.Single().Key, sat.Late);
    }

    [Fact]
    public async Task Who_saves_without_end_is_asked_to_wait_in_plain_words_and_nobody_else_is()
    {
        var (yard, sitting, pupil) = await BegunAsync();
        var others = await yard.PupilsAsync(1);
        var other = (await yard.BegunAsync(others))[0];
        Assert.Equal("saved", await StateAsync(await SaveAsync(pupil, sitting, 1, "a")));
        var rate = site.Services.GetRequiredService<AnswerRate>();
        for (var i = 0; i < AnswerRate.Default; i++)
        {
            rate.TryTake(sitting.PersonId);
        }
        using var refused = await SaveAsync(pupil, sitting, 1, "b");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        var told = JsonDocument.Parse(await refused.Content.ReadAsStringAsync(Cancellation)).RootElement;
        Assert.Equal("again", told.GetProperty("state").GetString());
        Assert.Contains("жоғалған жоқ", told.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Single(await LinesAsync(sitting));
        using var neighbour = await site.SignedInAsAsync(others[0]);
        Assert.Equal("saved", await StateAsync(await SaveAsync(neighbour, other, 1, "a")));
    }

    private async Task<(SittingYard Yard, Sitting Sitting, HttpClient Pupil)> BegunAsync()
    {
        var yard = await SittingYard.MakeAsync(site.Services);
        var pupils = await yard.PupilsAsync(1);
        var sitting = (await yard.BegunAsync(pupils))[0];
        return (yard, sitting, await site.SignedInAsAsync(pupils[0]));
    }

    private async Task<HttpResponseMessage> SaveAsync(
        HttpClient browser, Sitting sitting, int number, string choice, string? key = null, string? header = "1", (string Name, string Value)? more = null)
    {
        using var request = Request(sitting, key ?? Guid.NewGuid().ToString("n"), sitting.Id == "nothing" ? "x" : await KeyAsync(sitting, number), new() { ["choice"] = [choice] });
        if (header is null)
        {
            request.Headers.Remove("X-Sitting");
        }
        if (more is var (name, value))
        {
            request.Headers.Add(name, value);
        }
        return await browser.SendAsync(request, Cancellation);
    }

    private static HttpRequestMessage Request(Sitting sitting, string key, string item, Dictionary<string, string[]> fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/olympiad/sittings/{sitting.Id}/answers")
        {
            Content = JsonContent.Create(new { key, item, fields, deviceSeconds = 30 }),
        };
        request.Headers.Add("X-Sitting", "1");
        return request;
    }

    private async Task<string> KeyAsync(Sitting sitting, int number)
    {
        var now = await site.Services.GetRequiredService<SittingMemory>().FindAsync(sitting.Id, Cancellation);
        return now!.Paper.Items[number - 1].ItemKey;
    }

    private static async Task<string?> StateAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement.GetProperty("state").GetString();

    private Task<List<AnswerLine>> LinesAsync(Sitting sitting) =>
        site.InDatabaseAsync(db => db.Set<AnswerLine>().AsNoTracking().Where(l => l.SittingId == sitting.Id).OrderBy(l => l.Id).ToListAsync(Cancellation));

    private Task HandInAsync(Sitting sitting) => site.InScopeAsync(async services =>
    {
        var now = await services.GetRequiredService<SittingMemory>().FindAsync(sitting.Id, Cancellation);
        Assert.True(await services.GetRequiredService<HandingIn>().HandInAsync(now!, DateTime.UtcNow, Cancellation));
        return 0;
    });

    private Task<ReceiptView> ReceiptAsync(Sitting sitting) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<ReceiptCheck>().OfAsync((await services.GetRequiredService<SittingMemory>().FindAsync(sitting.Id, Cancellation))!, Cancellation))!);

    public sealed class OnSqlite(ProgrammesOnSqlite site) : AnswerLedgerTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : AnswerLedgerTests(site), IClassFixture<ProgrammesOnPostgres>;
}
