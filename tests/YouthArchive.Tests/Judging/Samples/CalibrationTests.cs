using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Judging.Assignments;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Judging.Samples;

public abstract class CalibrationTests(PortalSite site)
{
    [Fact]
    public async Task A_sample_comes_first_compares_after_the_own_scores_and_never_counts()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 3);
        await MarkAsync(edition, 3, "true", HttpStatusCode.Found);
        await FinishAsync(edition, 1, 3, 8, 6);
        await FinishAsync(edition, 2, 3, 9, 6);
        using var judge = await edition.JudgeAsync();
        var queue = await judge.PageAsync(edition.Queue);
        Assert.EndsWith("/H-03", queue.QuerySelector("a.btn")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null((await judge.PageAsync(edition.Queue + "/H-03")).QuerySelector("#others-scores"));
        using var done = await edition.ScoreAsync(judge, 3, 6, 6);
        Assert.NotEqual(edition.Queue + "/H-03", done.Headers.Location!.OriginalString);
        var rows = (await judge.PageAsync(edition.Queue + "/H-03")).QuerySelectorAll("#others-scores tbody tr").Select(r => string.Join('|', r.QuerySelectorAll("td").Select(d => d.TextContent))).ToList();
        Assert.Equal(["3|4,3|−1,3", "3|3,0|0"], rows.Select(r => r.Replace('.', ',')));
        await FinishAsync(edition, 1, 1, 8, 8);
        var lines = await site.InScopeAsync(s => s.GetRequiredService<Journal>().LinesAsync(edition.Edition.Id, TestContext.Current.CancellationToken));
        var replayed = JournalReplay.Of(lines.Select(l => JournalLine.Read(l.Text)));
        Assert.Equal(["H-01"], replayed.Where(r => r.Counts).Select(r => r.Entry));
        Assert.Equal(3, replayed.Count(r => r.Entry == "H-03" && r.Round == 0));
        await MarkAsync(edition, 3, "false", HttpStatusCode.Conflict);
        await MarkAsync(edition, 1, "true", HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_queue_holds_only_what_was_assigned_and_the_samples()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 2);
        await MarkAsync(edition, 2, "true", HttpStatusCode.Found);
        await edition.InDatabaseAsync(db =>
        {
            db.Add(Assigned(edition, 0, 1, round: 1));
            db.Add(Assigned(edition, 0, 3, round: 2));
            db.Add(Assigned(edition, 1, 4, round: 1));
            return db.SaveChangesAsync();
        });
        using var judge = await edition.JudgeAsync();
        var codes = (await judge.PageAsync(edition.Queue)).QuerySelectorAll(".queue .mono").Select(c => c.TextContent);
        Assert.Equal(["H-02", "H-01"], codes);
        using var opened = await judge.GetAsync(edition.Queue + "/H-04", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, opened.StatusCode);
        var written = await site.Services.GetRequiredService<WritingQueue>().WriteAsync(new(edition.Edition.Id, "H-04", edition.Judges[0],
            new("k", 0, new Dictionary<string, int> { ["usefulness"] = 8 }, "", "", SaysNoConflict: true), WritingEnd.Save), TestContext.Current.CancellationToken);
        Assert.Equal(SaveOutcome.NotFound, written.Outcome);
    }

    [Fact]
    public async Task A_reason_for_later_reaches_the_organiser()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var judge = await edition.JudgeAsync();
        using var skipped = await judge.SubmitAsync(edition.Queue + "/H-01", "form#rubric", ("reason", "Демо ашылмайды"), ("go", "skip"));
        Assert.Equal(HttpStatusCode.Found, skipped.StatusCode);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        Assert.Contains("Демо ашылмайды", (await organiser.PageAsync(edition.Desk + "/samples")).QuerySelector("section[aria-labelledby=skipped]")!.TextContent, StringComparison.Ordinal);
        using var denied = await judge.GetAsync(edition.Desk + "/samples", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
    }

    [Fact]
    public async Task Without_script_the_last_change_is_undone_in_one_click_and_the_history_shows_it()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var judge = await edition.JudgeAsync();
        using var first = await edition.ScoreAsync(judge, 1, 8, 6, "save");
        using var second = await edition.ScoreAsync(judge, 1, 4, 6, "save");
        using var undone = await judge.SubmitAsync(edition.Queue + "/H-01", "form#rubric", ("go", "undo"));
        Assert.Equal(HttpStatusCode.Found, undone.StatusCode);
        var page = await judge.PageAsync(edition.Queue + "/H-01");
        Assert.Equal("8", page.QuerySelector("#c-usefulness input[checked]")!.GetAttribute("value"));
        Assert.Equal(["4", "2"], page.QuerySelectorAll("[data-history] li b").Take(2).Select(b => b.TextContent));
    }

    private static AssignedEntry Assigned(JudgedEdition edition, int judge, int entry, int round) => new()
    {
        EditionId = edition.Edition.Id,
        Round = round,
        EntryId = edition.EntryId(entry),
        JudgeId = edition.Judges[judge],
        PlanId = new string('4', 26),
        AssignedUtc = DateTime.UtcNow,
    };

    private async Task MarkAsync(JudgedEdition edition, int entry, string sample, HttpStatusCode expected)
    {
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var marked = await organiser.SubmitAsync(edition.Desk + "/samples", $"form:has(input[value='{edition.EntryId(entry)}'])", ("sample", sample));
        Assert.Equal(expected, marked.StatusCode);
    }

    private static async Task FinishAsync(JudgedEdition edition, int judge, int entry, int usefulness, int novelty)
    {
        using var browser = await edition.JudgeAsync(judge);
        using var done = await edition.ScoreAsync(browser, entry, usefulness, novelty);
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
    }

    public sealed class OnSqlite(JudgingOnSqlite site) : CalibrationTests(site), IClassFixture<JudgingOnSqlite>;
}
