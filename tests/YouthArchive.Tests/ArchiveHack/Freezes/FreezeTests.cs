using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.ArchiveHack.Freezes;
using YouthArchive.ArchiveHack.Mirrors;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Freezes;

public sealed class FreezeTests(FreezeSite site) : IClassFixture<FreezeSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Later_force_push_rename_and_deletion_change_nothing_that_judges_open()
    {
        var world = await HackWorld.NewAsync(site, windowEnds: "@+2 18:00");
        var leader = await world.LeaderAsync("Мұздату", "nuudel-dev");
        await world.HandInAsync(leader, "nuudel/nuudel-map");
        var freeze = TeamRules.FreezeOf(world.Edition)!.Value;
        At(world, freeze.AddMinutes(-9));
        await RunAsync();
        Assert.NotNull((await MirrorOfAsync(world, leader)).WarmUtc);

        At(world, freeze.AddSeconds(3));
        await RunAsync();

        var mirror = await MirrorOfAsync(world, leader);
        var head = Git("nuudel/nuudel-map", "rev-parse", "HEAD");
        Assert.Equal((true, head, head), (mirror.IsComplete, mirror.HeadSha, mirror.FrozenSha));
        var lines = await LinesAsync(world);
        Assert.Equal([FreezeLineKind.Head, FreezeLineKind.Mirror], lines.Select(line => line.Kind));
        Assert.All(lines, line => Assert.InRange(line.DelaySeconds, 0, 60));
        var before = await PanelAsync(world, leader);
        Assert.Contains("own copy", before, StringComparison.Ordinal);
        var files = await FilesAsync(mirror.HandInId);
        Assert.Contains(files, file => file.StartsWith("README", StringComparison.Ordinal));

        Git("nuudel/nuudel-map", "update-ref", "refs/heads/" + mirror.HeadRef!["refs/heads/".Length..], Git("nuudel/nuudel-map", "rev-list", "--max-parents=0", "HEAD"));
        await world.RefreshLaterAsync();
        world.GitHub.Faults.Rename("nuudel/nuudel-map", "nuudel/other-name");
        await world.RefreshLaterAsync();
        world.GitHub.Faults.Delete("nuudel/other-name");
        await world.RefreshLaterAsync();
        await RunAsync();

        world.GitHub.Log.Clear();
        var after = await PanelAsync(world, leader);
        Assert.Equal(Readme(before), Readme(after));
        Assert.Equal(Part(before, "ev-checks"), Part(after, "ev-checks"));
        Assert.Equal(Part(before, "ev-authors"), Part(after, "ev-authors"));
        Assert.Contains(head[..7], after, StringComparison.Ordinal);
        Assert.Equal(files, await FilesAsync(mirror.HandInId));
        Assert.Empty(world.GitHub.Log.Requests);
        Assert.True((await CheckAsync(world)).Holds);
        Assert.Equal(2, (await LinesAsync(world)).Count);
    }

    [Fact]
    public async Task Who_cannot_be_asked_at_the_deadline_is_asked_half_an_hour_later_and_marked()
    {
        var world = await HackWorld.NewAsync(site, windowEnds: "@+2 18:00");
        var leader = await world.LeaderAsync("Кешіккен");
        await world.HandInAsync(leader, "qagaz-qyran/qyran");
        var handIn = (await world.HandInOfAsync(leader)).Id;
        // A name that nobody has; the number stays.
        await RenameAsync(handIn, "qagaz-qyran/gone");
        var freeze = TeamRules.FreezeOf(world.Edition)!.Value;
        At(world, freeze.AddSeconds(2));
        await RunAsync();
        await RunAsync();
        Assert.Equal(MirrorState.NotFound, (await MirrorOfAsync(world, leader)).State);
        Assert.Equal(FreezeLineKind.Unreachable, Assert.Single(await LinesAsync(world)).Kind);

        await RenameAsync(handIn, "qagaz-qyran/qyran");
        At(world, freeze.AddMinutes(10));
        await RunAsync();
        Assert.Single(await LinesAsync(world));
        At(world, freeze.AddMinutes(31));
        await RunAsync();

        Assert.True((await MirrorOfAsync(world, leader)).IsComplete);
        Assert.Equal(31 * 60, (await LinesAsync(world))[1].DelaySeconds, 20.0);
        var version = await site.InDatabaseAsync(db => db.Set<FrozenVersion>().SingleAsync(f => f.HandInId == handIn));
        Assert.False(version.IsProven);
    }

    [Fact]
    public async Task Organiser_sees_copies_and_ledger_and_one_flipped_byte_of_either()
    {
        var world = await HackWorld.NewAsync(site, windowEnds: "@+2 18:00");
        var leader = await world.LeaderAsync("Тексеру");
        await world.HandInAsync(leader, "hat-jolda/hat-jolda");
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        var path = $"/en/admin/hack/{world.Slug}/freeze";
        Assert.Contains("Nothing is recorded", (await organiser.PageAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        At(world, TeamRules.FreezeOf(world.Edition)!.Value.AddSeconds(2));
        await RunAsync();
        var good = await organiser.PageAsync(path + "?thorough=true");
        Assert.Contains("The ledger holds: 2 lines", good.QuerySelector("#chain")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Every copy on disk", good.QuerySelector("#copies")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Copied", good.QuerySelector("#freeze tbody")!.TextContent, StringComparison.Ordinal);

        var mirror = await MirrorOfAsync(world, leader);
        var folder = await site.InScopeAsync(services => Task.FromResult(services.GetRequiredService<MirrorStore>().Folder(mirror.HandInId)));
        var pack = folder.Packs("*.pack").First();
        var bytes = await File.ReadAllBytesAsync(pack, Cancellation);
        bytes[bytes.Length / 2] ^= 1;
        File.Delete(pack);
        await File.WriteAllBytesAsync(pack, bytes, Cancellation);
        Assert.Contains("1 copy is not what", (await organiser.PageAsync(path + "?thorough=true")).QuerySelector("#copies")!.TextContent, StringComparison.Ordinal);

        await site.InDatabaseAsync(db => db.Set<LedgerEntry>().Where(l => l.EditionId == world.Edition.Id && l.Number == 1)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.Text, l => l.Text.Replace("H-01", "H-02")), Cancellation));
        Assert.Contains("line 1 was changed", (await organiser.PageAsync(path)).QuerySelector("#chain")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PortalRoles.Student)]
    [InlineData(PortalRoles.Judge)]
    public async Task Others_see_no_freeze_board(string role)
    {
        var world = await HackWorld.NewAsync(site);
        using var browser = await site.SignedInAsync(role);
        using var page = await browser.GetAsync($"/kk/admin/hack/{world.Slug}/freeze", Cancellation);
        Assert.NotEqual(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Blind_panel_names_nobody_and_nothing_of_the_repository()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("ШежіреAI", "dariya-m");
        await world.HandInAsync(leader, "shezhire-team/aqyldy-arhiv");
        await RunAsync();
        foreach (var language in new[] { "kk", "ru", "en", "mn" })
        {
            var html = await PanelAsync(world, leader, EvidenceSight.Blind, language);
            Assert.All(["dariya", "erasyl07", "shezhire-team", "aqyldy-arhiv", "Дария", "Ерасыл", "@example.org", "Адамы", "<img", "href=\"http"],
                identity => Assert.DoesNotContain(identity, html, StringComparison.OrdinalIgnoreCase));
            Assert.Contains("▇▇▇", html, StringComparison.Ordinal);
        }
        Assert.Contains("member A", await PanelAsync(world, leader, EvidenceSight.Blind), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_answers_a_question_on_record_and_judges_read_it_masked()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Жауап");
        await world.HandInAsync(leader, "mura-bot/mura-bot");
        var path = world.Path("/team/questions", "en");
        var page = await leader.Browser.PageAsync(path);
        var form = page.QuerySelector("form[id^=answer-]")!.Id!;
        using var empty = await leader.Browser.SubmitAsync(path, "form#" + form, ("text", " "));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var kept = await leader.Browser.SubmitAsync(path, "form#" + form, ("text", "Тест жазды: интернет <b>болмады</b>, mura-bot"));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        using var changed = await leader.Browser.SubmitAsync(path, "form#" + form, ("text", "Тест жазды: жарық болмады, mura-bot"));
        Assert.Contains("жарық болмады", (await leader.Browser.PageAsync(path)).Body!.TextContent, StringComparison.Ordinal);

        Assert.Contains("Тест жазды: жарық болмады", await PanelAsync(world, leader), StringComparison.Ordinal);
        var blind = await PanelAsync(world, leader, EvidenceSight.Blind);
        Assert.Contains("▇▇▇ жазды: жарық болмады, ▇▇▇", blind, StringComparison.Ordinal);
        var stranger = await world.PupilAsync();
        using var closed = await stranger.Browser.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        world.Time.Ahead = TimeSpan.FromDays(61);
        Assert.Null((await leader.Browser.PageAsync(path)).QuerySelector("form[id^=answer-]"));
    }

    private static void At(HackWorld world, DateTime utc) => world.Time.Ahead = utc - TimeProvider.System.GetUtcNow().UtcDateTime;

    private Task<bool> RunAsync() => site.InScopeAsync(async services =>
    {
        await services.GetRequiredService<FreezeRound>().RunAsync(Cancellation);
        return true;
    });

    private async Task<Mirror> MirrorOfAsync(HackWorld world, Pupil leader)
    {
        var handIn = (await world.HandInOfAsync(leader)).Id;
        return await site.InDatabaseAsync(db => db.Set<Mirror>().AsNoTracking().SingleAsync(m => m.HandInId == handIn));
    }

    private Task<IReadOnlyList<FreezeLine>> LinesAsync(HackWorld world) =>
        site.InScopeAsync(services => services.GetRequiredService<FreezeLedger>().LinesAsync(world.Edition.Id, Cancellation));

    private Task<LedgerCheck> CheckAsync(HackWorld world) =>
        site.InScopeAsync(services => services.GetRequiredService<FreezeLedger>().CheckAsync(world.Edition, withMirrors: true, Cancellation));

    private Task<List<string>> FilesAsync(string handInId) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<MirroredFiles>().ReadAsync(handInId, Cancellation)).Select(file => $"{file.Path} {file.Content.Length}").ToList());

    private Task<int> RenameAsync(string handInId, string name) => site.InDatabaseAsync(db =>
        db.Set<YouthArchive.ArchiveHack.Repositories.HandIn>().Where(h => h.Id == handInId).ExecuteUpdateAsync(s => s.SetProperty(h => h.FullName, name), Cancellation));

    private async Task<string> PanelAsync(HackWorld world, Pupil leader, EvidenceSight sight = EvidenceSight.Open, string language = "en")
    {
        var team = (await world.TeamOfAsync(leader)).Id;
        var fragment = await site.InScopeAsync(services =>
            services.GetServices<IEvidencePanels>().Single(p => p.Programme == "ArchiveHack").ForAsync(team, sight, Cancellation));
        return await site.PrintAsync(fragment!, language);
    }

    private static string Readme(string html) => Part(html, "ev-readme");

    private static string Part(string html, string id) => FragmentPrinter.Document(html).QuerySelector($"section[aria-labelledby={id}]")!.OuterHtml;

    private string Git(string repository, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", .. arguments])
        {
            WorkingDirectory = Path.Combine(site.Repositories, repository + ".git"),
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return text.Trim();
    }
}
