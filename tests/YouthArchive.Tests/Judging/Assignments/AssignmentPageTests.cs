using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Judging.Assignments;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Judging.Assignments;

/// <summary>Four entries that are handed in, H-01 to H-04; H-05 is not.</summary>
public abstract class AssignmentPageTests(PortalSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_seen_is_confirmed_and_stored_with_its_plan_and_an_audit_row()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 4);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var page = await organiser.PageAsync($"{edition.Desk}/assignment?reviews=2");
        Assert.Equal(4, page.QuerySelectorAll("#load-table tbody tr").Length);
        Assert.Empty(await RowsAsync(edition));
        using var confirmed = await organiser.SubmitAsync($"{edition.Desk}/assignment?reviews=2", "form#confirm");
        Assert.Equal(HttpStatusCode.Found, confirmed.StatusCode);
        var rows = await RowsAsync(edition);
        Assert.Equal((8, 1), (rows.Count, rows.Select(r => r.PlanId).Distinct().Count()));
        Assert.All(rows.GroupBy(r => r.EntryId), g => Assert.Equal(2, g.Select(r => r.JudgeId).Distinct().Count()));
        Assert.All(rows.GroupBy(r => r.JudgeId), g => Assert.Equal(2, g.Count()));
        Assert.DoesNotContain(rows, r => r.EntryId == edition.EntryId(5));
        Assert.True(await edition.InDatabaseAsync(db => db.Set<AuditEvent>().AnyAsync(
            e => e.Kind == "Assignment.Confirmed" && e.SubjectId == edition.Edition.Key && e.Details.Contains(rows[0].PlanId), Stop)));
        Assert.False(await edition.InDatabaseAsync(db => db.Set<JournalEntry>().AnyAsync(e => e.EditionId == edition.Edition.Id, Stop)));
        page = await organiser.PageAsync($"{edition.Desk}/assignment");
        Assert.NotNull(page.QuerySelector("#in-force"));
        Assert.Null(page.QuerySelector("form#confirm"));
    }

    [Fact]
    public async Task A_plan_other_than_the_one_seen_is_not_confirmed()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 3);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var other = await organiser.SubmitAsync($"{edition.Desk}/assignment?reviews=2", "form#confirm", ("reviews", "1"));
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        using var forged = await organiser.SubmitAsync($"{edition.Desk}/assignment?reviews=2", "form#confirm", ("seen", new string('0', 64)));
        Assert.Equal(HttpStatusCode.Conflict, forged.StatusCode);
        Assert.Empty(await RowsAsync(edition));
    }

    [Fact]
    public async Task Two_plans_of_the_same_number_do_not_both_come_into_force()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 3);
        var outcomes = await site.InScopeAsync(async one =>
        {
            var first = ProposedPlan.Of(await State(one, edition), new(1, 2, [], 0));
            return await site.InScopeAsync(async two =>
            {
                var second = ProposedPlan.Of(await State(two, edition), new(1, 1, [], 0));
                return (await Confirm(one, first), await Confirm(two, second));
            });
        });
        Assert.Equal((true, false), outcomes);
        Assert.Equal(8, (await RowsAsync(edition)).Count);
    }

    [Fact]
    public async Task What_a_judge_begins_while_the_organiser_reads_is_not_taken_away()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 3);
        await ConfirmAsync(edition, 2);
        var outcome = await site.InScopeAsync(async services =>
        {
            var lower = ProposedPlan.Of(await State(services, edition), new(1, 1, [], 0));
            var gone = lower.Gone[0];
            await BeginAsync(edition, gone);
            return await Confirm(services, lower);
        });
        Assert.False(outcome);
        Assert.Equal(8, (await RowsAsync(edition)).Count(r => r.WithdrawnUtc is null));
    }

    [Fact]
    public async Task A_judge_with_a_conflict_is_never_proposed_and_one_declared_later_leads_to_a_new_plan()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 4);
        TestEntries.Members.Add(edition.Judges[0]);
        await ConfirmAsync(edition, 2);
        Assert.DoesNotContain(await RowsAsync(edition), r => r.EntryId == edition.EntryId(4) && r.JudgeId == edition.Judges[0]);
        var row = (await RowsAsync(edition)).First(r => r.EntryId == edition.EntryId(1));
        await site.InScopeAsync(async services =>
        {
            var conflicts = services.GetRequiredService<YouthArchive.Judging.Conflicts.ConflictsOfInterest>();
            await conflicts.DeclareAsync(edition.Edition, row.EntryId, row.JudgeId, YouthArchive.Judging.Conflicts.DeclarationReason.Relative, Stop);
            return 0;
        });
        await ConfirmAsync(edition, 2);
        var rows = await RowsAsync(edition);
        Assert.NotNull(rows.Single(r => r.Id == row.Id).WithdrawnUtc);
        Assert.Equal(2, rows.Count(r => r.EntryId == row.EntryId && r.WithdrawnUtc is null));
        Assert.DoesNotContain(rows, r => r.WithdrawnUtc is null && r.EntryId == row.EntryId && r.JudgeId == row.JudgeId);
    }

    [Fact]
    public async Task A_judge_drops_out_and_only_what_is_not_begun_moves()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 4);
        await ConfirmAsync(edition, 2);
        var own = (await RowsAsync(edition)).Where(r => r.JudgeId == edition.Judges[0]).ToList();
        await BeginAsync(edition, new(own[0].EntryId, own[0].JudgeId));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var removed = await organiser.SubmitAsync($"{edition.Desk}/panel", "form#remove-1");
        await ConfirmAsync(edition, null);
        var rows = await RowsAsync(edition);
        Assert.Null(rows.Single(r => r.Id == own[0].Id).WithdrawnUtc);
        Assert.NotNull(rows.Single(r => r.Id == own[1].Id).WithdrawnUtc);
        Assert.Equal(9, rows.Count);
        Assert.Equal(8, rows.Count(r => r.WithdrawnUtc is null));
    }

    [Fact]
    public async Task Why_there_is_no_plan_is_said_in_the_readers_language()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 2);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        foreach (var number in new[] { 1, 2 })
        {
            using var saved = await organiser.SubmitAsync($"{edition.Desk}/panel", $"form#change-{number}", ("languages", number == 1 ? "kk" : "ru"), ("most", "3"));
        }
        // All entries have titles in Kazakh: one judge reads them, and takes three.
        var russian = await organiser.PageAsync($"/ru/admin/judging/{edition.Edition.Key}/assignment?reviews=1");
        var text = russian.QuerySelector("#why")!.TextContent;
        Assert.Contains("J-01", text, StringComparison.Ordinal);
        Assert.Contains("может взять ещё 3 работы", text, StringComparison.Ordinal);
        Assert.Contains("1 судья не читает на этом языке", text, StringComparison.Ordinal);
        Assert.Null(russian.QuerySelector("form#confirm"));
        var kazakh = await organiser.PageAsync($"{edition.Desk}/assignment?reviews=1");
        Assert.Contains("тағы 3 жұмыс ала алады", kazakh.QuerySelector("#why")!.TextContent, StringComparison.Ordinal);
        using var forced = await organiser.SubmitToAsync($"{edition.Desk}/assignment?reviews=1", "form#wish", $"{edition.Desk}/assignment", ("seen", "x"));
        Assert.NotEqual(HttpStatusCode.Found, forced.StatusCode);
    }

    [Fact]
    public async Task Finalists_are_proposed_by_their_chances_and_get_new_readers_without_a_conflict()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 5);
        TestEntries.Members.Add(edition.Judges[4]);
        await ConfirmAsync(edition, 1);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var first = await RowsAsync(edition);
        foreach (var row in first)
        {
            using var judge = await site.SignedInAsAsync(row.JudgeId);
            var number = Enumerable.Range(1, 4).Single(n => edition.EntryId(n) == row.EntryId);
            using var scored = await edition.ScoreAsync(judge, number, 2 * number, 2 * number);
            Assert.Equal(HttpStatusCode.Found, scored.StatusCode);
        }
        var page = await organiser.PageAsync($"{edition.Desk}/assignment?round=2");
        Assert.Equal(4, page.QuerySelectorAll("input[name=finalist][type=checkbox]").Length);
        var chosen = $"round=2&chosen=true&reviews=1&further=4&finalist={edition.EntryId(4)}&finalist={edition.EntryId(3)}";
        using var confirmed = await organiser.SubmitAsync($"{edition.Desk}/assignment?{chosen}", "form#confirm",
            ("finalist", edition.EntryId(4)), ("finalist", edition.EntryId(3)));
        Assert.Equal(HttpStatusCode.Found, confirmed.StatusCode);
        var second = (await RowsAsync(edition)).Where(r => r.Round == 2).ToList();
        Assert.Equal([2, 2], second.GroupBy(r => r.EntryId).Select(g => g.Count()));
        Assert.Equal(new[] { edition.EntryId(3), edition.EntryId(4) }.ToHashSet(), second.Select(r => r.EntryId).ToHashSet());
        Assert.DoesNotContain(second, r => r.EntryId == edition.EntryId(4) && r.JudgeId == edition.Judges[4]);
        Assert.Empty(second.Select(r => (r.EntryId, r.JudgeId)).Intersect(first.Select(r => (r.EntryId, r.JudgeId))));
        Assert.All(await RowsAsync(edition), r => Assert.Null(r.WithdrawnUtc));
        page = await organiser.PageAsync($"{edition.Desk}/assignment");
        Assert.NotNull(page.QuerySelector("#in-force"));
    }

    [Fact]
    public async Task Progress_shows_waiting_begun_done_conflict_and_not_assigned_in_words()
    {
        var edition = await JudgedEdition.NewAsync(site, judges: 4);
        TestEntries.Members.Add(edition.Judges[0]);
        await ConfirmAsync(edition, 2);
        var rows = await RowsAsync(edition);
        await BeginAsync(edition, new(rows[0].EntryId, rows[0].JudgeId));
        await BeginAsync(edition, new(rows[^1].EntryId, rows[^1].JudgeId), isDone: true);
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var page = await organiser.PageAsync($"/en/admin/judging/{edition.Edition.Key}/progress");
        var cells = page.QuerySelectorAll("#heat tbody td .vh").Select(c => c.TextContent).CountBy(t => t).ToDictionary();
        Assert.Equal((6, 1, 1, 1, 7), (cells["waiting"], cells["begun"], cells["done"], cells["conflict of interest"], cells["not assigned"]));
    }

    private async Task ConfirmAsync(JudgedEdition edition, int? reviews)
    {
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var confirmed = await organiser.SubmitAsync($"{edition.Desk}/assignment{(reviews is null ? "" : $"?reviews={reviews}")}", "form#confirm");
        Assert.Equal(HttpStatusCode.Found, confirmed.StatusCode);
    }

    private static Task<AssignmentState> State(IServiceProvider services, JudgedEdition edition) =>
        services.GetRequiredService<AssignmentStates>().OfAsync(edition.Edition, Stop);

    private static Task<bool> Confirm(IServiceProvider services, ProposedPlan plan) =>
        services.GetRequiredService<PlanConfirmation>().ConfirmAsync(plan, "4organiser", Stop);

    private static Task<int> BeginAsync(JudgedEdition edition, Pair pair, bool isDone = false) => edition.InDatabaseAsync(db =>
    {
        var at = new DateTime(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
        db.Add(new Judgement { EditionId = edition.Edition.Id, EntryId = pair.EntryId, JudgeId = pair.JudgeId, SavedUtc = at, FinishedUtc = isDone ? at : null });
        return db.SaveChangesAsync(Stop);
    });

    private static Task<List<AssignedEntry>> RowsAsync(JudgedEdition edition) => edition.InDatabaseAsync(
        db => db.Set<AssignedEntry>().AsNoTracking().Where(a => a.EditionId == edition.Edition.Id).OrderBy(a => a.Id).ToListAsync(Stop));

    public sealed class OnSqlite(JudgingOnSqlite site) : AssignmentPageTests(site), IClassFixture<JudgingOnSqlite>;

    public sealed class OnPostgres(JudgingOnPostgres site) : AssignmentPageTests(site), IClassFixture<JudgingOnPostgres>;
}
