using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using YouthArchive.ArchiveHack.Evidence;

namespace YouthArchive.ArchiveHack.Mirrors;

/// <summary>The commits of a mirror with the lines each added and removed.</summary>
internal sealed class MirrorHistory(MirrorStore store, MirrorReading reading, GitRunner git, IOptionsMonitor<MirrorOptions> options)
{
    private const int MostListBytes = 2 * 1024 * 1024;
    private const int MostCommitBytes = 256 * 1024;
    private const int MostLeftOut = 60;

    /// <param name="original">What the work was copied from: its commits are left out.</param>
    /// <param name="countLines">False for a tree too large to list: comparing it would cost more than it tells.</param>
    /// <param name="accountOf">GitHub's account of a commit's author, by SHA.</param>
    public async Task<IReadOnlyList<CommitFact>> CommitsAsync(
        string handInId, string head, string? original, Func<string, (string? Login, string? Type)> accountOf, bool countLines, CancellationToken cancellation)
    {
        var shas = await ListAsync(handInId, head, original, cancellation);
        var contents = await reading.BlobsAsync(handInId, shas, MostCommitBytes, cancellation);
        var lines = countLines ? await LinesAsync(handInId, shas, cancellation) : null;
        return [.. shas.Zip(contents)
            .Select(pair => pair.Second is null ? null : CommitObjects.Read(pair.First, pair.Second, accountOf(pair.First)))
            .OfType<CommitFact>()
            .Select(commit => lines?.TryGetValue(commit.Sha, out var counted) == true ? commit with { Additions = counted.Added, Deletions = counted.Removed } : commit)];
    }

    /// <summary>The judged branch first, then what only other branches hold; together no more than is read of one repository.</summary>
    private async Task<IReadOnlyList<string>> ListAsync(string handInId, string head, string? original, CancellationToken cancellation)
    {
        var most = options.CurrentValue.MostCommits;
        var judged = await RevListAsync(handInId, most, [MirrorReading.Checked(head), .. Not(original)], cancellation);
        var others = judged.Count >= most ? [] : await RevListAsync(handInId, most - judged.Count, ["--glob=refs/snap/freeze/*", .. Not(original ?? head), "^" + head], cancellation);
        return [.. judged.Concat(others)];
    }

    /// <summary>Commits of the work that are the original's, the newest first.</summary>
    public async Task<IReadOnlyList<string>> SharedAsync(string handInId, string head, string original, CancellationToken cancellation)
    {
        var most = options.CurrentValue.MostCommits;
        var theirs = await RevListAsync(handInId, most, [MirrorReading.Checked(original)], cancellation);
        var all = await RevListAsync(handInId, most, ["--topo-order", MirrorReading.Checked(head)], cancellation);
        var known = theirs.ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(known.Contains)];
    }

    private static string[] Not(string? sha) => sha is null ? [] : ["^" + MirrorReading.Checked(sha)];

    private async Task<IReadOnlyList<string>> RevListAsync(string handInId, int most, string[] what, CancellationToken cancellation)
    {
        var call = new GitCall(store.Folder(handInId).Path, ["rev-list", string.Create(CultureInfo.InvariantCulture, $"--max-count={most}"), .. what]);
        var (_, text) = await git.TextAsync(call, MostListBytes, cancellation);
        return text?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
    }

    /// <summary>Null when they cannot be counted within the limits: not known is better than wrong.</summary>
    private async Task<IReadOnlyDictionary<string, (int Added, int Removed)>?> LinesAsync(string handInId, IReadOnlyList<string> shas, CancellationToken cancellation)
    {
        if (await LeftOutAsync(handInId, shas, cancellation) is not { Count: <= MostLeftOut } leftOut)
        {
            return null;
        }
        var counted = new Dictionary<string, (int Added, int Removed)>(StringComparer.Ordinal);
        var commit = "";
        string[] paths = leftOut.Count == 0 ? [] : ["--", .. leftOut.Select(path => $":(top,exclude,literal){path}")];
        var result = await DiffAsync(handInId, shas, ["--numstat", .. paths], record =>
        {
            if (record.Split('\t', 3) is [var added, var removed, var path])
            {
                var sum = counted.GetValueOrDefault(commit);
                counted[commit] = OwnPaths.AreOwn(path) ? (sum.Added + Number(added), sum.Removed + Number(removed)) : sum;
            }
            else
            {
                commit = record;
                counted[commit] = default;
            }
        }, cancellation);
        return result.IsDone ? counted : null;
    }

    /// <summary>Paths of files that were too large to be mirrored: git would stop at them.</summary>
    private async Task<IReadOnlyList<string>?> LeftOutAsync(string handInId, IReadOnlyList<string> shas, CancellationToken cancellation)
    {
        var pathOf = new Dictionary<string, string>(StringComparer.Ordinal);
        string[]? shaPair = null;
        var result = await DiffAsync(handInId, shas, ["--raw", "--no-abbrev"], record =>
        {
            if (record.StartsWith(':'))
            {
                shaPair = record.Split(' ') is [_, _, var before, var after, ..] ? [before, after] : null;
            }
            else if (shaPair is not null)
            {
                foreach (var sha in shaPair)
                {
                    pathOf.TryAdd(sha, record);
                }
                shaPair = null;
            }
        }, cancellation);
        if (!result.IsDone)
        {
            return null;
        }
        var wanted = pathOf.Keys.Where(sha => sha.Any(letter => letter != '0')).ToList();
        var sizes = await reading.SizesAsync(store.Folder(handInId), wanted, cancellation);
        // A submodule's commit is in no mirror either; its path has no lines to count.
        return [.. wanted.Where(sha => !sizes.ContainsKey(sha)).Select(sha => pathOf[sha]).Distinct(StringComparer.Ordinal)];
    }

    private Task<GitResult> DiffAsync(string handInId, IReadOnlyList<string> shas, string[] how, Action<string> take, CancellationToken cancellation)
    {
        var input = Encoding.ASCII.GetBytes(string.Concat(shas.Select(sha => sha + "\n")));
        var call = new GitCall(
            store.Folder(handInId).Path, ["diff-tree", "--stdin", "--root", "-r", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", .. how], input);
        return git.RunAsync(call, async (stream, token) =>
        {
            var seen = 0;
            await foreach (var record in Records.ReadAsync(stream, 8192, token))
            {
                take(Encoding.UTF8.GetString(record));
                if (++seen > 10 * options.CurrentValue.MostEntries)
                {
                    return false;
                }
            }
            return true;
        }, cancellation);
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 10_000_000) : 0;
}
