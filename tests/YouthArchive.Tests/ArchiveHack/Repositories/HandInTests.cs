using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.GitHubStandIn.Failures;
using YouthArchive.Platform.Audit;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Repositories;

public abstract class HandInTests(PortalSite site)
{
    [Fact]
    public async Task Hand_in_shows_what_was_found_and_asks_then_counts()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Қағаз қыран");
        using var proposed = await ProposeAsync(world, leader, "https://github.com/qagaz-qyran/qyran.git");
        Assert.Equal(world.Path("/team/repository"), proposed.Headers.Location?.OriginalString);
        var page = await leader.Browser.PageAsync(world.Path("/team/repository"));
        var found = page.QuerySelector("section[aria-labelledby=found]")!.TextContent;
        Assert.Contains("qagaz-qyran/qyran", found, StringComparison.Ordinal);
        Assert.Contains("main", found, StringComparison.Ordinal);
        Assert.Null((await world.TeamOfAsync(leader)).Current);
        using var confirmed = await leader.Browser.SubmitAsync(world.Path("/team/repository"), "form#confirm");
        var team = await world.TeamOfAsync(leader);
        Assert.Equal((700_000_008L, "qagaz-qyran/qyran"), (team.RepositoryId, team.Current!.FullName));
        Assert.True(await site.InDatabaseAsync(db => db.Set<AuditEvent>().AnyAsync(a => a.Kind == "Repository.HandedIn" && a.SubjectId == team.Id)));
    }

    [Theory]
    [InlineData("kk", "", "Репозиторийдің адресін жаз.")]
    [InlineData("en", "", "Write the address of the repository.")]
    [InlineData("kk", "біздің код", "Бұл репозиторийдің адресі емес.")]
    [InlineData("en", "our code", "This is not an address of a repository.")]
    [InlineData("ru", "наш код", "Это не адрес репозитория.")]
    [InlineData("mn", "манай код", "Энэ репозиторын хаяг биш.")]
    [InlineData("kk", "https://gitlab.com/owner/name", "Бұл адрес GitHub-та емес.")]
    [InlineData("en", "https://gitlab.com/owner/name", "This address is not on GitHub.")]
    [InlineData("kk", "https://github.com/qagaz-qyran", "Бұл адрес адамға немесе ұйымға апарады.")]
    [InlineData("en", "https://github.com/qagaz-qyran", "The address leads to a person or an organisation.")]
    [InlineData("kk", "https://name:word@github.com/owner/name", "құпиясөз немесе токен")]
    [InlineData("en", "https://name:word@github.com/owner/name", "holds a password or a token")]
    [InlineData("kk", "nobody/nothing", "«nobody/nothing» деген ашық репозиторий жоқ")]
    [InlineData("en", "nobody/nothing", "There is no public repository «nobody/nothing»")]
    [InlineData("ru", "nobody/nothing", "На GitHub нет открытого репозитория «nobody/nothing»")]
    [InlineData("mn", "nobody/nothing", "GitHub дээр «nobody/nothing» гэсэн нээлттэй репозитор алга")]
    [InlineData("kk", "secret/secret", "«secret/secret» репозиторийі жабық")]
    [InlineData("en", "secret/secret", "The repository «secret/secret» is private")]
    public async Task A_refused_address_stays_in_the_form_with_what_to_do(string language, string address, string words)
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Адрес");
        using var response = await ProposeAsync(world, leader, address, language);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.DocumentAsync();
        Assert.Contains(words, page.QuerySelector(".err")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(address, page.QuerySelector("#Address")!.GetAttribute("value") ?? "");
        Assert.Null((await world.TeamOfAsync(leader)).Proposal);
    }

    [Theory]
    [InlineData("kk", "GitHub «paraq-lab/paraq» репозиторийін ешкімге көрсетпейді")]
    [InlineData("en", "GitHub does not show the repository «paraq-lab/paraq» to anybody")]
    public async Task A_repository_that_GitHub_blocks_is_refused(string language, string words)
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Жабық");
        world.GitHub.Faults.Add(new Fault(FaultKind.Legal) { Repository = "paraq-lab/paraq", Times = 1 });
        using var response = await ProposeAsync(world, leader, "paraq-lab/paraq", language);
        Assert.Contains(words, (await response.DocumentAsync()).QuerySelector(".err")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kk", "Бұл репозиторийді басқа команда тапсырып қойған.")]
    [InlineData("en", "Another team has handed in this repository already.")]
    [InlineData("ru", "Этот репозиторий уже сдала другая команда.")]
    [InlineData("mn", "Энэ репозиторыг өөр баг аль хэдийн илгээсэн.")]
    public async Task Somebody_elses_repository_is_known_by_its_number_not_by_its_name(string language, string words)
    {
        var world = await HackWorld.NewAsync(site);
        await world.HandInAsync(await world.LeaderAsync("Бірінші"), "paraq-lab/paraq", read: false);
        var second = await world.LeaderAsync("Екінші");
        using var response = await ProposeAsync(world, second, "https://github.com/PARAQ-lab/Paraq", language);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(words, (await response.DocumentAsync()).QuerySelector(".err")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await world.TeamOfAsync(second)).RepositoryId);
    }

    [Fact]
    public async Task Two_teams_that_confirm_the_same_repository_at_once_cannot_both_have_it()
    {
        var world = await HackWorld.NewAsync(site);
        Pupil[] leaders = [await world.LeaderAsync("Сол"), await world.LeaderAsync("Оң")];
        foreach (var leader in leaders)
        {
            using var proposed = await ProposeAsync(world, leader, "nuudel/nuudel-map");
            Assert.Equal(HttpStatusCode.Redirect, proposed.StatusCode);
        }
        var answers = await Task.WhenAll(leaders.Select(l => l.Browser.SubmitAsync(world.Path("/team/repository"), "form#confirm")));
        Assert.Equal(1, answers.Count(a => a.StatusCode == HttpStatusCode.Redirect));
        Assert.Equal(1, answers.Count(a => a.StatusCode == HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Changing_before_the_freeze_keeps_the_history()
    {
        var world = await HackWorld.NewAsync(site, windowEnds: "@+2 18:00");
        var leader = await world.LeaderAsync("Ауыстыру");
        await world.HandInAsync(leader, "paraq-lab/paraq");
        await world.HandInAsync(leader, "dala-gis/dala-gis");
        var team = await world.TeamOfAsync(leader);
        Assert.Equal(("dala-gis/dala-gis", 700_000_003L), (team.Current!.FullName, team.RepositoryId));
        var earlier = Assert.Single(team.HandIns, h => h.FullName == "paraq-lab/paraq");
        Assert.NotNull(earlier.ReplacedUtc);
        Assert.NotNull(earlier.ConfirmedUtc);
    }

    [Theory]
    [InlineData("kk", "Код бекітілді: репозиторийді енді ауыстыруға болмайды.")]
    [InlineData("en", "The code is frozen: the repository cannot be changed any more.")]
    public async Task After_the_freeze_a_repository_that_was_read_cannot_be_changed(string language, string words)
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Кеш");
        await world.HandInAsync(leader, "paraq-lab/paraq");
        using var response = await ProposeAsync(world, leader, "dala-gis/dala-gis", language);
        Assert.Contains(words, (await response.DocumentAsync()).QuerySelector(".err")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("paraq-lab/paraq", (await world.TeamOfAsync(leader)).Current!.FullName);
    }

    [Fact]
    public async Task Trying_many_addresses_is_slowed_down()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Көп");
        for (var i = 0; i < 20; i++)
        {
            using var tried = await ProposeAsync(world, leader, "nobody/nothing");
        }
        using var response = await ProposeAsync(world, leader, "paraq-lab/paraq");
        Assert.Contains("Бір сағат күтіп", (await response.DocumentAsync()).QuerySelector(".err")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outage_keeps_the_address_and_the_site_looks_again_by_itself()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Үзіліс");
        world.GitHub.Faults.Add(new Fault(FaultKind.ServerError) { Repository = "tote-ocr/tote-ocr", Status = 503 });
        using var response = await ProposeAsync(world, leader, "tote-ocr/tote-ocr");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("Ол тексеріледі.", (await leader.Browser.PageAsync(world.Path("/team"))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HandInCheck.Waiting, (await world.TeamOfAsync(leader)).Proposal!.Check);
        world.GitHub.Faults.Clear();
        await world.RefreshAsync();
        Assert.Equal(HandInCheck.Found, (await world.TeamOfAsync(leader)).Proposal!.Check);
        using var confirmed = await leader.Browser.SubmitAsync(world.Path("/team/repository"), "form#confirm");
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Equal("tote-ocr/tote-ocr", (await world.TeamOfAsync(leader)).Current!.FullName);
    }

    private static Task<HttpResponseMessage> ProposeAsync(HackWorld world, Pupil pupil, string address, string language = "kk") =>
        pupil.Browser.SubmitAsync(world.Path("/team/repository", language), "form#hand-in", ("Address", address));

    public sealed class OnSqlite(HackOnSqlite site) : HandInTests(site), IClassFixture<HackOnSqlite>;

    public sealed class OnPostgres(HackOnPostgres site) : HandInTests(site), IClassFixture<HackOnPostgres>;
}
