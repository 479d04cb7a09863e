using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Dashboard;
using YouthArchive.Tests.Olympiads.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Dashboard;

/// <summary>The dashboards of the olympiad and of Archive Hack ask the database as often for a thousand entries as for ten.</summary>
public abstract class DashboardsOfAllTests(PortalSite site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_olympiads_board_asks_as_often_for_a_thousand_sittings()
    {
        var boards = new List<(int Queries, Board Board)>();
        foreach (var pupils in new[] { 10, 10, 1000 })
        {
            var yard = await SittingYard.MakeAsync(site.Services, items: 2);
            await yard.BegunAsync(await yard.PupilsAsync(pupils));
            boards.Add(await CountAsync(yard.EditionId));
        }
        // The first one reads what is kept in memory afterwards.
        Assert.Equal(boards[1].Queries, boards[2].Queries);
        Assert.InRange(boards[2].Queries, 5, 30);
        Assert.Equal((1000, 1000), (boards[2].Board.Funnel[0].Count, boards[2].Board.Funnel[1].Count));
    }

    [Fact]
    public async Task A_hackathons_board_asks_as_often_for_a_thousand_teams()
    {
        await site.InScopeAsync(async s =>
        {
            await s.GetRequiredService<IFeatureState>().EnableAsync(["YouthArchive.Programmes", "YouthArchive.ArchiveHack"]);
            return 0;
        });
        var boards = new List<(int Queries, Board Board)>();
        foreach (var teams in new[] { 10, 10, 1000 })
        {
            var slug = "d" + Guid.NewGuid().ToString("n")[..8];
            await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season(slug));
            var edition = await ProgrammesSite.EditionAsync(site, "archive-hack/" + slug);
            await site.InDatabaseAsync(db =>
            {
                db.AddRange(Enumerable.Range(1, teams).Select(n => Team(edition, n)));
                return db.SaveChangesAsync(Cancellation);
            });
            boards.Add(await CountAsync(edition.Id));
        }
        Assert.Equal(boards[1].Queries, boards[2].Queries);
        Assert.InRange(boards[2].Queries, 5, 30);
        Assert.Equal(1000, boards[2].Board.Languages.Sum(l => l.Count));
    }

    private static Team Team(Edition edition, int number) => new()
    {
        EditionId = edition.Id,
        Number = number,
        Code = YouthArchive.ArchiveHack.Teams.Team.CodeOf(number),
        Name = string.Create(CultureInfo.InvariantCulture, $"Топ {number}"),
        NameSearch = SearchText.Normalise(string.Create(CultureInfo.InvariantCulture, $"Топ {number}")),
        Summary = LocalizedText.Empty,
        Language = "kk",
        FormedUtc = edition.EnrolmentOpensUtc,
        MembersChangedUtc = edition.EnrolmentOpensUtc,
    };

    private Task<(int, Board)> CountAsync(int editionId) => site.InScopeAsync(async services =>
    {
        var edition = (await services.GetRequiredService<IEditions>().FindAsync(editionId, Cancellation))!;
        Board? board = null;
        var queries = await CountedQueries.OfAsync(async () => board = await services.GetRequiredService<BoardOfEdition>().OfAsync(edition, Cancellation));
        return (queries, board!);
    });

    public sealed class OnSqlite(ProgrammesOnSqlite site) : DashboardsOfAllTests(site), IClassFixture<ProgrammesOnSqlite>;

    public sealed class OnPostgres(ProgrammesOnPostgres site) : DashboardsOfAllTests(site), IClassFixture<ProgrammesOnPostgres>;
}
