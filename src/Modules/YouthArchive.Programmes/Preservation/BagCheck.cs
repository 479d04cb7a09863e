using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace YouthArchive.Programmes.Preservation;

/// <summary>What is wrong with a bag.</summary>
internal enum BagFault
{
    /// <summary>Another content than the manifest says.</summary>
    Changed,

    /// <summary>In a manifest and not there.</summary>
    Missing,

    /// <summary>There and in no manifest.</summary>
    NotListed,
    ListedTwice,

    /// <summary>A name that leads out of the folder, or is not the same on every system.</summary>
    UnsafeName,

    /// <summary>bagit.txt does not say what BagIt 1.0 says.</summary>
    Declaration,

    /// <summary>A line of a manifest cannot be read.</summary>
    Line,

    /// <summary>bag-info.txt says another number of files or bytes.</summary>
    Size,
}

/// <param name="File">Within the bag; empty for the bag itself.</param>
internal sealed record BagProblem(BagFault Fault, string File);

/// <param name="Folder">The bag's name; empty when there is none.</param>
/// <param name="Files">Of the payload, found.</param>
internal sealed record BagReport(string Folder, int Files, long Bytes, IReadOnlyList<BagProblem> Problems)
{
    public bool Holds => Problems.Count == 0;
}

/// <summary>Reads a zipped bag again and reckons every checksum. Strict: it takes what <see cref="BagWriter"/> writes and nothing that merely means the same.</summary>
internal sealed partial class BagCheck
{
    private const int MostProblems = 1000;
    private const long LongestTagFile = 256 * 1024 * 1024;

    private readonly List<BagProblem> _problems = [];
    private readonly Dictionary<string, (string Hash, long Bytes)> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _tags = new(StringComparer.Ordinal);

    /// <summary>Null when it is no zip at all.</summary>
    /// <param name="zip">Can be rewound; stays open.</param>
    public static async Task<BagReport?> OfAsync(Stream zip, CancellationToken cancellation)
    {
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            return await new BagCheck().OfAsync(archive, cancellation);
        }
        // A broken zip is reported by whatever exception its broken place leads to.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<BagReport> OfAsync(ZipArchive archive, CancellationToken cancellation)
    {
        var folder = archive.Entries.Count > 0 ? archive.Entries[0].FullName.Split('/')[0] : "";
        foreach (var entry in archive.Entries)
        {
            var path = entry.FullName.StartsWith(folder + "/", StringComparison.Ordinal) ? entry.FullName[(folder.Length + 1)..] : "";
            if (!BagNames.IsSafe(folder) || !BagNames.IsSafe(path))
            {
                Problem(BagFault.UnsafeName, Printable(entry.FullName));
            }
            else if (!_found.TryAdd(path, await ReadAsync(entry, path, cancellation)))
            {
                Problem(BagFault.ListedTwice, path);
            }
        }
        var payload = _found.Where(f => f.Key.StartsWith(BagNames.Payload, StringComparison.Ordinal)).ToList();
        Declared();
        Compare(BagNames.Manifest, [.. payload.Select(f => f.Key)]);
        Compare(BagNames.TagManifest, [BagNames.Declaration, BagNames.Info, BagNames.Manifest, .. _found.Keys.Where(IsOtherTag)]);
        Sizes(payload.Count, payload.Sum(f => f.Value.Bytes));
        return new(folder, payload.Count, payload.Sum(f => f.Value.Bytes), _problems);
    }

    private static bool IsOtherTag(string path) =>
        !path.StartsWith(BagNames.Payload, StringComparison.Ordinal) && path is not (BagNames.Declaration or BagNames.Info or BagNames.Manifest or BagNames.TagManifest);

    private async Task<(string Hash, long Bytes)> ReadAsync(ZipArchiveEntry entry, string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var isTag = !path.StartsWith(BagNames.Payload, StringComparison.Ordinal);
        using var kept = isTag ? new MemoryStream() : null;
        var buffer = new byte[64 * 1024];
        var bytes = 0L;
        try
        {
            await using var content = entry.Open();
            for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0; bytes += read)
            {
                // What says of itself that it is smaller is not read to its end, wherever that may be.
                if (bytes + read > entry.Length || isTag && bytes + read > LongestTagFile)
                {
                    return ("", bytes);
                }
                hash.AppendData(buffer, 0, read);
                kept?.Write(buffer, 0, read);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            return ("", bytes);
        }
        if (kept is not null)
        {
            _tags[path] = kept.ToArray();
        }
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }

    private void Declared()
    {
        if (!_tags.TryGetValue(BagNames.Declaration, out var text) || !text.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(BagNames.DeclarationText)))
        {
            Problem(BagFault.Declaration, BagNames.Declaration);
        }
    }

    private void Compare(string manifest, IReadOnlyCollection<string> there)
    {
        if (!_tags.TryGetValue(manifest, out var bytes))
        {
            Problem(BagFault.Missing, manifest);
            return;
        }
        var listed = new HashSet<string>(StringComparer.Ordinal);
        var text = Encoding.UTF8.GetString(bytes);
        foreach (var line in text.EndsWith('\n') ? text[..^1].Split('\n') : text.Split('\n'))
        {
            if (Line().Match(line) is not { Success: true } read || !BagNames.IsSafe(read.Groups["path"].Value))
            {
                Problem(BagFault.Line, manifest);
                continue;
            }
            var path = read.Groups["path"].Value;
            if (!listed.Add(path))
            {
                Problem(BagFault.ListedTwice, path);
            }
            else if (!_found.TryGetValue(path, out var found))
            {
                Problem(BagFault.Missing, path);
            }
            else if (found.Hash != read.Groups["hash"].Value)
            {
                Problem(BagFault.Changed, path);
            }
        }
        foreach (var path in there.Where(p => !listed.Contains(p)))
        {
            Problem(BagFault.NotListed, path);
        }
        if (!text.EndsWith('\n'))
        {
            Problem(BagFault.Line, manifest);
        }
    }

    private void Sizes(int files, long bytes)
    {
        var wanted = string.Create(CultureInfo.InvariantCulture, $"Payload-Oxum: {bytes}.{files}");
        if (!_tags.TryGetValue(BagNames.Info, out var text) || !Encoding.UTF8.GetString(text).Split('\n').Contains(wanted))
        {
            Problem(BagFault.Size, BagNames.Info);
        }
    }

    private void Problem(BagFault fault, string file)
    {
        if (_problems.Count < MostProblems)
        {
            _problems.Add(new(fault, file));
        }
    }

    private static string Printable(string name) => new([.. name.Take(200).Select(c => char.IsControl(c) ? '?' : c)]);

    [GeneratedRegex(@"\A(?<hash>[0-9a-f]{64})  (?<path>[^\r\n]+)\z")]
    private static partial Regex Line();
}
