using System.Text;
using Xunit;
using YouthArchive.Tests.ArchiveHack.Support;

namespace YouthArchive.Tests.ArchiveHack.Mirrors;

public sealed class HistoryTests : IAsyncLifetime
{
    private MirrorRig rig = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => rig = await MirrorRig.StartAsync();

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task Commits_have_lines_without_locks_and_large_files_and_their_co_authors()
    {
        var large = new string('x', 1_500_000) + "\n";
        var stream = Commit("Aru <1+aru@users.noreply.github.com> 1763460000 +0500", "One\n\nCo-authored-by: B <2+beks@users.noreply.github.com>\n",
                ("src/a.py", "1\n2\n3\n"), ("package-lock.json", "x\nx\nx\n"), ("big.txt", large))
            + Commit("Beks <b@example.org> 4102444800 -1200", "Two\n", ("src/a.py", "1\n2\n3\n4\n"));
        var head = rig.Workshop.Import("team/lines", stream);
        await rig.MirrorAsync("team/lines", cancellation: Cancellation);

        var commits = await rig.History.CommitsAsync("lines", head, null, _ => default, countLines: true, Cancellation);

        Assert.Equal([(1, 0), (3, 0)], commits.Select(commit => (commit.Additions ?? -1, commit.Deletions ?? -1)));
        Assert.Equal(["Two", "One"], commits.Select(commit => commit.Subject));
        Assert.Equal(("aru", "beks"), (commits[1].AuthorLogin, Assert.Single(commits[1].CoAuthors).Login));
        Assert.Equal(2100, commits[0].CommittedUtc.Year);
    }

    [Fact]
    public async Task Of_a_fork_only_the_new_part_is_the_teams()
    {
        rig.Workshop.Honest("old/base", 5);
        CopyRepository("old/base", "team/fork");
        var head = rig.Workshop.Import("team/fork", Commit("Aru <a@example.org> 1763460000 +0500", "New\n", ("src/new.py", "1\n2\n")).Replace(
            "data 4\nNew\n\n", "data 4\nNew\nfrom refs/heads/main^0\n", StringComparison.Ordinal));
        var original = rig.Workshop.Head("old/base");
        await rig.MirrorAsync("team/fork", cancellation: Cancellation);

        var own = await rig.History.CommitsAsync("fork", head, original, _ => default, countLines: true, Cancellation);

        Assert.Equal("New", Assert.Single(own).Subject);
        Assert.Equal(5, (await rig.History.SharedAsync("fork", head, original, Cancellation)).Count);
    }

    private void CopyRepository(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(rig.Workshop.PathOf(from), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(rig.Workshop.PathOf(to), Path.GetRelativePath(rig.Workshop.PathOf(from), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        Directory.CreateDirectory(Path.Combine(rig.Workshop.PathOf(to), "refs", "heads"));
    }

    private static string Commit(string who, string message, params (string Path, string Text)[] files)
    {
        var stream = new StringBuilder($"commit refs/heads/main\nauthor {who}\ncommitter {who}\n{GitWorkshop.Data(message)}");
        foreach (var (path, text) in files)
        {
            stream.Append($"M 100644 inline {path}\n").Append(GitWorkshop.Data(text));
        }
        return stream.ToString();
    }
}
