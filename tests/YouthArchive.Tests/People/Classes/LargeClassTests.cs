using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.People.Cards;
using YouthArchive.People.Classes;
using YouthArchive.Programmes.Enrolments;
using YouthArchive.Tests.People.Rosters;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Classes;

/// <summary>Forty is where the code stops letting in by itself, not where a class ends: of forty-five in a list nobody is lost.</summary>
public sealed class LargeClassTests(PortalSite site) : IClassFixture<PortalSite>
{
    [Fact]
    public async Task Forty_five_come_in_are_shown_have_cards_and_are_enrolled()
    {
        const int Count = 45;
        var world = await ClassWorld.NewAsync(site, names: null);
        string[][] rows = [["Тегі", "Аты", "Туған жылы"], .. Enumerable.Range(0, Count).Select(i => new[] { $"Әли{(char)('а' + i / 26)}{(char)('а' + i % 26)}ев", "Нұрлан", $"{DateTime.UtcNow.Year - 17}" })];
        var page = await world.UploadAsync(Workbooks.Xlsx(rows), "list.xlsx");
        Assert.Equal(Count, page.QuerySelectorAll("section[aria-labelledby=added] li").Length);
        Assert.Contains("45", page.QuerySelector("#large")!.TextContent, StringComparison.Ordinal);
        using var added = await world.AddAsync(page);
        using var code = await world.DoAsync("Code");
        var board = await world.BoardAsync();
        Assert.Equal((Count, CodeState.Full), (board.Students.Count, board.Code));
        Assert.Equal(Count, (await world.Teacher.PageAsync(world.Path)).QuerySelectorAll("#board tbody tr").Length);
        using var cards = await world.DoAsync("Cards");
        Assert.Equal(HttpStatusCode.OK, cards.StatusCode);
        Assert.Equal(Count, await site.InDatabaseAsync(db => db.Set<SignInCard>().CountAsync(c => c.ClassId == world.ClassId)));
        var slug = "k" + Guid.NewGuid().ToString("N")[..8];
        await ProgrammesSite.ApplyAsync(site, ProgrammesSite.Season(slug));
        var edition = await ProgrammesSite.EditionAsync(site, "archive-hack/" + slug);
        using var enrolled = await world.DoAsync("Enrol&edition=" + Uri.EscapeDataString(edition.Key));
        Assert.Equal(Count, await site.InDatabaseAsync(db => db.Set<Enrolment>().CountAsync(e => e.EditionId == edition.Id)));
    }
}
