using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Fragments;
using YouthArchive.Tests.ArchiveHack.Support;

namespace YouthArchive.Tests.ArchiveHack.Panels;

public sealed class EvidencePanelTests(HackOnSqlite site) : IClassFixture<HackOnSqlite>
{
    [Fact]
    public async Task A_steady_team_shows_its_facts_and_its_own_logins()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("ШежіреAI", "dariya-m");
        await world.HandInAsync(leader, "shezhire-team/aqyldy-arhiv");
        var html = await site.PrintAsync((await FragmentAsync(world, leader))!, "kk");
        var panel = FragmentPrinter.Document(html);
        Assert.Contains("shezhire-team/aqyldy-arhiv", panel.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(panel.QuerySelector("svg.tlc circle"));
        Assert.NotNull(panel.QuerySelector("svg.tlc title"));
        Assert.Contains("dariya-m", panel.QuerySelector("section[aria-labelledby=ev-authors]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("белгісіз автор 1", panel.QuerySelector("section[aria-labelledby=ev-authors]")!.TextContent, StringComparison.Ordinal);
        // The others have not registered their logins with the team: nobody is named without having said so.
        Assert.DoesNotContain("erasyl07", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.org", html, StringComparison.Ordinal);
        Assert.NotNull(panel.QuerySelector("section[aria-labelledby=ev-checks] .hb svg.bar rect"));
        Assert.Contains("Лицензия: MIT", panel.QuerySelector(".chk")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(panel.QuerySelectorAll("section[aria-labelledby=ev-commits] table tbody tr"));
        Assert.Null(panel.QuerySelector("[style]"));
        Assert.Null(panel.QuerySelector("script"));
    }

    [Theory]
    [InlineData("mura-bot/mura-bot", "en", "Look at this first:")]
    [InlineData("mura-bot/mura-bot", "kk", "код бекітілгеннен кейін жіберілген")]
    [InlineData("tote-ocr/tote-ocr", "en", "The history was rewritten after the code freeze")]
    [InlineData("dala-gis/dala-gis", "en", "Source: ")]
    public async Task A_flag_is_a_question_with_its_source(string repository, string language, string words)
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Сұрақ");
        await world.HandInAsync(leader, repository);
        var panel = FragmentPrinter.Document(await site.PrintAsync((await FragmentAsync(world, leader))!, language));
        var flags = panel.QuerySelector("section[aria-labelledby=ev-flags]")!.TextContent;
        Assert.Contains(words, flags, StringComparison.Ordinal);
        Assert.Contains(language == "kk" ? "айып емес, сұрақ" : "a question, not a verdict", flags, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_README_is_neutralised_before_it_is_kept()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Хат жолда", "zarina-a");
        await world.HandInAsync(leader, "hat-jolda/hat-jolda");
        var kept = (await world.ReadingOfAsync(leader)).ReadmeHtml!;
        var html = await site.PrintAsync((await FragmentAsync(world, leader))!, "kk");
        var readme = FragmentPrinter.Document(html).QuerySelector(".readme .prose")!;
        Assert.Contains("Соғыс хаттарын", readme.TextContent, StringComparison.Ordinal);
        Assert.Contains(kept.Trim()[..40], html, StringComparison.Ordinal);
        Assert.Empty(readme.QuerySelectorAll("script,iframe,style,form,input,img,svg,object,embed,[onclick],[onerror],[onload],[style]"));
        Assert.All(readme.QuerySelectorAll("a[href]"), a =>
        {
            Assert.Matches("^(https?:|mailto:|#)", a.GetAttribute("href")!);
            Assert.Contains("nofollow", a.GetAttribute("rel")!, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Drawing_the_panel_asks_GitHub_nothing()
    {
        var world = await HackWorld.NewAsync(site);
        var leader = await world.LeaderAsync("Үнсіз");
        await world.HandInAsync(leader, "nuudel/nuudel-map");
        world.GitHub.Log.Clear();
        foreach (var language in new[] { "kk", "ru", "en", "mn" })
        {
            Assert.Contains("nuudel/nuudel-map", await site.PrintAsync((await FragmentAsync(world, leader))!, language), StringComparison.Ordinal);
        }
        Assert.Empty(world.GitHub.Log.Requests);
    }

    [Fact]
    public async Task What_is_not_known_yet_says_so()
    {
        var world = await HackWorld.NewAsync(site, windowEnds: "@+2 18:00");
        var leader = await world.LeaderAsync("Әлі");
        Assert.Null(await FragmentAsync(world, leader));
        await world.HandInAsync(leader, "qagaz-qyran/qyran", read: false);
        var html = await site.PrintAsync((await FragmentAsync(world, leader))!, "en");
        Assert.Contains("The repository has not been read yet", html, StringComparison.Ordinal);
        await world.RefreshAsync();
        Assert.Contains("not known yet; the code freeze is on", await site.PrintAsync((await FragmentAsync(world, leader))!, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judge_who_is_or_was_a_member_is_in_conflict()
    {
        var world = await HackWorld.NewAsync(site, windowEnds: "@+2 18:00");
        var leader = await world.LeaderAsync("Қазы");
        var team = await world.TeamOfAsync(leader);
        var conflict = Assert.Single(await ConflictsAsync(world, leader.Id));
        Assert.Equal((team.Id, "You are a member of this team."), (conflict.EntryId, conflict.Reason));
        Assert.Empty(await ConflictsAsync(world, (await world.PupilAsync()).Id));
    }

    private Task<IReadOnlyList<DetectedConflict>> ConflictsAsync(HackWorld world, string judge) => site.InScopeAsync(services =>
        services.GetServices<IConflictSource>().First(c => c is YouthArchive.ArchiveHack.Entries.MemberConflicts).OfJudgeAsync(judge, world.Edition.Id, CancellationToken.None));

    private async Task<Fragment?> FragmentAsync(HackWorld world, Pupil leader)
    {
        var team = (await world.TeamOfAsync(leader)).Id;
        return await site.InScopeAsync(services =>
            services.GetServices<IEvidencePanels>().Single(p => p.Programme == "ArchiveHack").ForAsync(team, EvidenceSight.Open, CancellationToken.None));
    }
}
