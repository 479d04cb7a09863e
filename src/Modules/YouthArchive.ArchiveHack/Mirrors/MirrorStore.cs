using System.Text;
using Microsoft.Extensions.Options;
using YouthArchive.Platform.Setup;

namespace YouthArchive.ArchiveHack.Mirrors;

/// <summary>The mirrors on disk, <c>App_Data/mirrors/&lt;hand-in&gt;.git</c>: what is asked of a server, and what is fetched from it.</summary>
internal sealed class MirrorStore(AppDataFolder appData, GitRunner git, IOptionsMonitor<MirrorOptions> options)
{
    private const int MostHeadsText = 4 * 1024 * 1024;

    public MirrorFolder Folder(string handInId) => handInId.All(char.IsAsciiLetterOrDigit)
        ? new(appData.File("mirrors", handInId + ".git"))
        : throw new ArgumentException("Not an id.", nameof(handInId));

    /// <summary>The branches now. More than four megabytes of names: only the default one.</summary>
    public async Task<(MirrorState State, RemoteHeads? Heads)> HeadsAsync(CloneAddress address, CancellationToken cancellation)
    {
        var (result, text) = await AskAsync(address, ["HEAD", "refs/heads/*"], cancellation);
        var isCut = result.End == GitEnd.Cut;
        if (isCut)
        {
            (result, text) = await AskAsync(address, ["HEAD"], cancellation);
            text = text is null ? null : WithoutList(text);
        }
        if (text is null)
        {
            return (MirrorStates.Of(result), null);
        }
        var heads = RemoteHeads.Parse(text, isCut);
        return (heads.Heads.Count == 0 ? MirrorState.Empty : MirrorState.Complete, heads);
    }

    /// <summary>
    /// Brings exactly these commits, whatever the branches point to meanwhile. All references of the snapshot appear together
    /// or not at all.
    /// </summary>
    public async Task<MirrorState> FetchAsync(
        string handInId, CloneAddress address, string snapshot, IReadOnlyList<RemoteHead> heads, CancellationToken cancellation)
    {
        var folder = Folder(handInId);
        folder.Prepare();
        folder.DropSnapshot(snapshot);
        var result = await FetchAsync(folder, address, snapshot, heads, cancellation);
        folder.Tidy();
        if (folder.Bytes() > options.CurrentValue.DiskBytes)
        {
            folder.Delete();
            return MirrorState.OverLimit;
        }
        return result is { End: GitEnd.Failed, Problem: GitProblem.Other or GitProblem.None } ? MirrorState.Gone : MirrorStates.Of(result);
    }

    private async Task<GitResult> FetchAsync(
        MirrorFolder folder, CloneAddress address, string snapshot, IReadOnlyList<RemoteHead> heads, CancellationToken cancellation)
    {
        var wanted = new StringBuilder();
        foreach (var head in heads)
        {
            wanted.Append('+').Append(head.Sha).Append(":refs/snap/").Append(MirrorFolder.Checked(snapshot)).Append(head.Name["refs".Length..]).Append('\n');
        }
        var call = new GitCall(
            folder.Path,
            ["fetch", "--quiet", "--no-tags", "--atomic", "--no-write-fetch-head", "--no-auto-gc", "--no-recurse-submodules", "--no-show-forced-updates",
                $"--filter=blob:limit={options.CurrentValue.LargestFileKilobytes}k", "--stdin", address.Url],
            Encoding.UTF8.GetBytes(wanted.ToString()), address);
        return (await git.TextAsync(call, 64 * 1024, cancellation)).Result;
    }

    private Task<(GitResult Result, string? Text)> AskAsync(CloneAddress address, string[] patterns, CancellationToken cancellation) =>
        git.TextAsync(new GitCall(null, ["ls-remote", "--quiet", "--symref", address.Url, .. patterns], default, address), MostHeadsText, cancellation);

    /// <summary>"HEAD" and the branch it names have the same commit: two lines are enough to go on.</summary>
    private static string WithoutList(string text)
    {
        var lines = text.Split('\n');
        var name = lines.Select(line => line.Split('\t')).FirstOrDefault(parts => parts is [['r', 'e', 'f', ':', ' ', ..], "HEAD"])?[0][5..];
        var sha = lines.Select(line => line.Split('\t')).FirstOrDefault(parts => parts is [{ Length: 40 or 64 }, "HEAD"])?[0];
        return name is null || sha is null ? "" : $"{text}\n{sha}\t{name}\n";
    }
}
