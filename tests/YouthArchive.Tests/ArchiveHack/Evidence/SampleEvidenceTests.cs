using System.Globalization;
using System.Text.Json;
using Xunit;
using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.GitHubStandIn;
using YouthArchive.Tests.GitHubStandIn;

namespace YouthArchive.Tests.ArchiveHack.Evidence;

/// <summary>Every kind of sample repository, read over REST from the stand-in, gives the questions it was made for.</summary>
[Collection(SampleCollection.Name)]
public sealed class SampleEvidenceTests(SampleFolder samples)
{
    private static readonly Window Window = new(SampleFolder.Start, SampleFolder.Start.AddHours(48));

    [Theory]
    [InlineData("paraq-lab/paraq", "aruzhan-t", "daniyar-s")]
    [InlineData("nuudel/nuudel-map", "anu-b", "temuulen-g")]
    [InlineData("hat-jolda/hat-jolda", "zarina-a")]
    [InlineData("qagaz-qyran/qyran", "aliya-k", "bekzat-o")]
    public async Task Read_honest_team_has_nothing_to_answer(string name, params string[] members)
    {
        var report = await ReadAsync(name, members);

        Assert.Empty(report.Kinds(Severity.Ask));
        Assert.Equal(report.Counts.Commits, report.Counts.OnTime);
        Assert.True(report.Freeze.IsProven);
        Assert.Empty(report.UnreadHeads);
    }

    [Fact]
    public async Task Read_steady_team_is_asked_about_its_template_only()
    {
        var report = await ReadAsync("shezhire-team/aqyldy-arhiv", "dariya-m", "erasyl07", "nurai-dev", "madi-k");

        Assert.Equal(["Ask CommitsBeforeWindow"], report.Kinds(Severity.Ask));
        Assert.Equal((45, 44, 1, 1), (report.Counts.Commits, report.Counts.OnTime, report.Counts.BeforeWindow, report.Counts.Merges));
        Assert.Equal(4, report.Contributors.Count(person => person.PersonId is not null));
        Assert.Equal(samples.Git("shezhire-team/aqyldy-arhiv", "rev-parse", "main").Trim(), report.Freeze.Sha);
    }

    [Fact]
    public async Task Read_single_laptop_says_that_co_authors_are_claimed()
    {
        var report = await ReadAsync("paraq-lab/paraq", "aruzhan-t", "daniyar-s");

        var silent = report.Finding(FindingKind.MemberWithoutCommits)!;
        Assert.Equal((Severity.Info, 1L), (silent.Severity, silent.Numbers["unknownCoAuthors"]));
        Assert.Equal(["daniyar-s"], silent.Logins);
        Assert.Equal(7, report.Counts.WithCoAuthors);
    }

    [Fact]
    public async Task Read_imported_project_is_asked_what_is_new()
    {
        var report = await ReadAsync("dala-gis/dala-gis", "temirlan-b", "sanzhar-k");

        Assert.Equal(["Ask DatedBeforeWindow", "Ask LargeFirstPush"], report.Kinds(Severity.Ask));
        Assert.Equal(120, report.Finding(FindingKind.LargeFirstPush)!.Numbers["commits"]);
        Assert.Equal((120, 12, 132), (report.Counts.DatedBefore, report.Counts.DatedWithin, report.Counts.OnTime));
    }

    [Theory]
    [InlineData("dala-gis/dala-gis", 12, new[] { "Ask HistoryContinuesEarlier" })]
    [InlineData("qagaz-qyran/qyran", 22, new string[0])]
    [InlineData("nuudel/nuudel-map", 31, new string[0])]
    public async Task Read_from_a_fortnight_before_the_start_says_that_older_work_exists(string name, int commits, string[] asked)
    {
        var report = await ReadAsync(name, readOldHeads: false, since: Window.StartUtc.AddDays(-14));

        Assert.Equal(asked, report.Kinds(Severity.Ask));
        Assert.Equal((commits, commits), (report.Counts.Commits, report.Counts.OnTime));
    }

    [Fact]
    public async Task Read_backdated_commits_are_late_and_serious()
    {
        var report = await ReadAsync("mura-bot/mura-bot", "amina-zh", "olzhas-d");

        Assert.Equal(["Serious DatedInsideSeenAfter"], report.Kinds(Severity.Ask));
        Assert.Equal((6, 18, 24), (report.Counts.OnTime, report.Counts.Late, report.Counts.DatedWithin));
        Assert.Equal(samples.Git("mura-bot/mura-bot", "rev-parse", "main~18").Trim(), report.Freeze.Sha);
    }

