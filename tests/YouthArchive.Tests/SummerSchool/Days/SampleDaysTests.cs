using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Learning;
using YouthArchive.SummerSchool.Sessions;
using YouthArchive.SummerSchool.Workshops;
using YouthArchive.Tests.Architecture;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.SummerSchool.Days;

public abstract class SampleDaysTests(PortalSite site)
{
    [Fact]
    public async Task The_sample_fills_a_school_once_and_twenty_of_twenty_four_reach_the_threshold()
    {
        var school = await School.NewAsync(site, starts: -12);
        await school.SeatsAsync(24);
        var recipe = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "recipes", "sample-summer-school-days.recipe.json"), TestContext.Current.CancellationToken))!;
        var step = recipe["steps"]![0]!.DeepClone();
        step["edition"] = school.Edition.Key;
        var first = await ProgrammesSite.ApplyAsync(site, step.ToJsonString());
        Assert.Equal((StepOutcome.Applied, 0), (first.Outcome, first.Reasons.Count));
        Assert.True(first.Changes > 0);
        Assert.Equal(0, (await ProgrammesSite.ApplyAsync(site, step.ToJsonString())).Changes);
        var grounds = await site.InScopeAsync(s => s.GetServices<ICertificateGrounds>().Single(g => g.Programme == ProgrammeNames.SummerSchool).OfEditionAsync(school.Edition, TestContext.Current.CancellationToken));
        Assert.Equal(20, grounds.Count);
        var (sessions, run) = await site.InDatabaseAsync(async db => (
            (await db.Set<ProgrammeVersion>().SingleAsync(v => v.EditionId == school.Edition.Id)).Sessions, await db.Set<WorkshopRun>().SingleAsync(r => r.EditionId == school.Edition.Id)));
        Assert.Empty(Clashes.Of(sessions, _ => new HashSet<int>()));
        Assert.All(sessions.SelectMany(s => s.Lecturers), l => Assert.True(l.IsSample));
        Assert.All(sessions, s => Assert.All(new[] { "kk", "ru", "en", "mn" }, l => Assert.False(string.IsNullOrEmpty(s.Title.Exactly(l)))));
        var (tasks, handIns, projects) = await site.InDatabaseAsync(async db => (
            await db.Set<SchoolTask>().Where(t => t.EditionId == school.Edition.Id).ToListAsync(), await db.Set<TaskHandIn>().Where(h => db.Set<SchoolTask>().Any(t => t.Id == h.TaskId && t.EditionId == school.Edition.Id)).ToListAsync(), await db.Set<YouthArchive.SummerSchool.Learning.Project>().CountAsync(p => p.EditionId == school.Edition.Id)));
        Assert.All(tasks, t => Assert.Contains(sessions, s => s.Key == t.SessionKey));
        Assert.Equal((2, 2, 1), (tasks.Count, handIns.Count, projects));
        Assert.Equal(48, run.Lines.Count(l => l.Ground == PlaceGround.Wish));
    }

    [Fact]
    public async Task A_step_for_an_unknown_school_or_without_hours_is_refused_with_a_reason()
    {
        var unknown = await ProgrammesSite.ApplyAsync(site, """{"name":"YouthArchive.SummerSchoolDays","edition":"summer-school/nowhere","sessions":[]}""");
        Assert.Equal(StepOutcome.Rejected, unknown.Outcome);
        var school = await School.NewAsync(site);
        var without = await ProgrammesSite.ApplyAsync(site, $$"""{"name":"YouthArchive.SummerSchoolDays","edition":"{{school.Edition.Key}}","sessions":[{"key":"a","title":{"kk":"А"},"day":1,"from":"10:00","to":"09:00"}]}""");
        Assert.Equal(StepOutcome.Rejected, without.Outcome);
        Assert.Contains("$.sessions[0]", without.Reasons[0], StringComparison.Ordinal);
        Assert.Empty(await site.InScopeAsync(s => s.GetRequiredService<AttendanceBook>().PresentAsync(school.Edition.Id, null, TestContext.Current.CancellationToken)));
    }

    public sealed class OnSqlite(SchoolOnSqlite site) : SampleDaysTests(site), IClassFixture<SchoolOnSqlite>;

    public sealed class OnPostgres(SchoolOnPostgres site) : SampleDaysTests(site), IClassFixture<SchoolOnPostgres>;
}
