using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Panels;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.GitHubStandIn.Failures;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Readings;

public abstract class RefreshTests(PortalSite site)
{
    [Fact]
    public async Task Hand_in_is_read_and_becomes_an_entry_that_can_be_judged()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("ШежіреAI", "dariya-m");
        Assert.False((await EntryAsync(world)).IsReady);
        await world.HandInAsync(leader, "shezhire-team/aqyldy-arhiv", read: false);
        Assert.False((await EntryAsync(world)).IsReady);
        await world.RefreshAsync();
        var entry = await EntryAsync(world);
        Assert.Equal(("H-01", "ШежіреAI", true, "search"), (entry.Code, entry.Title, entry.IsReady, entry.TrackKey));
        var reading = await world.ReadingOfAsync(leader);
        Assert.Equal(ReadingState.Fresh, reading.State);
        Assert.InRange(reading.RequestsUsed, 5, 12);
        Assert.DoesNotContain("@", reading.Facts!, StringComparison.Ordinal);
        var page = await leader.Browser.PageAsync(world.Path("/team"));
        Assert.Contains("shezhire-team/aqyldy-arhiv оқылды", page.QuerySelector("#state")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".stamp"));
    }

    /// <summary>Of this team's repository alone: other tests' teams on this site are due as well, and an empty repository costs each time.</summary>
    private static async Task<int> CountedAsync(HackWorld world, Pupil leader)
    {
        var path = $"/repositories/{(await world.HandInOfAsync(leader)).RepositoryId}";
        return world.GitHub.Log.Requests.Count(r => r.Counted && r.PathAndQuery.StartsWith(path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_moved_costs_nothing()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Жылы");
        await world.HandInAsync(leader, "shezhire-team/aqyldy-arhiv");
        var before = await world.ReadingOfAsync(leader);
        world.GitHub.Log.Clear();
        await world.RefreshLaterAsync();
        var after = await world.ReadingOfAsync(leader);
        Assert.True(after.TriedUtc > before.TriedUtc);
        Assert.Equal(0, after.RequestsCounted);
        Assert.Equal(0, await CountedAsync(world, leader));
        Assert.NotEmpty(world.GitHub.Log.Requests);
        Assert.Equal(before.Facts, after.Facts);
    }

    [Fact]
    public async Task History_rewritten_after_the_freeze_is_read_once_and_the_judged_version_is_shown()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Төте OCR", "kamila-r");
        await world.HandInAsync(leader, "tote-ocr/tote-ocr");
        var facts = FactsMerge.Parse((await world.ReadingOfAsync(leader)).Facts)!;
        var report = EvidenceOf.Report(world.Edition, facts, null, []);
        Assert.Empty(report.UnreadHeads);
        Assert.NotEmpty(facts.Rewritten);
        Assert.Contains(report.Placements, p => p.Commit.Sha == report.Freeze.Sha);
        Assert.DoesNotContain(facts.Commits!, c => c.Sha == report.Freeze.Sha);
        world.GitHub.Log.Clear();
        await world.RefreshLaterAsync();
        Assert.Equal(0, await CountedAsync(world, leader));
        Assert.Equal(facts.Rewritten.Count, FactsMerge.Parse((await world.ReadingOfAsync(leader)).Facts)!.Rewritten.Count);
    }

    [Fact]
    public async Task Renamed_is_followed_by_number_and_the_stored_name_follows()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Нүүдэл");
        await world.HandInAsync(leader, "nuudel/nuudel-map");
        world.GitHub.Faults.Rename("nuudel/nuudel-map", "nuudel/new-map");
        await world.RefreshLaterAsync();
        Assert.Equal("nuudel/new-map", (await world.HandInOfAsync(leader)).FullName);
        Assert.Equal(ReadingState.Renamed, (await world.ReadingOfAsync(leader)).State);
        var page = await leader.Browser.PageAsync(world.Path("/team", "en"));
        Assert.Contains("nuudel/nuudel-map is now called nuudel/new-map", page.QuerySelector("#state")!.TextContent, StringComparison.Ordinal);
        await world.RefreshLaterAsync();
        Assert.Equal(ReadingState.Fresh, (await world.ReadingOfAsync(leader)).State);
        Assert.True(await site.InDatabaseAsync(db => db.Set<AuditEvent>().AnyAsync(a => a.Kind == "Repository.Renamed")));
    }

    [Fact]
    public async Task Re_created_by_another_owner_overwrites_nothing_and_is_shown_to_team_and_organiser()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Дала");
        await world.HandInAsync(leader, "dala-gis/dala-gis");
        var before = await world.ReadingOfAsync(leader);
        world.GitHub.Faults.Recreate("dala-gis/dala-gis", 999_000_001, "hat-jolda/hat-jolda");
        await world.RefreshLaterAsync();
        var after = await world.ReadingOfAsync(leader);
        Assert.Equal(ReadingState.IdentityChanged, after.State);
        Assert.Equal((before.Facts, before.ReadUtc, before.HeadSha, before.ReadmeHtml), (after.Facts, after.ReadUtc, after.HeadSha, after.ReadmeHtml));
        Assert.Equal((700_000_003L, "dala-gis/dala-gis"), ((await world.HandInOfAsync(leader)).RepositoryId, (await world.HandInOfAsync(leader)).FullName));
        Assert.Contains("басқа репозиторий тұр", (await leader.Browser.PageAsync(world.Path("/team"))).QuerySelector("#state.bad")!.TextContent, StringComparison.Ordinal);
        using var organiser = await site.SignedInAsync(YouthArchive.Platform.Security.PortalRoles.Organiser);
        var admin = await organiser.PageAsync($"/kk/admin/hack/{world.Slug}");
        Assert.Contains("Бұл атпен басқа репозиторий тұр", admin.QuerySelector("#teams tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleted_later_keeps_all_data_and_stays_ready()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Парақ");
        await world.HandInAsync(leader, "paraq-lab/paraq");
        var before = await world.ReadingOfAsync(leader);
        world.GitHub.Faults.Delete("paraq-lab/paraq");
        await world.RefreshLaterAsync();
        var after = await world.ReadingOfAsync(leader);
        Assert.Equal(ReadingState.Unreachable, after.State);
        Assert.Equal((before.Facts, before.ReadUtc, before.ReadmeHtml), (after.Facts, after.ReadUtc, after.ReadmeHtml));
        Assert.True((await EntryAsync(world)).IsReady);
        Assert.Contains("Бұрын оқылғаны сақтаулы", (await leader.Browser.PageAsync(world.Path("/team"))).QuerySelector("#state")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FaultKind.ServerError, "Stale")]
    [InlineData(FaultKind.TruncatedJson, "Stale")]
    [InlineData(FaultKind.Legal, "Legal")]
    [InlineData(FaultKind.Forbidden, "Forbidden")]
    public async Task An_error_never_deletes_what_was_read(FaultKind kind, string state)
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Қате");
        await world.HandInAsync(leader, "tote-ocr/tote-ocr");
        var before = await world.ReadingOfAsync(leader);
        world.GitHub.Faults.Add(new Fault(kind) { Repository = "tote-ocr/tote-ocr" });
        await world.RefreshLaterAsync();
        var after = await world.ReadingOfAsync(leader);
        Assert.Equal(state, after.State.ToString());
        Assert.Equal((before.Facts, before.ReadUtc), (after.Facts, after.ReadUtc));
        world.GitHub.Faults.Clear();
        await world.RefreshLaterAsync();
        Assert.Equal(ReadingState.Fresh, (await world.ReadingOfAsync(leader)).State);
    }

    [Fact]
    public async Task Freeze_commit_is_the_head_by_the_push_log_and_is_kept()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Төте");
        await world.HandInAsync(leader, "tote-ocr/tote-ocr");
        var frozen = await FrozenAsync(world, leader);
        Assert.True(frozen.IsProven);
        Assert.NotNull(frozen.PushedUtc);
        // The branch was rewritten after the freeze: its head is another commit.
        Assert.NotEqual((await world.ReadingOfAsync(leader)).HeadSha, frozen.Sha);
        world.GitHub.Faults.Add(new Fault(FaultKind.NotFound) { Repository = "tote-ocr/tote-ocr", Path = "/activity" });
        await world.RefreshLaterAsync();
        var later = await FrozenAsync(world, leader);
        Assert.Equal((frozen.Sha, frozen.DeterminedUtc), (later.Sha, later.DeterminedUtc));
    }

    [Fact]
    public async Task Before_the_freeze_there_is_no_freeze_commit()
    {
        var world = await HackWorld.NewAsync(site, windowEnds: "@+2 18:00");
        var leader = await world.LeaderAsync("Ерте");
        await world.HandInAsync(leader, "hat-jolda/hat-jolda");
        var handIn = (await world.HandInOfAsync(leader)).Id;
        Assert.False(await site.InDatabaseAsync(db => db.Set<FrozenVersion>().AnyAsync(f => f.HandInId == handIn)));
    }

    [Fact]
    public async Task Read_it_now_works_once_and_then_cools_down()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Қазір");
        await world.HandInAsync(leader, "hat-jolda/hat-jolda");
        world.Time.Ahead = TimeSpan.FromMinutes(3);
        using var asked = await leader.Browser.SubmitAsync(world.Path("/team"), "form#refresh");
        var wanted = (await world.HandInOfAsync(leader)).WantedUtc;
        using var again = await leader.Browser.SubmitAsync(world.Path("/team"), "form#refresh");
        Assert.Equal(wanted, (await world.HandInOfAsync(leader)).WantedUtc);
        var tried = (await world.ReadingOfAsync(leader)).TriedUtc;
        await world.RefreshAsync();
        Assert.True((await world.ReadingOfAsync(leader)).TriedUtc > tried);
    }

    [Fact]
    public async Task An_empty_repository_is_a_state_not_an_error()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Бос");
        await world.HandInAsync(leader, "empty/empty");
        Assert.Equal(ReadingState.Empty, (await world.ReadingOfAsync(leader)).State);
        Assert.Contains("коммит жоқ", (await leader.Browser.PageAsync(world.Path("/team"))).QuerySelector("#state")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<JudgedEntry> EntryAsync(HackWorld world) => await site.InScopeAsync(async services =>
        Assert.Single(await services.GetServices<IJudgedEntries>().Single(e => e.Programme == "ArchiveHack").OfEditionAsync(world.Edition.Id, CancellationToken.None)));

    private async Task<FrozenVersion> FrozenAsync(HackWorld world, Pupil leader)
    {
        var handIn = (await world.HandInOfAsync(leader)).Id;
        return await site.InDatabaseAsync(db => db.Set<FrozenVersion>().AsNoTracking().SingleAsync(f => f.HandInId == handIn));
    }

    public sealed class OnSqlite(HackOnSqlite site) : RefreshTests(site), IClassFixture<HackOnSqlite>;

    public sealed class OnPostgres(HackOnPostgres site) : RefreshTests(site), IClassFixture<HackOnPostgres>;
}
