using YouthArchive.ArchiveHack.Similarity;
using YouthArchive.ArchiveHack.Similarity.Findings;

namespace YouthArchive.ArchiveHack.Mirrors;

/// <summary>The files of a team's frozen version, from our own disk. Never asks a server.</summary>
internal sealed class MirroredFiles(FrozenCommits frozen, MirrorReading reading) : ITeamSources
{
    public const int MostFiles = 5_000;
    public const long MostBytesEach = 512 * 1024;
    public const long MostBytes = 16 * 1024 * 1024;

    /// <summary>
    /// By path; links, submodules and what is larger than <see cref="MostBytesEach"/> are left out, and reading stops at
    /// <see cref="MostFiles"/> files or <see cref="MostBytes"/> bytes. Empty when nothing is mirrored.
    /// </summary>
    public async Task<IReadOnlyList<SourceFile>> ReadAsync(string handInId, CancellationToken cancellation)
    {
        if (await frozen.OfAsync(handInId, cancellation) is not { } commit
            || await reading.TreeAsync(handInId, commit, cancellation) is not { } tree)
        {
            return [];
        }
        var chosen = Chosen(tree);
        var contents = await reading.BlobsAsync(handInId, [.. chosen.Select(e => e.Sha)], MostBytesEach, cancellation);
        return [.. chosen.Zip(contents).Where(pair => pair.Second is not null).Select(pair => new SourceFile(pair.First.Path, pair.Second))];
    }

    internal static List<MirrorEntry> Chosen(MirrorTree tree)
    {
        var chosen = new List<MirrorEntry>();
        long bytes = 0;
        foreach (var entry in tree.Entries.Where(e => e.IsFile && e.Size is { } size && size <= MostBytesEach))
        {
            bytes += entry.Size!.Value;
            if (chosen.Count == MostFiles || bytes > MostBytes)
            {
                break;
            }
            chosen.Add(entry);
        }
        return chosen;
    }
}
