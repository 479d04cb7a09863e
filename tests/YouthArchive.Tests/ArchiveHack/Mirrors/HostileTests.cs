using Xunit;
using YouthArchive.ArchiveHack.Mirrors;
using YouthArchive.Tests.ArchiveHack.Support;

namespace YouthArchive.Tests.ArchiveHack.Mirrors;

/// <summary>Reduced versions; the full sizes are measured by <c>./dev bench freeze</c>.</summary>
public sealed class HostileTests : IAsyncLifetime
{
    private MirrorRig rig = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => rig = await MirrorRig.StartAsync();

    public async ValueTask DisposeAsync()
    {
        Assert.DoesNotContain(
            Directory.EnumerateFiles(rig.Folder, "tmp_*", new EnumerationOptions { RecurseSubdirectories = true }), file => file.Contains("/data/", StringComparison.Ordinal));
        await rig.DisposeAsync();
    }

    [Fact]
    public async Task Zeros_are_left_on_the_server()
    {
        rig.Workshop.ZeroBlob("bad/zero", 200);

        var (state, heads) = await rig.MirrorAsync("bad/zero", cancellation: Cancellation);

        Assert.Equal(MirrorState.Complete, state);
        var tree = await rig.Reading.TreeAsync("zero", heads!.Default!.Sha, Cancellation);
        Assert.Equal([("README.md", (long?)5), ("zero.bin", null)], tree!.Entries.Select(entry => (entry.Path, entry.Size)));
        Assert.Null(Assert.Single(await rig.Reading.BlobsAsync("zero", [tree.Entries[1].Sha], 1 << 20, Cancellation)));
        Assert.InRange(rig.Store.Folder("zero").Bytes(), 1, 1 << 20);
    }

    [Fact]
    public async Task Zeros_that_the_server_does_not_leave_out_run_into_the_limits()
    {
        rig.Workshop.ZeroBlob("bad/zero", 200);
        rig.Server.FiltersBlobs = false;
        rig.Options.CpuSeconds = 1;
        rig.Options.DiskMegabytes = 1;

        var (state, _) = await rig.MirrorAsync("bad/zero", cancellation: Cancellation);

        // A machine that hashes two hundred megabytes within a second of processor is allowed to.
        Assert.True(state is MirrorState.OverLimit or MirrorState.Complete, state.ToString());
        Assert.InRange(rig.Store.Folder("zero").Bytes(), 0, 1 << 20);
    }

    [Fact]
    public async Task File_larger_than_the_disk_limit_ends_and_leaves_nothing()
    {
        var noise = new byte[3 << 20];
        new Random(1).NextBytes(noise);
        rig.Workshop.Init("bad/large");
        var blob = rig.Workshop.Run("bad/large", noise, "hash-object", "-w", "--stdin").Trim();
        rig.Workshop.CommitTree("bad/large", rig.Workshop.Tree("bad/large", $"100644 blob {blob}\tnoise"));
        rig.Server.FiltersBlobs = false;
        rig.Options.DiskMegabytes = 1;

        Assert.Equal(MirrorState.OverLimit, (await rig.MirrorAsync("bad/large", cancellation: Cancellation)).State);
        Assert.InRange(rig.Store.Folder("large").Bytes(), 0, 4096);
    }

    [Fact]
    public async Task Tree_bomb_is_listed_up_to_a_cap()
    {
        rig.Workshop.TreeBomb("bad/bomb", 10);
        rig.Options.MostEntries = 2000;

        var (state, heads) = await rig.MirrorAsync("bad/bomb", cancellation: Cancellation);

        Assert.Equal(MirrorState.Complete, state);
        var tree = await rig.Reading.TreeAsync("bomb", heads!.Default!.Sha, Cancellation);
        Assert.Equal((2000, true), (tree!.Entries.Count, tree.IsCut));
    }

    [Fact]
    public async Task Of_a_thousand_branches_the_default_one_and_twenty_more_are_mirrored()
    {
        rig.Workshop.ManyBranches("bad/branches", 1000);

        var (state, heads) = await rig.MirrorAsync("bad/branches", cancellation: Cancellation);

        Assert.Equal(MirrorState.Complete, state);
        Assert.Equal(1001, heads!.Heads.Count);
        var chosen = heads.Chosen(rig.Options, ["refs/heads/b000777"]);
        Assert.Equal((21, "refs/heads/main", "refs/heads/b000777"), (chosen.Count, chosen[0].Name, chosen[1].Name));
        Assert.Equal(21, Directory.EnumerateFiles(Path.Combine(rig.Store.Folder("branches").Path, "refs", "snap"), "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public async Task Submodules_and_folders_made_to_be_run_are_refused()
    {
        rig.Workshop.Submodules("bad/modules");
        rig.Workshop.GitFolder("bad/dotgit");

        Assert.Equal(MirrorState.Hostile, (await rig.MirrorAsync("bad/modules", cancellation: Cancellation)).State);
        Assert.Equal(MirrorState.Hostile, (await rig.MirrorAsync("bad/dotgit", cancellation: Cancellation)).State);
        Assert.False(File.Exists("/tmp/owned"));
    }

    [Fact]
    public async Task Links_filters_and_odd_paths_are_plain_entries()
    {
        rig.Workshop.LinksAndFilters("bad/links");

        var (state, heads) = await rig.MirrorAsync("bad/links", cancellation: Cancellation);

        Assert.Equal(MirrorState.Complete, state);
        var tree = await rig.Reading.TreeAsync("links", heads!.Default!.Sha, Cancellation);
        var link = tree!.Entries.Single(entry => entry.Path == "README.md");
        Assert.True(link.IsLink);
        var blobs = await rig.Reading.BlobsAsync("links", [link.Sha, tree.Entries.Single(entry => entry.Path == "plain.txt").Sha], 1000, Cancellation);
        Assert.Equal(["/etc/passwd", "$Format:%H$ plain\n"], blobs.Select(blob => System.Text.Encoding.UTF8.GetString(blob!)));
        Assert.True(tree.Entries.Single(entry => entry.Path == "sub").IsSubmodule);
        Assert.DoesNotContain(MirroredFiles.Chosen(tree), entry => entry.Path is "README.md" or "sub");
    }
}