    [Fact]
    public async Task Read_force_push_after_the_freeze_is_serious_and_changes_nothing_frozen()
    {
        var report = await ReadAsync("tote-ocr/tote-ocr", "kamila-r", "ilyas-n", "viktor-s");

        Assert.Contains("Serious ForcePushAfterFreeze", report.Kinds(Severity.Serious));
        Assert.Equal(14, report.Finding(FindingKind.ForcePushAfterFreeze)!.Numbers["lostHeads"]);
        Assert.Equal((30, 11, 0), (report.Counts.OnTime, report.Counts.Late, report.Counts.CannotBeProven));
        Assert.NotEqual(samples.Git("tote-ocr/tote-ocr", "rev-parse", "main").Trim(), report.Freeze.Sha);
        Assert.Equal(4, report.Finding(FindingKind.UnlinkedAuthors)!.Numbers["commits"]);
    }

    [Fact]
    public async Task Read_force_push_with_old_heads_unread_accuses_of_nothing_it_cannot_prove()
    {
        var report = await ReadAsync("tote-ocr/tote-ocr", readOldHeads: false, since: null, "kamila-r", "ilyas-n", "viktor-s");

        Assert.Equal((16, 0, 11), (report.Counts.OnTime, report.Counts.Late, report.Counts.CannotBeProven));
        Assert.Contains("Serious ForcePushAfterFreeze", report.Kinds(Severity.Serious));
        Assert.Equal(14, report.UnreadHeads.Count);
        Assert.True(report.Freeze.IsProven);
    }

    [Fact]
    public async Task Read_bots_and_co_authors_are_told_apart()
    {
        var report = await ReadAsync("nuudel/nuudel-map", "anu-b", "temuulen-g");

        Assert.Equal(3, report.Counts.ByBots);
        Assert.Equal(["dependabot[bot]"], report.Contributors.Where(person => person.IsBot).Select(person => person.Login));
        Assert.All(report.Contributors.Where(person => !person.IsBot), person => Assert.True(person.CoAuthored > 0));
    }

    [Fact]
    public async Task Read_empty_repository_has_nothing_at_the_freeze()
    {
        Assert.Equal(["Ask NothingAtFreeze"], (await ReadAsync("empty/empty", "nobody")).Kinds(Severity.Info));
    }

    private Task<EvidenceReport> ReadAsync(string name, params string[] members) => ReadAsync(name, readOldHeads: true, since: null, members);

    private async Task<EvidenceReport> ReadAsync(string name, bool readOldHeads, DateTime? since, params string[] members)
    {
        await using var served = await ServedSamples.StartAsync(new StandInOptions { Root = samples.Root });
        var commits = name == "empty/empty" ? [] : await CommitsAsync(served, $"/repos/{name}/commits?per_page=100{(since is { } start ? $"&since={start:s}Z" : string.Empty)}");
        var input = new EvidenceInput
        {
            Window = Window,
            JudgedRef = Story.Main,
            Head = commits.FirstOrDefault()?.Sha,
            Commits = commits,
            Pushes = (await CommitAnswersTests.PagesAsync(served, $"/repos/{name}/activity?per_page=100")).Select(Push).ToArray(),
            Members = members.Select(login => new TeamMember($"person-{login}", login)).ToArray(),
        };
        var report = EvidenceReading.Read(input);
        while (readOldHeads && report.UnreadHeads.Count > 0)
        {
            commits.AddRange(await CommitsAsync(served, $"/repos/{name}/commits?per_page=100&sha={report.Freeze.Sha}"));
            report = EvidenceReading.Read(input with { Commits = commits });
        }

        return report;
    }

    private static async Task<List<CommitFact>> CommitsAsync(ServedSamples served, string path) =>
        (await CommitAnswersTests.PagesAsync(served, path)).Select(Commit).ToList();

    private static CommitFact Commit(JsonElement row)
    {
        var commit = row.GetProperty("commit");
        var author = commit.GetProperty("author");
        var account = row.GetProperty("author") is { ValueKind: JsonValueKind.Object } known ? (known.GetProperty("login").GetString(), known.GetProperty("type").GetString()) : (null, null);
        return AuthorKeys.Read(
            row.GetProperty("sha").GetString()!,
            row.GetProperty("parents").EnumerateArray().Select(parent => parent.GetProperty("sha").GetString()!).ToArray(),
            (author.GetProperty("name").GetString()!, author.GetProperty("email").GetString()!, Time(author)),
            Time(commit.GetProperty("committer")), account, commit.GetProperty("message").GetString()!);
    }

    private static PushFact Push(JsonElement row) => new(
        DateTime.Parse(row.GetProperty("timestamp").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
        row.GetProperty("ref").GetString()!, PushFact.Sha(row.GetProperty("before").GetString()), PushFact.Sha(row.GetProperty("after").GetString()),
        PushFact.KindOf(row.GetProperty("activity_type").GetString()), row.GetProperty("actor").GetProperty("login").GetString());

    private static DateTime Time(JsonElement person) => DateTime.Parse(person.GetProperty("date").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
