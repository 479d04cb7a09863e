using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Recipes;

public abstract class HackTeamsStepTests(PortalSite site)
{
    [Fact]
    public async Task Teams_come_in_once_with_members_enrolments_and_an_unresolved_repository()
    {
        var world = await HackWorld.NewAsync(site);
        Pupil[] pupils = [await world.PupilAsync(), await world.PupilAsync(), await world.PupilAsync()];
        var step = Step(world.Slug, pupils);
        var first = await ProgrammesSite.ApplyAsync(site, step);
        Assert.Equal((StepOutcome.Applied, 2), (first.Outcome, first.Changes));
        var team = await world.TeamOfAsync(pupils[0]);
        Assert.Equal(("H-06", 6, "Нүүдэл", 2), (team.Code, team.Number, team.Name, team.Members.Count));
        Assert.Equal((pupils[0].Id, "anu-b"), (team.Leader!.PersonId, team.Leader.GitHubLogin));
        Assert.Equal(("nuudel/nuudel-map", null, null), (team.Current!.Address, team.Current.FullName, team.RepositoryId));
        Assert.Null((await world.TeamOfAsync(pupils[2])).Current);
        Assert.True(await site.InScopeAsync(s => s.GetRequiredService<IEnrolments>().IsEnrolledAsync(world.Edition.Id, pupils[1].Id)));

        await world.RefreshAsync();
        var resolved = await world.TeamOfAsync(pupils[0]);
        Assert.Equal((700_000_006L, "nuudel/nuudel-map"), (resolved.RepositoryId, resolved.Current!.FullName));

        var events = await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync());
        var second = await ProgrammesSite.ApplyAsync(site, step);
        Assert.Equal((StepOutcome.Applied, 0), (second.Outcome, second.Changes));
        Assert.Equal(events, await site.InDatabaseAsync(db => db.Set<AuditEvent>().CountAsync()));
        Assert.Equal(2, await site.InDatabaseAsync(db => db.Set<Team>().CountAsync(t => t.EditionId == world.Edition.Id)));
    }

    [Fact]
    public async Task Unknown_people_and_editions_are_named()
    {
        var world = await HackWorld.NewAsync(site);
        var pupil = await world.PupilAsync();
        var partly = await ProgrammesSite.ApplyAsync(site, $$"""
            { "name": "YouthArchive.HackTeams", "edition": "archive-hack/{{world.Slug}}", "teams": [
              { "code": "H-01", "name": "A", "members": [{ "user": "p{{pupil.Id}}" }, { "user": "nobody-at-all" }], "repository": null },
              { "code": "H-02", "name": "B", "members": [{ "user": "nobody-at-all" }], "repository": "x" } ] }
            """);
        Assert.Equal((StepOutcome.PartlyApplied, 1), (partly.Outcome, partly.Changes));
        Assert.Contains(partly.Reasons, r => r.StartsWith("$.teams[0].members[1]", StringComparison.Ordinal));
        Assert.Contains(partly.Reasons, r => r.StartsWith("$.teams[1]", StringComparison.Ordinal));
        var rejected = await ProgrammesSite.ApplyAsync(site, """{ "name": "YouthArchive.HackTeams", "edition": "archive-hack/none", "teams": [] }""");
        Assert.Equal(StepOutcome.Rejected, rejected.Outcome);
    }

    private static string Step(string slug, Pupil[] p) => $$"""
        {
          "name": "YouthArchive.HackTeams", "edition": "archive-hack/{{slug}}",
          "teams": [
            { "code": "H-06", "name": "Нүүдэл", "track": "search", "summary": { "mn": "Газрын зураг" },
              "members": [{ "user": "p{{p[0].Id}}", "gitHubLogin": "anu-b" }, { "user": "p{{p[1].Id}}", "gitHubLogin": "temuulen-g" }], "repository": "nuudel/nuudel-map" },
            { "code": "H-08", "name": "Қағаз қыран", "track": "search", "summary": { "kk": "Құрал" },
              "members": [{ "user": "p{{p[2].Id}}", "gitHubLogin": "aliya-k" }], "repository": null }
          ]
        }
        """;

    public sealed class OnSqlite(HackOnSqlite site) : HackTeamsStepTests(site), IClassFixture<HackOnSqlite>;

    public sealed class OnPostgres(HackOnPostgres site) : HackTeamsStepTests(site), IClassFixture<HackOnPostgres>;
}
