using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace YouthArchive.GitHubStandIn.Git;

internal sealed record GitPerson(string Name, string Email, DateTime Utc);

internal sealed record GitCommit(string Sha, string Tree, string[] Parents, GitPerson Author, GitPerson Committer, string Message);

internal sealed record GitEntry(string Mode, string Type, string Sha, long? Size, string Path);

/// <summary>Reads with plumbing commands. An object never changes, so an answer is kept by its SHA; failures are not kept.</summary>
internal sealed class GitReader : IDisposable
{
    private const string Format = "%H%x1f%T%x1f%P%x1f%an%x1f%ae%x1f%at%x1f%cn%x1f%ce%x1f%ct%x1f%B";

    private readonly ConcurrentDictionary<string, Task<GitCommit[]>> histories = new();
    private readonly ConcurrentDictionary<string, Task<GitEntry[]>> trees = new();
    private readonly ConcurrentDictionary<string, Task<byte[]>> blobs = new();
    private readonly SemaphoreSlim processes = new(4);

    public void Dispose() => processes.Dispose();

    /// <summary>The commits reachable from a commit, in the order of git log.</summary>
    public Task<GitCommit[]> HistoryAsync(string repository, string sha) =>
        KeepAsync(histories, sha, async () => Commits(await RunAsync(repository, ["log", "-z", $"--format={Format}", sha, "--"])));

    /// <summary>Every entry below a commit or tree, folders included.</summary>
    public Task<GitEntry[]> TreeAsync(string repository, string sha) =>
        KeepAsync(trees, sha, async () => Entries(await RunAsync(repository, ["ls-tree", "-r", "-t", "-l", "-z", sha])));

    public Task<byte[]> BlobAsync(string repository, string sha) =>
        KeepAsync(blobs, sha, () => RunAsync(repository, ["cat-file", "blob", sha]));

    /// <summary>The type of an object, or null when the repository does not hold it.</summary>
    public async Task<string?> TypeAsync(string repository, string sha)
    {
        try
        {
            return Encoding.ASCII.GetString(await RunAsync(repository, ["cat-file", "-t", sha])).Trim();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task<T> KeepAsync<T>(ConcurrentDictionary<string, Task<T>> kept, string sha, Func<Task<T>> read)
    {
        try
        {
            return await kept.GetOrAdd(sha, _ => read());
        }
        catch
        {
            kept.TryRemove(sha, out _);
            throw;
        }
    }

    private async Task<byte[]> RunAsync(string repository, string[] arguments)
    {
        await processes.WaitAsync();
        try
        {
            // Not cancelled by one caller: others may be waiting for the same answer.
            return await GitProcess.RunAsync(repository, arguments, default, CancellationToken.None);
        }
        finally
        {
            processes.Release();
        }
    }

    private static GitCommit[] Commits(byte[] output) =>
        Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Commit).ToArray();

    private static GitCommit Commit(string record)
    {
        var f = record.Split('\x1f', 10);
        return new GitCommit(
            f[0].Trim(),
            f[1],
            f[2].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new GitPerson(f[3], f[4], Utc(f[5])),
            new GitPerson(f[6], f[7], Utc(f[8])),
            f[9].TrimEnd('\n'));
    }

    private static DateTime Utc(string seconds) => DateTime.UnixEpoch.AddSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));

    private static GitEntry[] Entries(byte[] output) =>
        Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Entry).ToArray();

    private static GitEntry Entry(string record)
    {
        var tab = record.IndexOf('\t', StringComparison.Ordinal);
        var f = record[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        long? size = long.TryParse(f[3], CultureInfo.InvariantCulture, out var bytes) ? bytes : null;
        return new GitEntry(f[0], f[1], f[2], size, record[(tab + 1)..]);
    }
}
