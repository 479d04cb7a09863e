using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Judging.Rankings;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Judging.Rubrics;

public abstract class RubricVersionTests(PortalSite site)
{
    [Fact]
    public async Task Before_the_first_score_the_organiser_changes_the_rubric_itself()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var saved = await organiser.SubmitAsync(edition.Desk + "/rubric", "form#rubric-form", ("rows[0].Weight", "70"), ("rows[1].Levels[2].Text.Mn", "Шинэ санаа"));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var current = await CurrentAsync(edition);
        Assert.Equal((1, 70, "Шинэ санаа"), (current.Number, current.Rubric.Criteria[0].Weight, current.Rubric.Criteria[1].Levels.Single(l => l.Value == 3).Text.Mn));
        Assert.Equal("ертең-ақ қолданады", current.Rubric.Criteria[0].Levels.Single(l => l.Value == 4).Text.Kk);
    }

    [Fact]
    public async Task After_the_first_score_a_change_is_409_and_only_a_new_version_takes_it()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var before = await organiser.PageAsync(edition.Desk + "/rubric");
        Assert.NotNull(before.QuerySelector("form#rubric-form"));
        await edition.FinishAsync(0, (8, 8));
        Assert.Null((await organiser.PageAsync(edition.Desk + "/rubric")).QuerySelector("form#rubric-form"));
        using var refused = await organiser.SubmitAsync(edition.Desk + "/rubric?fork=true", "form#rubric-form", ("rows[0].Weight", "70"), ("go", "save"));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal((1, 60), ((await CurrentAsync(edition)).Number, (await CurrentAsync(edition)).Rubric.Criteria[0].Weight));
        using var forked = await organiser.SubmitAsync(edition.Desk + "/rubric?fork=true", "form#rubric-form", ("rows[0].Weight", "70"), ("go", "fork"));
        Assert.Equal(HttpStatusCode.Found, forked.StatusCode);
        var (current, all) = (await CurrentAsync(edition), await AllAsync(edition));
        Assert.Equal((2, 70, false), (current.Number, current.Rubric.Criteria[0].Weight, current.IsLocked));
        Assert.Equal((60, true), (all[1].Rubric.Criteria[0].Weight, all[1].IsLocked));
        // Who scores now scores by the new one; what was scored by the old one stays with it.
        using var judge = await edition.JudgeAsync();
        using var scored = await edition.ScoreAsync(judge, 2, 8, 8);
        Assert.True(scored.StatusCode == HttpStatusCode.Found, $"{scored.StatusCode} {await scored.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        var lines = (await site.InScopeAsync(s => s.GetRequiredService<Journal>().LinesAsync(edition.Edition.Id, TestContext.Current.CancellationToken))).Select(l => JournalLine.Read(l.Text));
        Assert.Equal([("H-01", 1), ("H-02", 2)], JournalReplay.Of(lines).Select(r => (r.Entry, r.Rubric)));
        Assert.True((await AllAsync(edition))[2].IsLocked);
    }

    [Fact]
    public async Task Two_organisers_do_not_overwrite_each_other()
    {
        var edition = await JudgedEdition.NewAsync(site);
        await edition.FinishAsync(0, (8, 8));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var first = await organiser.SubmitAsync(edition.Desk + "/rubric?fork=true", "form#rubric-form", ("rows[0].Weight", "70"), ("go", "fork"));
        using var late = await organiser.SubmitAsync(edition.Desk + "/rubric", "form#rubric-form", ("version", "1"), ("rows[0].Weight", "90"), ("go", "fork"));
        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Conflict), (first.StatusCode, late.StatusCode));
        Assert.Equal(70, (await CurrentAsync(edition)).Rubric.Criteria[0].Weight);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_words()
    {
        var edition = await JudgedEdition.NewAsync(site);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var refused = await organiser.SubmitAsync(edition.Desk + "/rubric", "form#rubric-form",
            ("rows[0].Weight", "0"), ("rows[1].Key", "usefulness"), ("rows[0].Tracks", "search"), ("rows[1].Tracks", "search"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(3, (await refused.DocumentAsync()).QuerySelectorAll(".err li").Length);
        using var judge = await edition.JudgeAsync();
        using var denied = await judge.GetAsync(edition.Desk + "/rubric", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
    }

    [Fact]
    public async Task A_criterion_of_another_track_is_neither_shown_nor_taken()
    {
        var edition = await JudgedEdition.NewAsync(site);
        var slug = edition.Edition.Slug;
        var unknown = await ProgrammesSite.ApplyAsync(site, JudgedEdition.Rubric(slug).Replace("\"key\": \"novelty\"", "\"key\": \"novelty\", \"tracks\": [\"none\"]", StringComparison.Ordinal));
        Assert.Equal(StepOutcome.Rejected, unknown.Outcome);
        var limited = JudgedEdition.Rubric(slug).Replace("\"key\": \"novelty\"", "\"key\": \"novelty\", \"tracks\": [\"search\"]", StringComparison.Ordinal);
        Assert.Equal((StepOutcome.Applied, 1), await OutcomeAsync(limited));
        Assert.Equal((StepOutcome.Applied, 0), await OutcomeAsync(limited));
        using var judge = await edition.JudgeAsync();
        Assert.Equal(2, (await judge.PageAsync(edition.Queue + "/H-01")).QuerySelectorAll("fieldset.crit").Length);
    }

    private async Task<(StepOutcome, int)> OutcomeAsync(string step)
    {
        var report = await ProgrammesSite.ApplyAsync(site, step);
        return (report.Outcome, report.Changes);
    }

    private Task<RubricVersion> CurrentAsync(JudgedEdition edition) => site.InScopeAsync(async s =>
        (await s.GetRequiredService<RubricVersions>().CurrentAsync(edition.Edition.Id, TestContext.Current.CancellationToken))!);

    private Task<IReadOnlyDictionary<int, RubricVersion>> AllAsync(JudgedEdition edition) => site.InScopeAsync(s =>
        s.GetRequiredService<RubricVersions>().AllAsync(edition.Edition.Id, TestContext.Current.CancellationToken));

    public sealed class OnSqlite(JudgingOnSqlite site) : RubricVersionTests(site), IClassFixture<JudgingOnSqlite>;
}

public sealed class TrackScalingTests
{
    private static readonly string[] Tracks = ["search", "maps", "voices"];

    /// <summary>Whatever is limited to whichever track: full marks are exactly 100 in each, and the lowest marks are equal too.</summary>
    [Fact]
    public void The_best_total_is_the_same_in_every_track()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var rubric = new Rubric(new(random.Next(2), 3 + random.Next(8), random.Next(2) == 0), [Of("all", 1 + random.Next(1000), null),
                .. Enumerable.Range(0, 1 + random.Next(8)).Select(i => Of($"c{i}", 1 + random.Next(1000), random.Next(3) == 0 ? null : [.. Tracks.Where(_ => random.Next(2) == 0)]))]);
            foreach (var track in Tracks.Append(null))
            {
                var own = rubric.ForTrack(track);
                Assert.Equal(new Fraction(100, 1), WeightedMean.Total(own, own.Criteria.ToDictionary(c => c.Key, _ => own.Scale.MaxHalves)));
                Assert.Equal(new Fraction(100 * own.Scale.Min, own.Scale.Max), WeightedMean.Total(own, own.Criteria.ToDictionary(c => c.Key, _ => own.Scale.MinHalves)));
                Assert.All(own.Criteria, c => Assert.True(c.AppliesTo(track)));
            }
        }
    }

    private static Criterion Of(string key, int weight, IReadOnlyList<string>? tracks) =>
        new(key, weight, LocalizedText.Same(key), LocalizedText.Empty, [], tracks);
}
