using System.IO.Compression;

namespace YouthArchive.Platform.Files;

/// <summary>What a zip may ask of the machine.</summary>
/// <param name="Unpacked">Bytes of all parts together.</param>
/// <param name="RatioFrom">Texts pack well too; only a part of this many bytes is asked how well.</param>
public sealed record ZipLimits(int Parts, long Unpacked, int RatioFrom = 1024 * 1024, int Ratio = 200);

public enum ZipFault { None, Broken, Locked, TooManyParts, UnpacksTooBig, LeavesItsFolder, SameNameTwice }

/// <summary>A zip's parts, unpacked in memory within limits. What a zip says of its own sizes is not believed, and no name of it becomes a path.</summary>
public sealed class ZipParts
{
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    private ZipParts()
    {
    }

    public IReadOnlyCollection<string> Names => _parts.Keys;

    public byte[]? this[string name] => _parts.GetValueOrDefault(name);

    /// <param name="content">A stream that can be rewound; it is not closed.</param>
    /// <param name="wanted">Which parts are unpacked; all when null. Names have forward slashes.</param>
    /// <returns>Name: of the part at fault, where one is.</returns>
    public static (ZipParts? Parts, ZipFault Fault, string Name) Of(
        Stream content, ZipLimits limits, Func<string, bool>? wanted = null, CancellationToken cancellation = default)
    {
        try
        {
            if (ZipEnd.Parts(content) is not { } count || count > limits.Parts)
            {
                return (null, ZipFault.TooManyParts, "");
            }
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var zip = new ZipParts();
            var (fault, name) = zip.Unpack(archive, limits, wanted ?? (_ => true), cancellation);
            return fault == ZipFault.None ? (zip, fault, "") : (null, fault, name);
        }
        // A broken zip is reported by whatever exception its broken place leads to.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return (null, ZipFault.Broken, "");
        }
    }

    private (ZipFault, string) Unpack(ZipArchive archive, ZipLimits limits, Func<string, bool> wanted, CancellationToken cancellation)
    {
        if (archive.Entries.FirstOrDefault(e => e.IsEncrypted) is { } locked)
        {
            return (ZipFault.Locked, locked.FullName);
        }
        if (archive.Entries.FirstOrDefault(e => !StaysInside(e.FullName)) is { } outside)
        {
            return (ZipFault.LeavesItsFolder, outside.FullName);
        }
        var chosen = archive.Entries.Where(e => !e.FullName.EndsWith('/') && wanted(e.FullName.Replace('\\', '/'))).ToList();
        // One that says itself that it is too large is believed.
        if (chosen.Sum(e => (decimal)e.Length) > limits.Unpacked)
        {
            return (ZipFault.UnpacksTooBig, "");
        }
        long total = 0;
        foreach (var entry in chosen)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Unpack(entry, limits, ref total) is not { } part)
            {
                return (ZipFault.UnpacksTooBig, entry.FullName);
            }
            if (!_parts.TryAdd(entry.FullName.Replace('\\', '/'), part))
            {
                return (ZipFault.SameNameTwice, entry.FullName);
            }
        }
        return (ZipFault.None, "");
    }

    private static byte[]? Unpack(ZipArchiveEntry entry, ZipLimits limits, ref long total)
    {
        using var content = entry.Open();
        using var part = new MemoryStream();
        var buffer = new byte[81920];
        while (content.Read(buffer) is > 0 and var read)
        {
            part.Write(buffer, 0, read);
            total += read;
            if (total > limits.Unpacked || (part.Length > limits.RatioFrom && part.Length > entry.CompressedLength * limits.Ratio))
            {
                return null;
            }
        }
        return part.ToArray();
    }

    private static bool StaysInside(string name) =>
        !name.StartsWith('/') && !name.StartsWith('\\') && !name.Contains(':', StringComparison.Ordinal)
        && !name.Contains('\0', StringComparison.Ordinal) && !name.Split('/', '\\').Contains("..");
}
