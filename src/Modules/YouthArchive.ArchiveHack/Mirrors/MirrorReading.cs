using System.Text;
using Microsoft.Extensions.Options;

namespace YouthArchive.ArchiveHack.Mirrors;

/// <summary>Reads a mirror with plumbing alone: listing and single objects. A link is text, a filter is text, nothing is checked out.</summary>
internal sealed class MirrorReading(MirrorStore store, GitRunner git, IOptionsMonitor<MirrorOptions> options)
{
    private const int LongestPath = 1000;

    /// <summary>Null when the mirror does not hold the commit.</summary>
    public async Task<MirrorTree?> TreeAsync(string handInId, string commit, CancellationToken cancellation)
    {
        var folder = store.Folder(handInId);
        if (!folder.Exists)
        {
            return null;
        }
        var entries = new List<MirrorEntry>();
        var result = await git.RunAsync(
            new GitCall(folder.Path, ["ls-tree", "-r", "-z", "--full-tree", Checked(commit)]), (stream, token) => ListAsync(stream, entries, token), cancellation);
        if (result.End is not (GitEnd.Done or GitEnd.Cut or GitEnd.OverLimit or GitEnd.OutOfTime) || (result.End != GitEnd.Done && entries.Count == 0))
        {
            return null;
        }
        var sizes = await SizesAsync(folder, entries.Where(e => !e.IsSubmodule).Select(e => e.Sha), cancellation);
        return new([.. entries.Select(e => e with { Size = sizes.TryGetValue(e.Sha, out var size) ? size : null })], result.End != GitEnd.Done);
    }

    /// <summary>The contents of these objects, in their order; one that is not here or larger than wanted is null.</summary>
    public async Task<IReadOnlyList<byte[]?>> BlobsAsync(string handInId, IReadOnlyList<string> shas, long mostBytesEach, CancellationToken cancellation)
    {
        var folder = store.Folder(handInId);
        var sizes = await SizesAsync(folder, shas, cancellation);
        var wanted = shas.Distinct(StringComparer.Ordinal).Where(sha => sizes.TryGetValue(sha, out var size) && size <= mostBytesEach).ToList();
        var read = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await BatchAsync(folder, "--batch", wanted, async (objects, token) =>
        {
            while (await objects.NextAsync(token) is { } header)
            {
                if (header.Size is { } size)
                {
                    read[header.Sha] = await objects.ContentAsync(size, token);
                }
            }
        }, cancellation);
        return [.. shas.Select(sha => read.GetValueOrDefault(sha))];
    }

    internal async Task<IReadOnlyDictionary<string, long>> SizesAsync(MirrorFolder folder, IEnumerable<string> shas, CancellationToken cancellation)
    {
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        await BatchAsync(folder, "--batch-check", shas.Distinct(StringComparer.Ordinal).ToList(), async (objects, token) =>
        {
            while (await objects.NextAsync(token) is { } header)
            {
                if (header.Size is { } size)
                {
                    sizes[header.Sha] = size;
                }
            }
        }, cancellation);
        return sizes;
    }

    private async Task BatchAsync(
        MirrorFolder folder, string how, IReadOnlyList<string> shas, Func<ObjectStream, CancellationToken, Task> read, CancellationToken cancellation)
    {
        if (shas.Count == 0 || !folder.Exists)
        {
            return;
        }
        var input = Encoding.ASCII.GetBytes(string.Concat(shas.Select(sha => Checked(sha) + "\n")));
        await git.RunAsync(new GitCall(folder.Path, ["cat-file", how, "--buffer"], input), async (stream, token) =>
        {
            await read(new ObjectStream(stream), token);
            return true;
        }, cancellation);
    }

    private async Task<bool> ListAsync(Stream stream, List<MirrorEntry> entries, CancellationToken cancellation)
    {
        var most = options.CurrentValue.MostEntries;
        await foreach (var record in Records.ReadAsync(stream, LongestPath * 4, cancellation))
        {
            if (Entry(record) is { } entry)
            {
                entries.Add(entry);
                if (entries.Count > most)
                {
                    entries.RemoveAt(most);
                    return false;
                }
            }
        }
        return true;
    }

    /// <summary>"mode type sha TAB path"; a path that is no text is kept with marks in the place of its odd bytes.</summary>
    private static MirrorEntry? Entry(byte[] record)
    {
        var tab = Array.IndexOf(record, (byte)'\t');
        var parts = tab < 0 ? [] : Encoding.ASCII.GetString(record, 0, tab).Split(' ');
        return parts is [var mode, _, var sha] ? new(mode, sha, Encoding.UTF8.GetString(record, tab + 1, record.Length - tab - 1), null) : null;
    }

    internal static string Checked(string sha) =>
        sha.Length is 40 or 64 && sha.All(char.IsAsciiHexDigitLower) ? sha : throw new ArgumentException("Not an object's name.", nameof(sha));
}
