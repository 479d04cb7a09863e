using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Judging.Phases;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Judging.Phases;

public abstract class PhaseTests(PortalSite site)
{
    [Fact]
    public async Task Nobody_sees_others_scores_or_comments_unless_the_phase_says_so_and_the_own_are_done()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 2);
        using (var other = await edition.JudgeAsync(1))
        {
            using var scored = await other.SubmitAsync(edition.Queue + "/H-01", "form#rubric",
                ("c-usefulness", "9"), ("c-novelty", "9"), ("comment", "Өзге қазының сөзі"), ("note", "Жасырын сөз"), ("no-conflict", "yes"), ("go", "next"));
            using var second = await other.SubmitAsync(edition.Queue + "/H-02", "form#rubric",
                ("c-usefulness", "9"), ("c-novelty", "9"), ("comment", "Өзге қазының сөзі"), ("no-conflict", "yes"), ("go", "next"));
        }
        using var judge = await edition.JudgeAsync();
        using (var own = await edition.ScoreAsync(judge, 1, 6, 6))
        {
            Assert.Equal(HttpStatusCode.Found, own.StatusCode);
        }
        Assert.Equal((false, false), await SeesAsync(judge, edition, 1));
        await SetAsync(edition, Phase("Deliberation", 2, scores: true));
        Assert.Equal((true, false), await SeesAsync(judge, edition, 1));
        Assert.Equal((false, false), await SeesAsync(judge, edition, 2));
        await SetAsync(edition, Phase("Deliberation", 2, scores: true, comments: true));
        Assert.Equal((true, true), await SeesAsync(judge, edition, 1));
        Assert.Equal((false, false), await SeesAsync(judge, edition, 2));
        Assert.DoesNotContain("Жасырын сөз", await judge.GetStringAsync(edition.Queue + "/H-01", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_phase_does_not_allow_it_nothing_is_written()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var judge = await edition.JudgeAsync();
        await SetAsync(edition, Phase("Deliberation", 2));
        using var refused = await edition.ScoreAsync(judge, 1, 6, 6);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.NotNull((await refused.DocumentAsync()).QuerySelector(".err"));
        Assert.Empty(await site.InScopeAsync(s => s.GetRequiredService<Journal>().LinesAsync(edition.Edition.Id, TestContext.Current.CancellationToken)));
        await SetAsync(edition, Phase("SecondStage", 2));
        using var taken = await edition.ScoreAsync(judge, 1, 6, 6);
        Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
        var lines = await site.InScopeAsync(s => s.GetRequiredService<Journal>().LinesAsync(edition.Edition.Id, TestContext.Current.CancellationToken));
        Assert.All(lines, l => Assert.Equal(2, JournalLine.Read(l.Text).Round));
    }

    [Fact]
    public async Task Between_phases_the_queue_opens_and_nothing_is_written()
    {
        var edition = await JudgedEdition.NewAsync(site);
        await SetAsync(edition, """{ "key": "later", "kind": "Individual", "title": { "kk": "Оқу" }, "starts": "@+2 10:00", "ends": "@+3 10:00" }""");
        using var judge = await edition.JudgeAsync();
        Assert.NotNull((await judge.PageAsync(edition.Queue + "/H-01")).QuerySelector("form#rubric"));
        using var refused = await edition.ScoreAsync(judge, 1, 6, 6);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task The_step_is_idempotent_and_refuses_what_cannot_be()
    {
        var edition = await JudgedEdition.NewAsync(site);
        var step = Step(edition, Phase("Individual", 1));
        Assert.Equal(1, (await ProgrammesSite.ApplyAsync(site, step)).Changes);
        Assert.Equal(0, (await ProgrammesSite.ApplyAsync(site, step)).Changes);
        var outside = await ProgrammesSite.ApplyAsync(site, step.Replace("@+1 10:00", "@+90 10:00", StringComparison.Ordinal));
        Assert.Equal(StepOutcome.Rejected, outside.Outcome);
        Assert.Contains("within the judging stage", outside.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organiser_sets_phases_on_a_page_and_is_told_what_is_wrong()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var page = await organiser.PageAsync(edition.Desk + "/phases");
        Assert.Equal(2, page.QuerySelectorAll("form#phases > fieldset").Length);
        var day = DateTime.UtcNow.Date;
        (string, string)[] overlapping = [("rows[0].Starts", $"{day.AddDays(-2):yyyy-MM-dd}T10:00"), ("rows[0].Ends", $"{day.AddDays(3):yyyy-MM-dd}T10:00"),
            ("rows[1].Kind", "Deliberation"), ("rows[1].Round", "2"), ("rows[1].Starts", $"{day.AddDays(2):yyyy-MM-dd}T10:00"), ("rows[1].Ends", $"{day.AddDays(5):yyyy-MM-dd}T10:00"), ("rows[1].SeesNames", "true")];
        using var refused = await organiser.SubmitAsync(edition.Desk + "/phases", "form#phases", overlapping);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Single((await refused.DocumentAsync()).QuerySelectorAll(".err li"));
        using var saved = await organiser.SubmitAsync(edition.Desk + "/phases", "form#phases",
            [.. overlapping.Where(o => o.Item1 != "rows[1].Starts"), ("rows[1].Starts", $"{day.AddDays(3):yyyy-MM-dd}T10:00")]);
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var stored = await site.InScopeAsync(s => s.GetRequiredService<JudgingPhases>().OfAsync(edition.Edition, TestContext.Current.CancellationToken));
        Assert.Equal([("reading", true, false), ("deliberation", false, true)], stored.Select(p => (p.Key, p.Rights.MayScore, p.Rights.SeesNames)));
        using var judge = await edition.JudgeAsync();
        using var denied = await judge.GetAsync(edition.Desk + "/phases", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
    }

    private static async Task<(bool Scores, bool Comments)> SeesAsync(HttpClient judge, JudgedEdition edition, int entry)
    {
        var page = await judge.PageAsync($"{edition.Queue}/H-0{entry}");
        return (page.QuerySelector("#others-scores td")?.TextContent is not null, page.Body!.TextContent.Contains("Өзге қазының сөзі", StringComparison.Ordinal));
    }

    private static string Phase(string kind, int round, bool scores = false, bool comments = false) => $$"""
        { "key": "now", "kind": "{{kind}}", "round": {{round}}, "title": { "kk": "Кезең" }, "starts": "@-3 10:00", "ends": "@+1 10:00",
          "seesOthersScores": {{(scores ? "true" : "false")}}, "seesOthersComments": {{(comments ? "true" : "false")}} }
        """;

    private static string Step(JudgedEdition edition, string phase) =>
        $$"""{ "name": "YouthArchive.JudgingPhases", "edition": "{{edition.Edition.Key}}", "phases": [ {{phase}} ] }""";

    private async Task SetAsync(JudgedEdition edition, string phase)
    {
        var report = await ProgrammesSite.ApplyAsync(site, Step(edition, phase));
        Assert.True(report.Outcome == StepOutcome.Applied, string.Join(' ', report.Reasons));
    }

    public sealed class OnSqlite(JudgingOnSqlite site) : PhaseTests(site), IClassFixture<JudgingOnSqlite>;
}

public sealed class PhasePlanTests
{
    private static readonly DateTime Start = new(2026, 10, 18, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Stage Judging = new(StageKeys.Judging, LocalizedText.Empty, LocalizedText.Empty, Start, Start.AddDays(10));

    [Fact]
    public void Phases_one_after_the_other_are_in_order() =>
        Assert.Empty(PhasePlan.Problems(Judging, [Of("a", PhaseKind.Individual, 1, 0, 3), Of("b", PhaseKind.SecondStage, 2, 3, 6), Of("c", PhaseKind.Deliberation, 2, 7, 10)]));

    [Fact]
    public void What_is_wrong_is_said_of_the_phase_it_is_wrong_with()
    {
        Assert.Equal([("b", PhasePlan.Overlaps)], Said(Of("a", PhaseKind.Individual, 1, 0, 3), Of("b", PhaseKind.SecondStage, 2, 2, 6)));
        Assert.Equal([("b", PhasePlan.OutOfOrder)], Said(Of("a", PhaseKind.Deliberation, 2, 0, 3), Of("b", PhaseKind.SecondStage, 2, 3, 6)));
        Assert.Equal([("a", PhasePlan.EndNotAfterStart)], Said(Of("a", PhaseKind.Individual, 1, 3, 3)));
        Assert.Equal([("a", PhasePlan.OutsideOfJudging)], Said(Of("a", PhaseKind.Individual, 1, 3, 11)));
        Assert.Equal([("a", PhasePlan.RoundWrong)], Said(Of("a", PhaseKind.SecondStage, 1, 3, 5)));
        Assert.Equal([("a", PhasePlan.OthersWhileReading)], Said(Of("a", PhaseKind.Individual, 1, 3, 5) with { Rights = new(true, false, true, false) }));
    }

    private static IEnumerable<(string, string)> Said(params Phase[] phases) => PhasePlan.Problems(Judging, phases).Select(p => (p.Key, p.Text));

    private static Phase Of(string key, PhaseKind kind, int round, int from, int to) =>
        new(key, kind, round, LocalizedText.Same(key), Start.AddDays(from), Start.AddDays(to), new(kind is PhaseKind.Individual or PhaseKind.SecondStage, false, false, false));
}
