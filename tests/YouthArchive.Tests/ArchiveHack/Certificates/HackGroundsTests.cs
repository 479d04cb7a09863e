using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.ArchiveHack.Certificates;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.Judging;

namespace YouthArchive.Tests.ArchiveHack.Certificates;

public sealed class HackGroundsTests(JudgingOnSqlite site) : IClassFixture<JudgingOnSqlite>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Members_of_ranked_teams_follow_the_published_ranking_and_no_draft_of_it()
    {
        var judged = await JudgedEdition.NewAsync(site, judges: 1);
        var people = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            people.Add(await site.NewPersonAsync(PortalRoles.Student));
        }
        await site.InDatabaseAsync(db =>
        {
            // The last has formed a team and handed nothing in.
            for (var i = 0; i < 5; i++)
            {
                db.Add(Team(judged, i + 1, i < 4 ? 100 + i : null));
                db.Add(new Member { TeamId = judged.EntryId(i + 1), EditionId = judged.Edition.Id, PersonId = people[i], JoinedUtc = DateTime.UtcNow });
            }
            return db.SaveChangesAsync(Stop);
        });
        await judged.FinishAsync(0, (9, 9), (8, 8), (7, 7), (3, 3));
        Assert.Empty(await GroundsAsync(judged.Edition));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        await judged.PublishAsync(organiser);
        var grounds = (await GroundsAsync(judged.Edition)).ToDictionary(g => g.PersonId);
        Assert.Equal(people.Take(4).Order(), grounds.Keys.Order());
        // No award rules: the first three places stand for them.
        Assert.Equal([CertificateKind.Award, CertificateKind.Award, CertificateKind.Award, CertificateKind.Participation], people.Take(4).Select(p => grounds[p].Kind));
        Assert.Equal(("Place 1", "Команда 1"), (grounds[people[0]].Achievement.En, grounds[people[0]].EntryTitle));
    }

    private static Team Team(JudgedEdition judged, int number, long? repository) => new()
    {
        Id = judged.EntryId(number),
        EditionId = judged.Edition.Id,
        Number = number,
        Code = $"H-0{number}",
        Name = $"Команда {number}",
        NameSearch = $"команда {number}",
        Summary = LocalizedText.Same("Құрал"),
        Language = "kk",
        FormedUtc = DateTime.UtcNow,
        MembersChangedUtc = DateTime.UtcNow,
        RepositoryId = repository,
    };

    private Task<IReadOnlyList<CertificateGround>> GroundsAsync(Edition edition) => site.InScopeAsync(services =>
        services.GetServices<ICertificateGrounds>().OfType<HackGrounds>().Single().OfEditionAsync(edition, Stop));
}
