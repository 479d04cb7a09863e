using System.Text;
using YouthArchive.ArchiveHack.Similarity.Tokens;

namespace YouthArchive.ArchiveHack.Similarity.Folders;

/// <summary>The files of a repository's newest commit, read out of its objects: nothing is checked out.</summary>
internal static class GitFolder
{
    private const int MostEntries = 200_000;
    private const int LongestLine = 8 * 1024;

    private sealed record Entry(string Sha, int Size, string Path);

    /// <param name="folder">Bare, or the .git of a working tree.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<IReadOnlyList<SourceFile>> ReadAsync(string folder, CancellationToken cancellation)
    {
        var entries = await GitReading.RunAsync(folder, ["ls-tree", "-r", "-z", "-l", "--full-tree", "HEAD"], null, EntriesAsync, cancellation);
        return entries.Count == 0 ? [] : await GitReading.RunAsync(
            folder, ["cat-file", "--batch"], input => AskAsync(input, entries), (output, c) => ContentsAsync(output, entries, c), cancellation);
    }

    // mode SP "blob" SP sha SP+ size TAB path NUL; symbolic links and submodules are no files of the team's.
    private static async Task<List<Entry>> EntriesAsync(Stream output, CancellationToken cancellation)
    {
        var (entries, bytes, seen) = (new List<Entry>(), 0L, 0);
        await foreach (var line in LinesAsync(output, 0, cancellation))
        {
            if (++seen > MostEntries)
            {
                throw new IOException("It holds too many files.");
            }
            var (tab, head) = (line.IndexOf('\t'), line.Split(['\t', ' '], 5, StringSplitOptions.RemoveEmptyEntries));
            if (tab < 0 || head.Length < 5 || !head[0].StartsWith("100", StringComparison.Ordinal) || !int.TryParse(head[3], out var size))
            {
                continue;
            }
            var path = line[(tab + 1)..];
            var isWanted = SourceLanguages.Of(path) is not null && size <= SimilarityLimits.FileBytes && LeftOut.VendoredFolder(path) is null;
            if (isWanted && (bytes += size) <= 2L * SimilarityLimits.RepositoryBytes)
            {
                entries.Add(new(head[2], size, path));
            }
        }
        return seen > 0 ? entries : throw new IOException("It holds no commit.");
    }

    private static async Task AskAsync(Stream input, List<Entry> entries)
    {
        foreach (var chunk in entries.Chunk(1000))
        {
            await input.WriteAsync(Encoding.ASCII.GetBytes(string.Concat(chunk.Select(e => e.Sha + "\n"))));
        }
    }

    private static async Task<IReadOnlyList<SourceFile>> ContentsAsync(Stream output, List<Entry> entries, CancellationToken cancellation)
    {
        var files = new List<SourceFile>(entries.Count);
        await using var buffered = new BufferedStream(output, 64 * 1024);
        foreach (var entry in entries)
        {
            var header = await HeaderAsync(buffered, cancellation);
            if (header.EndsWith(" missing", StringComparison.Ordinal))
            {
                continue;
            }
            if (header.Split(' ') is not [_, "blob", var written] || !int.TryParse(written, out var size) || size > SimilarityLimits.FileBytes)
            {
                throw new IOException("git answered something else.");
            }
            var content = new byte[size + 1];
            await buffered.ReadExactlyAsync(content, cancellation);
            files.Add(new(entry.Path, content.AsMemory(0, size)));
        }
        return files;
    }

    private static async Task<string> HeaderAsync(Stream stream, CancellationToken cancellation)
    {
        var (line, one) = (new List<byte>(80), new byte[1]);
        while (line.Count < LongestLine)
        {
            await stream.ReadExactlyAsync(one, cancellation);
            if (one[0] == '\n')
            {
                break;
            }
            line.Add(one[0]);
        }
        return Encoding.UTF8.GetString([.. line]);
    }

    private static async IAsyncEnumerable<string> LinesAsync(
        Stream stream, byte end, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var (buffer, rest) = (new byte[64 * 1024], new List<byte>());
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            for (var start = 0; start < read;)
            {
                var length = buffer.AsSpan(start, read - start).IndexOf(end);
                rest.AddRange(buffer.AsSpan(start, length < 0 ? read - start : length));
                if (rest.Count > LongestLine)
                {
                    throw new IOException("It holds a path that is too long.");
                }
                if (length < 0)
                {
                    break;
                }
                yield return Encoding.UTF8.GetString([.. rest]);
                rest.Clear();
                start += length + 1;
            }
        }
    }
}
