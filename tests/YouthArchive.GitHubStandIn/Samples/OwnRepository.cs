using System.Globalization;
using YouthArchive.GitHubStandIn.Git;
using YouthArchive.GitHubStandIn.Repositories;

namespace YouthArchive.GitHubStandIn.Samples;

/// <summary>This project itself, so that a newcomer can hand in something real.</summary>
internal static class OwnRepository
{
    public const string FullName = "youtharchive/youtharchive";

    private const string Actor = "youtharchive";

    /// <summary>False when the path is not in a git repository with a commit.</summary>
    public static async Task<bool> MakeAsync(string root, string path, TimeProvider time, CancellationToken cancellation)
    {
        if (await HeadAsync(path, cancellation) is not { } head)
        {
            return false;
        }

        var stem = Path.Combine(root, FullName);
        var before = Directory.Exists(stem + ".git") ? GitReferences.Branch(stem + ".git", "main") : null;
        if (before != head)
        {
            await CopyAsync(path, stem + ".git", head, cancellation);
            await LogAsync(stem, before, head, time.GetUtcNow().UtcDateTime, cancellation);
        }

        if (!File.Exists(stem + ".json"))
        {
            var facts = new RepositoryFacts { Id = 700_000_100, CreatedUtc = PushLogStart(stem), Description = "YouthArchive: the portal itself" };
            await facts.WriteAsync(stem + ".json", cancellation);
        }

        return true;
    }

    private static async Task<string?> HeadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return (await GitProcess.TextAsync(path, ["rev-parse", "--verify", "HEAD^{commit}"], cancellation)).Trim();
        }
        catch (Exception problem) when (problem is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Whatever the working copy's branch is called (none at all in CI), its commit is served as main.</summary>
    private static async Task CopyAsync(string path, string bare, string head, CancellationToken cancellation)
    {
        if (!Directory.Exists(bare))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(bare)!);
            await GitProcess.RunAsync(null, ["clone", "--quiet", "--bare", "--no-hardlinks", "--template=", path, bare], default, cancellation);
        }
        else
        {
            await GitProcess.RunAsync(bare, ["fetch", "--quiet", "--no-tags", Path.GetFullPath(path), "HEAD"], default, cancellation);
        }

        await GitProcess.RunAsync(bare, ["update-ref", "refs/heads/main", head], default, cancellation);
        await GitProcess.RunAsync(bare, ["symbolic-ref", "HEAD", "refs/heads/main"], default, cancellation);
    }

    /// <summary>The first time each commit of the main line counts as pushed when it was committed; later heads when they are seen.</summary>
    private static async Task LogAsync(string stem, string? before, string head, DateTime now, CancellationToken cancellation)
    {
        var log = stem + ".pushes.jsonl";
        if (before is not null)
        {
            await PushLog.AppendAsync(log, [new Push("refs/heads/main", before, head, now, Actor, "push")], cancellation);
            return;
        }

        var lines = await GitProcess.TextAsync(stem + ".git", ["log", "--first-parent", "--reverse", "--format=%H %ct", head, "--"], cancellation);
        var pushes = new List<Push>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var utc = DateTime.UnixEpoch.AddSeconds(long.Parse(line[41..], CultureInfo.InvariantCulture));
            var last = pushes.Count == 0 ? Push.Nothing : pushes[^1].After;
            pushes.Add(new Push("refs/heads/main", last, line[..40], utc, Actor, pushes.Count == 0 ? "branch_creation" : "push"));
        }

        await PushLog.AppendAsync(log, pushes, cancellation);
    }

    private static DateTime PushLogStart(string stem) => new PushLog(stem + ".pushes.jsonl").Read()[0].Timestamp;
}
