using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.ArchiveHack.Pitches;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Pitches;

public abstract class PitchTests(PortalSite site)
{
    private const string Open = "@+2 18:00";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_team_writes_is_kept_and_a_mistake_loses_nothing_typed()
    {
        var world = await HackWorld.NewAsync(site, Open);
        var leader = await world.LeaderAsync("Таныстыру");
        using var wrong = await leader.Browser.SubmitAsync(world.Path("/team/pitch"), "form#pitch",
            ("Text", "## Карта"), ("Demo", "http://plain.example.org"), ("Video", "https://video.example.org/x"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var again = await wrong.DocumentAsync();
        Assert.Equal("## Карта", again.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal("http://plain.example.org", again.QuerySelector("#Demo")!.GetAttribute("value"));
        Assert.Null(await PitchAsync(world, leader));

        using var saved = await leader.Browser.SubmitAsync(world.Path("/team/pitch"), "form#pitch",
            ("Text", "## Карта"), ("Demo", "https://demo.example.org"), ("Video", "https://video.example.org/x"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(("## Карта", "https://demo.example.org/"), ((await PitchAsync(world, leader))!.Text, (await PitchAsync(world, leader))!.Demo));
    }

    [Fact]
    public async Task Another_members_newer_text_is_not_written_over_unseen()
    {
        var world = await HackWorld.NewAsync(site, Open);
        var leader = await world.LeaderAsync("Екі қолдан");
        var member = await world.JoinedAsync(leader);
        var stale = (await leader.Browser.PageAsync(world.Path("/team/pitch"))).QuerySelector("[name=BasedOn]")!.GetAttribute("value")!;
        using var first = await member.Browser.SubmitAsync(world.Path("/team/pitch"), "form#pitch", ("Text", "Менікі"));
        using var second = await leader.Browser.PostAsync(world.Path("/team/pitch"), ("Text", "Жетекшінікі"), ("BasedOn", stale));
        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        var page = await second.DocumentAsync();
        Assert.Contains("Менікі", page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Жетекшінікі", page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal("Менікі", (await PitchAsync(world, leader))!.Text);
        using var knowing = await leader.Browser.PostAsync(world.Path("/team/pitch"), ("Text", "Жетекшінікі"), ("BasedOn", page.QuerySelector("[name=BasedOn]")!.GetAttribute("value")!));
        Assert.Equal("Жетекшінікі", (await PitchAsync(world, leader))!.Text);
    }

    [Fact]
    public async Task After_the_freeze_the_pitch_stays()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Кеш қалған");
        using var late = await leader.Browser.PostAsync(world.Path("/team/pitch"), ("Text", "x"), ("BasedOn", "0"));
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.Null(await PitchAsync(world, leader));
    }

    [Fact]
    public async Task Slides_are_a_PDF_by_content_and_open_only_for_the_team_and_whoever_was_shown_them()
    {
        var world = await HackWorld.NewAsync(site, Open);
        var leader = await world.LeaderAsync("Слайдты");
        var team = await world.TeamOfAsync(leader);
        Assert.Equal([PitchProblem.NotPdf], await SaveAsync(world, leader, "<html>slides.pdf</html>"));
        Assert.Equal([PitchProblem.DemoWrong], await SaveAsync(world, leader, "%PDF-1.7 one", demo: "ftp://x"));
        // The file that was in order is not asked for again.
        Assert.NotNull((await PitchAsync(world, leader))!.SlidesFile);

        using var own = await leader.Browser.GetAsync(world.Path("/team/pitch?handler=Slides"), Cancel);
        Assert.Equal("%PDF-1.7 one", await own.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("attachment", own.Content.Headers.ContentDisposition!.DispositionType);
        var other = await world.LeaderAsync("Басқа");
        using var others = await other.Browser.GetAsync(world.Path("/team/pitch?handler=Slides"), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);

        var judge = await site.NewPersonAsync(PortalRoles.Judge);
        var ticket = await site.InScopeAsync(async s => s.GetRequiredService<SlidesTickets>().For(
            (await s.GetRequiredService<PitchReader>().OfAsync(team, Cancel))!.SlidesFile!, judge));
        using var judges = await site.SignedInAsAsync(judge);
        using var opened = await judges.GetAsync($"/kk/hack/slides/{ticket}", Cancel);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        using var passedOn = await other.Browser.GetAsync($"/kk/hack/slides/{ticket}", Cancel);
        using var invented = await judges.GetAsync("/kk/hack/slides/abc", Cancel);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (passedOn.StatusCode, invented.StatusCode));
        world.Time.Ahead = TimeSpan.FromHours(7);
        using var old = await judges.GetAsync($"/kk/hack/slides/{ticket}", Cancel);
        Assert.NotEqual(HttpStatusCode.OK, old.StatusCode);
        world.Time.Ahead = TimeSpan.Zero;
    }

    [Fact]
    public async Task Judges_see_hosts_plainly_and_nothing_of_links_while_names_are_hidden()
    {
        var shown = new PitchShown("Дария жасады <script>x</script> [сайт](javascript:alert(1))", "kk", "https://xn--e1awd7f.example.org/d", "https://video.example.org/", null, "pitches/x", IsBlind: false);
        var open = await site.PrintAsync(new Fragment("/Pages/Hack/_Pitch.cshtml", shown), "en");
        Assert.Contains("xn--e1awd7f.example.org", open, StringComparison.Ordinal);
        Assert.Contains("noopener", open, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", open, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", open, StringComparison.Ordinal);

        var blind = await site.PrintAsync(new Fragment("/Pages/Hack/_Pitch.cshtml", shown.Blind(t => t.Replace("Дария", "▇", StringComparison.Ordinal))), "en");
        Assert.DoesNotContain("Дария", blind, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", blind, StringComparison.Ordinal);
        Assert.DoesNotContain("/slides/", blind, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<PitchProblem>> SaveAsync(HackWorld world, Pupil pupil, string file, string? demo = null) => site.InScopeAsync(async services =>
    {
        var team = await world.TeamOfAsync(pupil);
        var desk = services.GetRequiredService<PitchDesk>();
        var version = PitchDesk.StampOf(await desk.FindAsync(team.Id, Cancel));
        return await desk.SaveAsync(team, new("Мәтін", demo, null, null, version, false), new MemoryStream(Encoding.ASCII.GetBytes(file)), pupil.Id, Cancel);
    });

    private async Task<Pitch?> PitchAsync(HackWorld world, Pupil pupil)
    {
        var team = (await world.TeamOfAsync(pupil)).Id;
        return await site.InDatabaseAsync(db => db.Set<Pitch>().AsNoTracking().FirstOrDefaultAsync(p => p.TeamId == team, Cancel));
    }

    public sealed class OnSqlite(HackOnSqlite site) : PitchTests(site), IClassFixture<HackOnSqlite>;

    public sealed class OnPostgres(HackOnPostgres site) : PitchTests(site), IClassFixture<HackOnPostgres>;
}
