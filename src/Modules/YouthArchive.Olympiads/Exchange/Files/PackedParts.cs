using YouthArchive.Platform.Files;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Exchange.Files;

/// <summary>A zip's parts, unpacked in memory within limits. What a zip says of its own sizes is not believed, and no name of it becomes a path.</summary>
internal sealed class PackedParts
{
    private readonly ZipParts _parts;

    private PackedParts(ZipParts parts) => _parts = parts;

    public IReadOnlyCollection<string> Names => _parts.Names;

    public byte[]? this[string name] => _parts[name];

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <exception cref="RefusedException">Broken, locked, too large, or it tries to write outside its folder.</exception>
    public static PackedParts Of(byte[] bytes, CancellationToken cancellation)
    {
        using var content = new MemoryStream(bytes, writable: false);
        var limits = new ZipLimits(Limits.Parts, Limits.UnpackedBytes, Limits.BytesBeforeRatio, Limits.PackRatio);
        var (parts, fault, name) = ZipParts.Of(content, limits, wanted: null, cancellation);
        return parts is not null ? new(parts) : throw new RefusedException(Why(fault, name));
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

    private static Reason Why(ZipFault fault, string name) => fault switch
    {
        ZipFault.TooManyParts => new(SourceText.Of("The archive has more than {0} files."), Limits.Parts),
        ZipFault.Locked => new(SourceText.Of("The archive is locked with a password.")),
        ZipFault.LeavesItsFolder => new(SourceText.Of("The archive tries to write outside its folder: «{0}»."), Shown(name)),
        ZipFault.UnpacksTooBig => new(SourceText.Of("The archive unpacks to more than is allowed.")),
        ZipFault.SameNameTwice => new(SourceText.Of("The archive has two files of one name: «{0}»."), Shown(name)),
        _ => new(SourceText.Of("The zip archive is broken.")),
    };

    private static string Shown(string name) => name.Length > 80 ? name[..80] + "…" : name;
}
