using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.ArchiveHack.Entries;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.Tests.ArchiveHack.Support;

namespace YouthArchive.Tests.ArchiveHack.Teams;

public sealed class ContributorConflictsTests(HackOnSqlite site) : IClassFixture<HackOnSqlite>
{
    [Theory]
    [InlineData("Erasyl07", true)]
    [InlineData("erasyl0", false)]
    [InlineData("nobody-else", false)]
    public async Task A_judge_who_wrote_to_the_repository_is_found_by_a_login_of_another_edition(string login, bool isFound)
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("ШежіреAI", "dariya-m");
        await world.HandInAsync(leader, "shezhire-team/aqyldy-arhiv");
        var judge = "4" + Guid.NewGuid().ToString("n")[..25];
        var team = await world.TeamOfAsync(leader);
        await site.InDatabaseAsync(async db =>
        {
            var earlier = new Team
            {
                EditionId = world.Edition.Id + 5000,
                Number = 1,
                Code = "H-01",
                Name = "Ескі",
                NameSearch = "ескі",
                Summary = team.Summary,
                Language = "kk",
                FormedUtc = team.FormedUtc,
                MembersChangedUtc = team.FormedUtc,
            };
            earlier.Members.Add(new Member { TeamId = earlier.Id, EditionId = earlier.EditionId, PersonId = judge, GitHubLogin = login, JoinedUtc = team.FormedUtc });
            db.Add(earlier);
            await db.SaveChangesAsync();
            var found = (await new ContributorConflicts(db).OfJudgeAsync(judge, world.Edition.Id, TestContext.Current.CancellationToken)).ToList();
            db.Remove(earlier);
            await db.SaveChangesAsync();
            Assert.Equal(isFound ? [(team.Id, ConflictKind.Contributor)] : [], found.Select(f => (f.EntryId, f.Kind)));
            return 0;
        });
    }
}
