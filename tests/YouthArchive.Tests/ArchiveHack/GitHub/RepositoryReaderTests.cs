using Xunit;
using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

public sealed class RepositoryReaderTests
{
    [Fact]
    public async Task Read_healthy_repository_finds_every_part()
    {
        var (rig, server, _) = Rig.Scripted();

        var reading = await rig.ReadByName();

        Assert.Equal(ReadingState.Fresh, reading.State);
        Assert.Equal(ScriptedGitHub.Id, reading.RepositoryId);
        Assert.Equal(("team/steady", "main", ScriptedGitHub.Head), (reading.FullName, reading.DefaultBranch, reading.HeadSha));
        Assert.Equal("# Сәлем", reading.Readme!.Text);
        Assert.Equal("MIT", reading.Licence!.License!.SpdxId);
        Assert.Equal(5_000_000_000, reading.Languages!.Single(l => l.Name == "C#").NumberOfBytes);
        Assert.Equal("a word of tomorrow", Assert.Single(reading.CheckRuns!.CheckRuns).Conclusion);
        Assert.Equal(new DateTimeOffset(2026, 11, 17, 10, 0, 0, TimeSpan.Zero), Assert.Single(reading.Releases!).PublishedAt);
        Assert.Equal("push", Assert.Single(reading.Activity!).ActivityType);
        Assert.Equal((3L, 1L, 1L, 1L, 5_000_001_013L), (reading.Tree!.Files, reading.Tree.Folders, reading.Tree.Submodules, reading.Tree.TestFiles, reading.Tree.Bytes));
        Assert.Null(reading.Commits![0].Author);
        Assert.Equal("unsigned", reading.Commits[0].Commit.Verification!.Reason);
        Assert.Equal(10, reading.RequestsUsed);
        Assert.All(server.Seen.Skip(1), seen => Assert.StartsWith($"/repositories/{ScriptedGitHub.Id}", seen.Uri.AbsolutePath, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_again_with_nothing_moved_costs_nothing()
    {
        var (rig, server, _) = Rig.Scripted();
        await rig.Read();
        var counted = server.Counted;

        var again = await rig.Read();

        Assert.Equal(ReadingState.Fresh, again.State);
        Assert.Equal((10, 0), (again.RequestsUsed, again.RequestsCounted));
        Assert.Equal(counted, server.Counted);
        Assert.Equal("# Сәлем", again.Readme!.Text);
        Assert.Equal(2, again.Commits!.Count);
    }

    [Fact]
    public async Task Read_asks_for_commits_from_two_weeks_before_the_start_down_from_the_head()
    {
        var (rig, server, _) = Rig.Scripted();

        await rig.Read();

        var query = server.Seen.Single(seen => seen.Part == ReadingPart.Commits).Uri.Query;
        Assert.Contains("since=2026-11-02T13%3A00%3A00Z", query, StringComparison.Ordinal);
        Assert.Contains("sha=" + ScriptedGitHub.Head, query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_the_tree_does_not_show_are_not_asked_for()
    {
        var (rig, server, _) = Rig.Scripted();
        server.Always(ReadingPart.Tree, () => ScriptedGitHub.Json(new { sha = "a", truncated = false, tree = new[] { new { path = "src/README.md", type = "blob", size = 1 } } }));

        var reading = await rig.Read();

        Assert.Equal(ReadingState.Fresh, reading.State);
        Assert.Null(reading.Readme);
        Assert.DoesNotContain(server.Seen, seen => seen.Part is ReadingPart.Readme or ReadingPart.Licence);
    }

    [Theory]
    [InlineData("MIT", "MIT", false)]
    [InlineData("NOASSERTION", "MIT", true)]
    [InlineData("", "MIT", true)]
    public async Task Licence_the_repository_names_is_not_asked_for_again(string named, string found, bool asked)
    {
        var (rig, server, _) = Rig.Scripted();
        server.Always(ReadingPart.Repository, () => ScriptedGitHub.Json(new
        {
            id = ScriptedGitHub.Id,
            name = "steady",
            full_name = "team/steady",
            default_branch = "main",
            license = new { key = "mit", spdx_id = named, name = "MIT License" },
        }));

        var reading = await rig.Read();

        Assert.Equal((ReadingState.Fresh, found), (reading.State, reading.Licence!.License!.SpdxId));
        Assert.DoesNotContain(ReadingPart.Licence, reading.Missing);
        Assert.Equal(asked, server.Seen.Any(seen => seen.Part == ReadingPart.Licence));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Renamed_repository_is_followed_to_its_number(int status)
    {
        var (rig, server, _) = Rig.Scripted();
        server.FullName = "team/new-name";
        server.Scripts[ReadingPart.Repository] = (request, _) => request.RequestUri!.AbsolutePath == "/repos/team/steady"
            ? AnswerRows.Redirect(status, $"{ScriptedGitHub.ApiRoot}repositories/{ScriptedGitHub.Id}")
            : null;

        var reading = await rig.ReadByName();

        Assert.Equal(ReadingState.Renamed, reading.State);
        Assert.Equal(("team/new-name", "team/steady"), (reading.FullName, reading.PreviousFullName));
        Assert.Equal(("team/new-name", "team/steady"), (reading.Reason.Repository, reading.Reason.Detail));
        Assert.Equal(ScriptedGitHub.Id, reading.RepositoryId);
        Assert.NotNull(reading.Commits);
    }

    [Fact]
    public async Task Known_repository_with_a_new_name_is_renamed_and_wholly_read()
    {
        var (rig, server, _) = Rig.Scripted();
        server.FullName = "other-owner/steady";

        var reading = await rig.Read();

        Assert.Equal(ReadingState.Renamed, reading.State);
        Assert.Equal("team/steady", reading.PreviousFullName);
        Assert.Empty(reading.Missing);
    }

    [Fact]
    public async Task Letter_case_alone_is_no_rename()
    {
        var (rig, server, _) = Rig.Scripted();
        server.FullName = "Team/Steady";

        Assert.Equal(ReadingState.Fresh, (await rig.Read()).State);
    }

    [Fact]
    public async Task Old_name_taken_by_somebody_else_changes_nothing()
    {
        var (rig, server, _) = Rig.Scripted();
        server.Scripts[ReadingPart.Repository] = (request, _) => request.RequestUri!.AbsolutePath.StartsWith("/repositories/", StringComparison.Ordinal)
            ? AnswerRows.Message(404, "Not Found")
            : ScriptedGitHub.Json(new { id = 5, full_name = "team/steady", default_branch = "main" });

        var reading = await rig.Read();

        Assert.Equal(ReadingState.IdentityChanged, reading.State);
        Assert.Equal(ScriptedGitHub.Id, reading.RepositoryId);
        Assert.Null(reading.Repository);
        Assert.Null(reading.Commits);
        Assert.Equal(2, server.Seen.Count);
    }

    [Fact]
    public async Task Answer_with_another_number_changes_nothing()
    {
        var (rig, server, _) = Rig.Scripted();
        server.Always(ReadingPart.Repository, () => ScriptedGitHub.Json(new { id = 5, full_name = "team/steady", default_branch = "main" }));

        var reading = await rig.Read();

        Assert.Equal(ReadingState.IdentityChanged, reading.State);
        Assert.Null(reading.Repository);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task Deleted_repository_is_unreachable_after_one_look_at_its_old_name()
    {
        var (rig, server, _) = Rig.Scripted();
        server.Always(ReadingPart.Repository, () => AnswerRows.Message(404, "Not Found"));

        var reading = await rig.Read();

        Assert.Equal(ReadingState.Unreachable, reading.State);
        Assert.Equal(2, reading.RequestsUsed);
        Assert.Equal(ScriptedGitHub.Id, reading.RepositoryId);
    }

    [Fact]
    public async Task Block_reason_is_passed_on()
    {
        var (rig, server, _) = Rig.Scripted();
        server.Always(ReadingPart.Repository, AnswerRows.All["403 blocked"].Answer);

        Assert.Equal("dmca", (await rig.Read()).Reason.Detail);
    }

    [Fact]
    public async Task Part_refused_to_the_token_does_not_keep_the_others_from_being_read()
    {
        var (rig, server, _) = Rig.Scripted();
        server.Always(ReadingPart.Activity, AnswerRows.All["403 plain"].Answer);

        var reading = await rig.Read();

        Assert.Equal(ReadingState.Forbidden, reading.State);
        Assert.Equal([ReadingPart.Activity], reading.Missing);
        Assert.NotNull(reading.Releases);
    }

    [Fact]
    public async Task Large_readme_is_read_raw_and_cut()
    {
        var (rig, server, _) = Rig.Scripted();
        server.Scripts[ReadingPart.Readme] = (request, _) => request.Headers.Accept.ToString().Contains("raw", StringComparison.Ordinal)
            ? ScriptedGitHub.Text(new string('я', 700_000), type: "application/vnd.github.raw")
            : ScriptedGitHub.Json(new { path = "README.md", size = 1_400_000, encoding = "none", content = "" });

        var reading = await rig.Read();

        Assert.Equal(ReadingState.Fresh, reading.State);
        Assert.True(reading.Readme!.IsTruncated);
        Assert.Equal(ReadmeText.Longest / 2, reading.Readme.Text!.Length);
        Assert.DoesNotContain('\uFFFD', reading.Readme.Text);
    }
}
