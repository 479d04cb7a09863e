using System.IO.Compression;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Exchange.Files;

/// <summary>A zip's parts, unpacked in memory within limits. What a zip says of its own sizes is not believed, and no name of it becomes a path.</summary>
internal sealed class PackedParts
{
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    private PackedParts()
    {
    }

    public IReadOnlyCollection<string> Names => _parts.Keys;

    public byte[]? this[string name] => _parts.GetValueOrDefault(name);

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <exception cref="RefusedException">Broken, locked, too large, or it tries to write outside its folder.</exception>
    public static PackedParts Of(byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return Unpack(archive, cancellation);
        }
        // A broken zip is reported by whatever exception its broken place leads to.
        catch (Exception error) when (error is not (OperationCanceledException or RefusedException))
        {
            throw new RefusedException(new(SourceText.Of("The zip archive is broken.")));
        }
    }

    /// <summary>A part named from within another: «images/a.png» in «items/1.xml» is «items/images/a.png». Null when it leads outside or to the network.</summary>
    public static string? Resolve(string from, string address)
    {
        if (address.Contains(':', StringComparison.Ordinal) || address.StartsWith('/') || address.StartsWith('\\'))
        {
            return null;
        }
        var folders = from.Split('/')[..^1].ToList();
        foreach (var step in Uri.UnescapeDataString(address.Split('#', '?')[0]).Replace('\\', '/').Split('/'))
        {
            if (step == ".." && folders.Count == 0)
            {
                return null;
            }
            if (step == "..")
            {
                folders.RemoveAt(folders.Count - 1);
            }
            else if (step is not ("" or "."))
            {
                folders.Add(step);
            }
        }
        return string.Join('/', folders);
    }

    private static PackedParts Unpack(ZipArchive archive, CancellationToken cancellation)
    {
        if (archive.Entries.Count > Limits.Parts)
        {
            throw new RefusedException(new(SourceText.Of("The archive has more than {0} files."), Limits.Parts));
        }
        if (archive.Entries.Any(e => e.IsEncrypted))
        {
            throw new RefusedException(new(SourceText.Of("The archive is locked with a password.")));
        }
        if (archive.Entries.FirstOrDefault(e => !StaysInside(e.FullName)) is { } outside)
        {
            throw new RefusedException(new(SourceText.Of("The archive tries to write outside its folder: «{0}»."), Shown(outside.FullName)));
        }
        if (archive.Entries.Sum(e => (decimal)e.Length) > Limits.UnpackedBytes)
        {
            throw TooLarge();
        }
        var parts = new PackedParts();
        long total = 0;
        foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            cancellation.ThrowIfCancellationRequested();
            var part = Unpack(entry, ref total);
            if (!parts._parts.TryAdd(entry.FullName.Replace('\\', '/'), part))
            {
                throw new RefusedException(new(SourceText.Of("The archive has two files of one name: «{0}»."), Shown(entry.FullName)));
            }
        }
        return parts;
    }

    private static byte[] Unpack(ZipArchiveEntry entry, ref long total)
    {
        using var content = entry.Open();
        using var part = new MemoryStream();
        var buffer = new byte[81920];
        while (content.Read(buffer) is > 0 and var read)
        {
            part.Write(buffer, 0, read);
            total += read;
            if (total > Limits.UnpackedBytes || (part.Length > Limits.BytesBeforeRatio && part.Length > entry.CompressedLength * Limits.PackRatio))
            {
                throw TooLarge();
            }
        }
        return part.ToArray();
    }

    private static RefusedException TooLarge() => new(new(SourceText.Of("The archive unpacks to more than is allowed.")));

    private static bool StaysInside(string name) =>
        !name.StartsWith('/') && !name.StartsWith('\\') && !name.Contains(':', StringComparison.Ordinal)
        && !name.Contains('\0', StringComparison.Ordinal) && !name.Split('/', '\\').Contains("..");

    private static string Shown(string name) => name.Length > 80 ? name[..80] + "…" : name;
}
