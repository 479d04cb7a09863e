using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Olympiads.Certificates;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Tests.Olympiads.Results;
using YouthArchive.Tests.Programmes;

namespace YouthArchive.Tests.Olympiads.Certificates;

public sealed class OlympiadGroundsTests(ProgrammesOnSqlite site) : IClassFixture<ProgrammesOnSqlite>
{
    [Fact]
    public async Task Nothing_is_told_before_publication_then_winners_have_prizes_and_the_others_took_part()
    {
        var yard = await ResultYard.MakeAsync(site);
        await yard.MarkAsync();
        Assert.Empty(await GroundsAsync(yard));
        await yard.PublishAsync();
        var grounds = await GroundsAsync(yard);
        Assert.Equal(yard.Pupils.Order(), grounds.Select(g => g.PersonId).Order());
        var board = await site.InDatabaseAsync(async db => PublishedBoard.Read((await db.Set<ResultPublication>().AsNoTracking().SingleAsync(p => p.EditionId == yard.Edition.Id)).Snapshot));
        Assert.Equal(board.Results.Count(r => r.Medal is not null), grounds.Count(g => g.Kind == CertificateKind.Award));
        Assert.All(grounds.Where(g => g.Kind == CertificateKind.Award), g => Assert.NotNull(board.Find(g.EntryId!)!.Medal));
        Assert.Contains(grounds, g => g.Kind == CertificateKind.Participation && g.Achievement is { Kk: "Олимпиадаға қатысты", En: "Took part in the olympiad" });
        // Withdrawn: nothing speaks for anybody any more.
        await site.InDatabaseAsync(db => db.Set<ResultPublication>().Where(p => p.EditionId == yard.Edition.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.WithdrawnUtc, DateTime.UtcNow)));
        Assert.Empty(await GroundsAsync(yard));
    }

    private Task<IReadOnlyList<CertificateGround>> GroundsAsync(ResultYard yard) => site.InScopeAsync(services =>
        services.GetServices<ICertificateGrounds>().OfType<OlympiadGrounds>().Single().OfEditionAsync(yard.Edition, TestContext.Current.CancellationToken));
}
