using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Recipes;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Judging;

public abstract class WorkspaceTests(PortalSite site)
{
    [Fact]
    public async Task Workspace_shows_queue_rubric_and_half_points()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var judge = await edition.JudgeAsync();
        var page = await judge.PageAsync(edition.Queue + "/H-01");
        Assert.Equal("ШежіреAI", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(5, page.QuerySelectorAll(".queue li").Length);
        Assert.Equal(4, page.QuerySelectorAll(".queue a").Length);
        Assert.Equal(9, page.QuerySelectorAll("#c-usefulness input[type=radio]").Length);
        Assert.NotNull(page.QuerySelector("#c-usefulness input[value='7'][aria-label='3½']"));
        Assert.NotNull(page.QuerySelector("form#declare"));
        Assert.NotNull(page.QuerySelector("script[src*='judging']"));
    }

    [Fact]
    public async Task Done_leads_to_the_next_entry_and_shows_only_the_own_mean()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 2);
        await edition.FinishAsync(1, (10, 10), (10, 10));
        using var judge = await edition.JudgeAsync();
        using var response = await edition.ScoreAsync(judge, 1, 8, 7);
        Assert.Equal(edition.Queue + "/H-02", response.Headers.Location!.OriginalString);
        var html = await judge.GetStringAsync(edition.Queue + "/H-02", TestContext.Current.CancellationToken);
        Assert.Contains(">76<", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">100<", html, StringComparison.Ordinal);
        Assert.DoesNotContain("88", (await judge.PageAsync(edition.Queue + "/H-02")).QuerySelector(".jr")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Done_without_every_score_says_which_is_missing_and_keeps_the_rest()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var judge = await edition.JudgeAsync();
        using var response = await judge.SubmitAsync(edition.Queue + "/H-01", "form#rubric", ("c-usefulness", "8"), ("comment", "Бір кеңес"), ("no-conflict", "yes"), ("go", "next"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.DocumentAsync();
        Assert.Equal("#c-novelty", page.QuerySelector(".err a")!.GetAttribute("href"));
        Assert.True(((IHtmlInputElement)page.QuerySelector("#c-usefulness input[value='8']")!).IsChecked);
        var again = await judge.PageAsync(edition.Queue + "/H-01");
        Assert.Equal("Бір кеңес", ((IHtmlTextAreaElement)again.QuerySelector("#fb")!).Value);
    }

    [Fact]
    public async Task Left_for_later_comes_back_when_the_rest_is_done()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var judge = await edition.JudgeAsync();
        using var skipped = await judge.SubmitAsync(edition.Queue + "/H-01", "form#rubric", ("go", "skip"));
        Assert.Equal(edition.Queue + "/H-02", skipped.Headers.Location!.OriginalString);
        foreach (var entry in new[] { 2, 3 })
        {
            using var _ = await edition.ScoreAsync(judge, entry, 8, 8);
        }
        using var last = await edition.ScoreAsync(judge, 4, 8, 8);
        Assert.Equal(edition.Queue + "/H-01", last.Headers.Location!.OriginalString);
        using var done = await edition.ScoreAsync(judge, 1, 8, 8);
        Assert.Equal(edition.Queue, done.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_same_save_sent_five_times_is_one_save()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var judge = await edition.JudgeAsync();
        var (token, cookie) = await FormAsync(judge, edition.Queue + "/H-01");
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ =>
            SaveAsync(judge, edition, token, cookie, "key-1", 0, ("c-usefulness", "8"), ("c-novelty", "7"))));
        Assert.All(answers, a => Assert.Equal((HttpStatusCode.OK, "saved"), (a.Status, a.Answer.GetProperty("state").GetString())));
        Assert.Equal(2, await EventsAsync(edition));
        var after = await SaveAsync(judge, edition, token, cookie, "key-2", 1, ("c-usefulness", "9"), ("c-novelty", "7"));
        Assert.Equal(2, after.Answer.GetProperty("version").GetInt32());
        var late = await SaveAsync(judge, edition, token, cookie, "key-1", 0, ("c-usefulness", "8"), ("c-novelty", "7"));
        Assert.Equal("saved", late.Answer.GetProperty("state").GetString());
        Assert.Equal(3, await EventsAsync(edition));
        Assert.Equal(9, (await JudgementAsync(edition)).ReadHalves()["usefulness"]);
    }

    [Fact]
    public async Task A_stale_window_is_told_and_overwrites_nothing_until_the_judge_insists()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var judge = await edition.JudgeAsync();
        var (token, cookie) = await FormAsync(judge, edition.Queue + "/H-01");
        await SaveAsync(judge, edition, token, cookie, "tab-1", 0, ("c-usefulness", "8"), ("comment", "бірінші"));
        var stale = await SaveAsync(judge, edition, token, cookie, "tab-2", 0, ("c-usefulness", "4"), ("comment", "екінші"));
        Assert.Equal((HttpStatusCode.Conflict, "changed"), (stale.Status, stale.Answer.GetProperty("state").GetString()));
        Assert.Equal("бірінші", (await JudgementAsync(edition)).Comment);
        var version = stale.Answer.GetProperty("version").GetInt32();
        var insisted = await SaveAsync(judge, edition, token, cookie, "tab-2", version, ("c-usefulness", "4"), ("comment", "екінші"));
        Assert.Equal(HttpStatusCode.OK, insisted.Status);
        Assert.Equal("екінші", (await JudgementAsync(edition)).Comment);
    }

    [Theory]
    [InlineData("c-usefulness", "1")]
    [InlineData("c-usefulness", "11")]
    [InlineData("c-usefulness", "many")]
    [InlineData("comment", null)]
    public async Task What_cannot_be_stored_is_refused_by_name(string field, string? value)
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var judge = await edition.JudgeAsync();
        var (token, cookie) = await FormAsync(judge, edition.Queue + "/H-01");
        var answer = await SaveAsync(judge, edition, token, cookie, "k", 0, (field, value ?? new string('а', Judgement.TextLength + 1)));
        Assert.Equal((HttpStatusCode.BadRequest, "unfit"), (answer.Status, answer.Answer.GetProperty("state").GetString()));
        Assert.Equal(0, await EventsAsync(edition));
    }

    [Fact]
    public async Task A_post_without_the_token_is_refused()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var judge = await edition.JudgeAsync();
        using var response = await judge.PostAsync(edition.Queue + "/H-01", new FormUrlEncodedContent([new("c-usefulness", "8")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, await EventsAsync(edition));
    }

    [Fact]
    public async Task First_score_locks_the_rubric()
    {
        var edition = await JudgedEdition.NewAsync(site);
        var slug = edition.Edition.Slug;
        var same = await ProgrammesSite.ApplyAsync(site, JudgedEdition.Rubric(slug));
        Assert.Equal((StepOutcome.Applied, 0), (same.Outcome, same.Changes));
        var changed = await ProgrammesSite.ApplyAsync(site, JudgedEdition.Rubric(slug, weight: 61));
        Assert.Equal((StepOutcome.Applied, 1), (changed.Outcome, changed.Changes));
        using var judge = await edition.JudgeAsync();
        using var _ = await edition.ScoreAsync(judge, 1, 8, 8, "save");
        var refused = await ProgrammesSite.ApplyAsync(site, JudgedEdition.Rubric(slug));
        Assert.Equal(StepOutcome.Rejected, refused.Outcome);
        Assert.Contains("scores have been given", refused.Reasons[0], StringComparison.Ordinal);
        var again = await ProgrammesSite.ApplyAsync(site, JudgedEdition.Rubric(slug, weight: 61));
        Assert.Equal((StepOutcome.Applied, 0), (again.Outcome, again.Changes));
    }

    [Theory]
    [InlineData("\"weight\": 40", "\"weight\": 0", "weight")]
    [InlineData("\"max\": 5", "\"max\": 1", "scale")]
    [InlineData("\"key\": \"novelty\"", "\"key\": \"usefulness\"", "twice")]
    [InlineData("\"value\": 4", "\"value\": 9", "outside")]
    public async Task A_broken_rubric_is_rejected_with_the_reason(string good, string broken, string reason)
    {
        var edition = await JudgedEdition.NewAsync(site);
        var report = await ProgrammesSite.ApplyAsync(site, JudgedEdition.Rubric(edition.Edition.Slug).Replace(good, broken, StringComparison.Ordinal));
        Assert.Equal(StepOutcome.Rejected, report.Outcome);
        Assert.Contains(report.Reasons, r => r.Contains(reason, StringComparison.Ordinal));
    }

    private static Task<int> EventsAsync(JudgedEdition edition) =>
        edition.InDatabaseAsync(db => db.Set<JournalEntry>().CountAsync(s => s.EditionId == edition.Edition.Id && s.Text.Contains("\"Score\"")));

    private static Task<Judgement> JudgementAsync(JudgedEdition edition) =>
        edition.InDatabaseAsync(db => db.Set<Judgement>().SingleAsync(j => j.EditionId == edition.Edition.Id));

    private static async Task<(string Token, string Cookie)> FormAsync(HttpClient judge, string path)
    {
        using var response = await judge.GetAsync(path, TestContext.Current.CancellationToken);
        var page = await response.DocumentAsync();
        var cookie = response.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).First(c => c.StartsWith("ya.form=", StringComparison.Ordinal));
        return (((IHtmlInputElement)page.QuerySelector("form#rubric input[name=__RequestVerificationToken]")!).Value, cookie);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> SaveAsync(
        HttpClient judge, JudgedEdition edition, string token, string cookie, string key, int version, params (string, string)[] fields)
    {
        var form = fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))
            .Append(new("__RequestVerificationToken", token)).Append(new("key", key)).Append(new("version", $"{version}")).Append(new("no-conflict", "yes"));
        using var request = new HttpRequestMessage(HttpMethod.Post, edition.Queue + "/H-01") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Cookie", $"{judge.DefaultRequestHeaders.GetValues("Cookie").First()}; {cookie}");
        using var response = await judge.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement);
    }

    public sealed class OnSqlite(JudgingOnSqlite site) : WorkspaceTests(site), IClassFixture<JudgingOnSqlite>;

    public sealed class OnPostgres(JudgingOnPostgres site) : WorkspaceTests(site), IClassFixture<JudgingOnPostgres>;
}
