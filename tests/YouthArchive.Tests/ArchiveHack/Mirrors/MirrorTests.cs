using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Mirrors;

namespace YouthArchive.Tests.ArchiveHack.Mirrors;

public sealed class MirrorTests : IAsyncLifetime
{
    private MirrorRig rig = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => rig = await MirrorRig.StartAsync();

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task Mirror_holds_every_branch_and_reads_without_the_server()
    {
        var sha = rig.Workshop.Honest("team/steady");
        rig.Workshop.Run("team/steady", [], "update-ref", "refs/heads/feature/x", sha + "~1");

        var (state, heads) = await rig.MirrorAsync("team/steady", cancellation: Cancellation);

        Assert.Equal(MirrorState.Complete, state);
        Assert.Equal(new RemoteHead("refs/heads/main", sha), heads!.Default);
        Assert.Equal(["refs/heads/feature/x", "refs/heads/main"], heads.Heads.Select(head => head.Name));
        var asked = rig.Server.Asked.Count;
        var tree = await rig.Reading.TreeAsync("steady", sha, Cancellation);
        Assert.Equal(["LICENSE", "README.md", "src/part0.py", "src/part1.py", "src/part2.py"], tree!.Entries.Select(entry => entry.Path));
        var readme = await rig.Reading.BlobsAsync("steady", [tree.Entries[1].Sha], 1000, Cancellation);
        Assert.StartsWith("# team/steady", System.Text.Encoding.UTF8.GetString(readme[0]!), StringComparison.Ordinal);
        Assert.Equal(asked, rig.Server.Asked.Count);
    }

    [Fact]
    public async Task Configuration_of_a_mirror_holds_no_server_and_the_token_is_nowhere_on_disk()
    {
        rig.Workshop.Honest("team/steady");
        rig.Token = "canary-token-1234567890";

        await rig.MirrorAsync("team/steady", cancellation: Cancellation);

        Assert.NotEmpty(rig.Server.Credentials);
        Assert.DoesNotContain("remote", await File.ReadAllTextAsync(Path.Combine(rig.Store.Folder("steady").Path, "config"), Cancellation), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(rig.Folder, "data"), "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("canary", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Cancellation)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Force_push_after_the_listing_changes_nothing_of_what_is_fetched()
    {
        var recorded = rig.Workshop.Honest("team/steady");
        var (_, heads) = await rig.Store.HeadsAsync(rig.Address("team/steady"), Cancellation);
        rig.Workshop.Run("team/steady", [], "update-ref", "-d", "refs/heads/main");
        var rewritten = rig.Workshop.Honest("team/steady", 1, author: "Other");

        var state = await rig.Store.FetchAsync("steady", rig.Address("team/steady"), "freeze", heads!.Heads, Cancellation);

        Assert.Equal(MirrorState.Complete, state);
        Assert.NotEqual(recorded, rewritten);
        Assert.NotNull(await rig.Reading.TreeAsync("steady", recorded, Cancellation));
        Assert.Null(await rig.Reading.TreeAsync("steady", rewritten, Cancellation));
    }

    [Theory]
    [InlineData("team/none", "NotFound")]
    [InlineData("team/empty", "Empty")]
    public async Task What_cannot_be_mirrored_has_a_name(string name, string state)
    {
        rig.Workshop.Init("team/empty");

        Assert.Equal(state, (await rig.MirrorAsync(name, cancellation: Cancellation)).State.ToString());
    }

    [Fact]
    public async Task Server_that_is_not_there_or_never_answers_ends_in_time()
    {
        rig.Workshop.Honest("team/slow");
        rig.Server.Hanging["team/slow"] = true;
        rig.Options.WallSeconds = 1;

        Assert.Equal(MirrorState.OutOfTime, (await rig.MirrorAsync("team/slow", cancellation: Cancellation)).State);
        var nowhere = CloneAddress.Of(new GitHubOptions { Clone = new Uri("http://127.0.0.1:1/") }, "a/b")!;
        Assert.Equal(MirrorState.Unreachable, (await rig.Store.HeadsAsync(nowhere, Cancellation)).State);
    }

    [Fact]
    public async Task Without_git_the_state_says_so()
    {
        rig.Workshop.Honest("team/steady");
        rig.Tools = new GitTools("/nonexistent", NullLogger.Instance);

        Assert.Equal(MirrorState.NoGit, (await rig.MirrorAsync("team/steady", cancellation: Cancellation)).State);
    }

    [Theory]
    [InlineData("https://github.com/", "a/b", true)]
    [InlineData("http://127.0.0.1:8080/", "a/b", true)]
    [InlineData("http://github.com/", "a/b", false)]
    [InlineData("file:///", "etc/passwd", false)]
    [InlineData("ssh://github.com/", "a/b", false)]
    [InlineData("https://user:word@github.com/", "a/b", false)]
    [InlineData("https://github.com/", "../b", false)]
    [InlineData("https://github.com/", "--upload-pack=x/b", false)]
    [InlineData("https://github.com/", "a/b?x", false)]
    [InlineData("https://github.com/", "a/b/c", false)]
    public void Address_is_a_name_on_the_configured_server_or_none(string server, string name, bool isGood) =>
        Assert.Equal(isGood, CloneAddress.Of(new GitHubOptions { Clone = new Uri(server) }, name) is not null);

    [Fact]
    public void Clone_address_follows_the_api_unless_it_is_given()
    {
        Assert.Equal("https://github.com/", new GitHubOptions().CloneBase.AbsoluteUri);
        Assert.Equal("http://127.0.0.1:5081/", new GitHubOptions { Api = new Uri("http://127.0.0.1:5081/api/v3/") }.CloneBase.AbsoluteUri);
    }

    [Fact]
    public async Task What_a_killed_process_left_is_cleared_and_the_next_fetch_succeeds()
    {
        var sha = rig.Workshop.Honest("team/steady");
        var folder = rig.Store.Folder("steady");
        folder.Prepare();
        foreach (var left in new[] { "objects/pack/tmp_pack_abc", "objects/pack/pack-1.pack", "refs/snap/freeze/heads/main.lock", "packed-refs.lock", "config.lock" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, left))!);
            await File.WriteAllTextAsync(Path.Combine(folder.Path, left), "half", Cancellation);
        }

        Assert.Equal(MirrorState.Complete, (await rig.MirrorAsync("team/steady", cancellation: Cancellation)).State);

        Assert.NotNull(await rig.Reading.TreeAsync("steady", sha, Cancellation));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories), file => Path.GetFileName(file).StartsWith("tmp_", StringComparison.Ordinal) || file.EndsWith(".lock", StringComparison.Ordinal) || file.EndsWith("pack-1.pack", StringComparison.Ordinal));
    }
}
