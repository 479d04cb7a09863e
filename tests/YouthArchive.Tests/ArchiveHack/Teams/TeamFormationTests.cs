using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Teams;

public abstract class TeamFormationTests(PortalSite site)
{
    [Theory]
    [InlineData("/team")]
    [InlineData("/team/new")]
    [InlineData("/join")]
    [InlineData("/team/repository")]
    public async Task Visitor_is_sent_to_sign_in(string path)
    {
        var world = await HackWorld.NewAsync(site);
        using var response = await site.Visitor().GetAsync(world.Path(path), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Theory]
    [InlineData("/team/new")]
    [InlineData("/join")]
    [InlineData("/team/repository")]
    public async Task Teacher_may_not(string path)
    {
        var world = await HackWorld.NewAsync(site);
        using var teacher = await site.SignedInAsync(PortalRoles.Teacher);
        using var response = await teacher.GetAsync(world.Path(path), TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/team/new")]
    [InlineData("/join")]
    [InlineData("/team")]
    [InlineData("/teams")]
    public async Task Unknown_edition_is_404(string path)
    {
        await HackWorld.NewAsync(site);
        using var pupil = await site.SignedInAsync(PortalRoles.Student);
        using var response = await pupil.GetAsync("/kk/hack/1999" + path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Form_a_team_makes_a_leader_with_a_code_and_shows_it_to_all_without_people()
    {
        var world = await HackWorld.NewAsync(site);
        Assert.DoesNotContain("Қағаз қыран", (await site.Visitor().PageAsync(world.Path("/teams"))).Body!.TextContent, StringComparison.Ordinal);
        var leader = await world.LeaderAsync("  Қағаз   қыран ", "https://github.com/aliya-k");
        var team = await world.TeamOfAsync(leader);
        Assert.Equal(("H-01", "Қағаз қыран", "kk"), (team.Code, team.Name, team.Language));
        Assert.Equal((leader.Id, "aliya-k", true), (team.Leader!.PersonId, team.Leader.GitHubLogin, team.Leader.IsLeader));
        var list = await site.Visitor().PageAsync(world.Path("/teams"));
        var text = list.QuerySelector("#teams")!.TextContent;
        Assert.Contains("Қағаз қыран", text, StringComparison.Ordinal);
        Assert.Contains("H-01", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Тест Адамы", text, StringComparison.Ordinal);
        Assert.DoesNotContain("aliya-k", text, StringComparison.Ordinal);
        Assert.True(await site.InDatabaseAsync(db => db.Set<AuditEvent>().AnyAsync(a => a.Kind == "Team.Formed" && a.SubjectId == team.Id)));
    }

    [Theory]
    [InlineData("kk", "", "search", "Команданың атын жаз.")]
    [InlineData("en", "", "search", "Write the team's name.")]
    [InlineData("kk", "Парақ", "none", "Бағытты таңда.")]
    [InlineData("en", "Парақ", "none", "Choose a track.")]
    public async Task A_wrong_form_comes_back_as_typed_with_what_to_do(string language, string name, string track, string words)
    {
        var world = await HackWorld.NewAsync(site);
        var pupil = await world.PupilAsync();
        using var response = await pupil.Browser.SubmitAsync(
            world.Path("/team/new", language), "form#new-team", ("Name", name), ("Summary", "Менің ойым"), ("Track", track), ("GitHubLogin", ""));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.DocumentAsync();
        Assert.Contains(words, page.QuerySelector(".err")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Менің ойым", page.QuerySelector("#Summary")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("kk", -12, "жасың жетпейді")]
    [InlineData("en", -12, "You are too young")]
    [InlineData("kk", -40, "22 жасқа дейінгілер")]
    [InlineData("en", null, "We do not know your year of birth")]
    public async Task Wrong_age_is_refused_in_plain_words(string language, int? birthYear, string words)
    {
        var world = await HackWorld.NewAsync(site);
        var pupil = await world.PupilAsync(birthYear);
        using var response = await pupil.Browser.SubmitAsync(
            world.Path("/team/new", language), "form#new-team", ("Name", "Жас"), ("Track", "search"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(words, (await response.DocumentAsync()).QuerySelector(".err")!.TextContent, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.TeamOfAsync(pupil));
    }

    [Fact]
    public async Task A_name_that_another_team_has_is_refused()
    {
        var world = await HackWorld.NewAsync(site);
        await world.LeaderAsync("Дала GIS");
        var pupil = await world.PupilAsync();
        using var response = await pupil.Browser.SubmitAsync(world.Path("/team/new"), "form#new-team", ("Name", "ДАЛА gis!"), ("Track", "search"));
        Assert.Contains("басқа команда алып қойған", (await response.DocumentAsync()).QuerySelector(".err")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_a_team_is_led_to_it_and_cannot_form_another()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Мұра");
        using var page = await leader.Browser.GetAsync(world.Path("/team/new"), TestContext.Current.CancellationToken);
        Assert.Equal(world.Path("/team"), page.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Teams_formed_at_once_get_numbers_of_their_own()
    {
        var world = await HackWorld.NewAsync(site);
        var pupils = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => world.LeaderAsync($"Бірден {i}")));
        var codes = new List<string>();
        foreach (var pupil in pupils)
        {
            codes.Add((await world.TeamOfAsync(pupil)).Code);
        }
        Assert.Equal(Enumerable.Range(1, 12).Select(Team.CodeOf), codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Edition_page_offers_the_team()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Бет");
        var page = await leader.Browser.PageAsync($"/kk/programmes/archive-hack/{world.Slug}");
        Assert.Equal("Менің командам", page.QuerySelector($"a[href='{world.Path("/team")}']")!.TextContent);
        var visitor = await site.Visitor().PageAsync($"/en/programmes/archive-hack/{world.Slug}");
        Assert.NotNull(visitor.QuerySelector($"a[href='{world.Path("/teams", "en")}']"));
    }

    public sealed class OnSqlite(HackOnSqlite site) : TeamFormationTests(site), IClassFixture<HackOnSqlite>;

    public sealed class OnPostgres(HackOnPostgres site) : TeamFormationTests(site), IClassFixture<HackOnPostgres>;
}
