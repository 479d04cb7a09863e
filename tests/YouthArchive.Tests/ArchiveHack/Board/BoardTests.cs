using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.ArchiveHack.Board;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Board;

public abstract class BoardTests(PortalSite site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/board")]
    [InlineData("/board/live")]
    [InlineData("/setup")]
    [InlineData("/similarity")]
    [InlineData("/similarity/1")]
    public async Task Only_organisers_see_it_and_an_unknown_edition_is_404(string page)
    {
        var world = await HackWorld.NewAsync(site);
        foreach (var role in new[] { PortalRoles.Student, PortalRoles.Judge, PortalRoles.Teacher })
        {
            using var browser = await site.SignedInAsync(role);
            using var forbidden = await browser.GetAsync($"/kk/admin/hack/{world.Slug}{page}", HttpCompletionOption.ResponseHeadersRead, Cancel);
            Assert.NotEqual(HttpStatusCode.OK, forbidden.StatusCode);
            Assert.NotEqual(HttpStatusCode.NotFound, forbidden.StatusCode);
        }
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var unknown = await organiser.GetAsync($"/kk/admin/hack/nowhere{page}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task The_organiser_reads_where_every_team_stands()
    {
        var world = await HackWorld.NewAsync(site);
        await world.HandInAsync(await world.LeaderAsync("Тапсырған"), "hat-jolda/hat-jolda");
        await world.LeaderAsync("Тапсырмаған");
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var rows = (await organiser.PageAsync($"/en/admin/hack/{world.Slug}/board")).QuerySelectorAll("#board tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("Read completely", rows[0], StringComparison.Ordinal);
        Assert.Contains("No repository yet", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_board_is_told_when_something_changes_and_nothing_of_a_team_goes_through()
    {
        var world = await HackWorld.NewAsync(site);
        await world.LeaderAsync("Құпия атау");
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        using var stream = await organiser.GetAsync($"/kk/admin/hack/{world.Slug}/board/live", HttpCompletionOption.ResponseHeadersRead, Cancel);
        Assert.Equal("text/event-stream", stream.Content.Headers.ContentType!.MediaType);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancel));
        var first = await EventAsync(reader);
        await world.LeaderAsync("Екінші құпия");
        var second = await EventAsync(reader);
        Assert.NotEqual(first, second);
        Assert.All([first, second], e => Assert.Matches("^[0-9a-f]{16}$", e));
    }

    [Fact]
    public async Task The_public_board_shows_no_standing_and_the_gallery_nothing_before_the_results()
    {
        var world = await HackWorld.NewAsync(site);
        await world.HandInAsync(await world.LeaderAsync("Жария"), "hat-jolda/hat-jolda");
        using var visitor = site.Visitor();
        var board = await visitor.PageAsync(world.Path("/board", "en"));
        Assert.NotNull(board.QuerySelector("#no-standing"));
        Assert.Equal(3, board.QuerySelectorAll("#board thead th").Length);
        var gallery = await visitor.PageAsync(world.Path("/gallery", "en"));
        Assert.Empty(gallery.QuerySelectorAll("article"));
        Assert.DoesNotContain("Жария", gallery.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_counts_the_finished_of_those_without_a_conflict()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Бағаланатын");
        await world.HandInAsync(leader, "hat-jolda/hat-jolda");
        var team = (await world.TeamOfAsync(leader)).Id;
        var progress = await site.InScopeAsync(s => s.GetRequiredService<IJudgingProgress>().OfEditionAsync(world.Edition.Id, Cancel));
        // No rubric, no judging; otherwise nothing is done yet.
        Assert.True(!progress.TryGetValue(team, out var own) || own.Done == 0);
        var rows = await site.InScopeAsync(s => s.GetRequiredService<TeamBoard>().OfEditionAsync(world.Edition.Id, Cancel));
        Assert.Equal((0, own?.Expected ?? 0), (rows.Single().Done, rows.Single().Expected));
    }

    private static async Task<string> EventAsync(StreamReader reader)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line == "event: changed")
            {
                string? data;
                while ((data = await reader.ReadLineAsync(patience.Token)) is not null && !data.StartsWith("data: ", StringComparison.Ordinal))
                {
                }
                return data![6..];
            }
        }
        return "";
    }

    public sealed class OnSqlite(HackOnSqlite site) : BoardTests(site), IClassFixture<HackOnSqlite>;

    public sealed class OnPostgres(HackOnPostgres site) : BoardTests(site), IClassFixture<HackOnPostgres>;
}
