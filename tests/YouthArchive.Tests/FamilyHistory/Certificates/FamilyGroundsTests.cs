using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.FamilyHistory.Certificates;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.FamilyHistory.Reading;

namespace YouthArchive.Tests.FamilyHistory.Certificates;

public sealed class FamilyGroundsTests(ReadingOnSqlite site) : IClassFixture<ReadingOnSqlite>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prizes_participation_and_tutors_follow_the_published_word_of_the_jury()
    {
        var read = await ReadEdition.NewAsync(site);
        var (winner, other) = (await read.AuthorAsync("Бірінов", "Айша"), await read.AuthorAsync("Екінов", "Бақыт"));
        var (better, worse) = (await read.WorkAsync(winner), await read.WorkAsync(other));
        var tutor = await site.NewPersonAsync(PortalRoles.Teacher);
        await site.InDatabaseAsync(async db =>
        {
            await db.Set<Work>().Where(w => w.Id == better.Id || w.Id == worse.Id).ExecuteUpdateAsync(s => s.SetProperty(w => w.TutorId, tutor), Stop);
            db.Add(new JuryDecision { EditionId = read.Edition.Id, WorkId = better.Id, Outcome = Outcome.SecondPrize, IsGiven = true, Group = "senior|paper", AtUtc = DateTime.UtcNow, ById = tutor });
            return await db.SaveChangesAsync(Stop);
        });
        Assert.Empty(await GroundsAsync(read.Edition));
        await site.InDatabaseAsync(async db =>
        {
            var last = await db.Set<JuryDecision>().MaxAsync(d => d.Id, Stop);
            db.Add(new JuryPublication { EditionId = read.Edition.Id, LastDecision = last, PublishedUtc = DateTime.UtcNow, ById = tutor });
            // Decided after the publication: not public yet.
            db.Add(new JuryDecision { EditionId = read.Edition.Id, WorkId = worse.Id, Outcome = Outcome.FirstPrize, IsGiven = true, Group = "senior|paper", AtUtc = DateTime.UtcNow, ById = tutor });
            return await db.SaveChangesAsync(Stop);
        });
        var grounds = (await GroundsAsync(read.Edition)).ToDictionary(g => g.PersonId);
        Assert.Equal(3, grounds.Count);
        Assert.Equal((CertificateKind.Award, "Second prize"), (grounds[winner].Kind, grounds[winner].Achievement.En));
        Assert.NotEmpty(grounds[winner].EntryTitle);
        Assert.Equal(CertificateKind.Participation, grounds[other].Kind);
        Assert.Equal((CertificateKind.Tutor, (string?)null, "Helped with 2 works of the competition"), (grounds[tutor].Kind, grounds[tutor].EntryId, grounds[tutor].Achievement.En));
        // The same word reaches the own page and the teacher's matrix.
        var status = await site.InScopeAsync(services => services.GetServices<IParticipation>().Single(p => p.Programme == ProgrammeNames.FamilyHistory).OfAsync(read.Edition, [winner, other], Stop));
        Assert.Equal((TakingPart.Result, TakingPart.Result), (status[winner].State, status[other].State));
    }

    private Task<IReadOnlyList<CertificateGround>> GroundsAsync(Edition edition) => site.InScopeAsync(services =>
        services.GetServices<ICertificateGrounds>().OfType<FamilyGrounds>().Single().OfEditionAsync(edition, Stop));
}
