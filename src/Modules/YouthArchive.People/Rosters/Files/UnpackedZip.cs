using YouthArchive.Platform.Files;

namespace YouthArchive.People.Rosters.Files;

/// <summary>A zip's parts, unpacked within limits. What a zip says of its own sizes is not believed.</summary>
internal sealed class UnpackedZip
{
    public const int MostBytes = 50 * 1024 * 1024;
    private const int MostParts = 1_000;

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.OrdinalIgnoreCase);

    private UnpackedZip(ZipParts parts)
    {
        foreach (var name in parts.Names)
        {
            _parts[name] = parts[name]!;
        }
    }

    public IReadOnlyCollection<string> Names => _parts.Keys;

    public byte[]? this[string name] => _parts.GetValueOrDefault(name);

    public IEnumerable<byte[]> Parts => _parts.Values;

    /// <summary>The part of this file name, in whatever folder.</summary>
    public byte[]? Named(string fileName) =>
        _parts.Where(p => p.Key.Equals(fileName, StringComparison.OrdinalIgnoreCase) || p.Key.EndsWith("/" + fileName, StringComparison.OrdinalIgnoreCase))
            .OrderBy(p => p.Key.Length).Select(p => p.Value).FirstOrDefault();

    public static (UnpackedZip? Zip, RosterFault? Fault) Of(byte[] bytes, CancellationToken cancellation)
    {
        using var content = new MemoryStream(bytes, writable: false);
        var (parts, fault, _) = ZipParts.Of(content, new(MostParts, MostBytes), wanted: null, cancellation);
        return fault switch
        {
            ZipFault.None => (new(parts!), null),
            ZipFault.TooManyParts or ZipFault.UnpacksTooBig => (null, RosterFault.UnpacksTooBig),
            ZipFault.Locked => (null, RosterFault.Encrypted),
            _ => (null, RosterFault.Broken),
        };
    }
}
