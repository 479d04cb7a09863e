using System.IO.Compression;

namespace YouthArchive.People.Rosters.Files;

/// <summary>A zip's parts, unpacked within limits. What a zip says of its own sizes is not believed.</summary>
internal sealed class UnpackedZip
{
    public const int MostBytes = 50 * 1024 * 1024;
    private const int MostParts = 1_000;

    /// <summary>Small lists pack well too; only a part of this size is asked how well.</summary>
    private const int BytesBeforeRatio = 1024 * 1024;

    private const int MostRatio = 200;

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.OrdinalIgnoreCase);

    private UnpackedZip()
    {
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
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return archive.Entries.Count > MostParts ? (null, RosterFault.UnpacksTooBig)
                : archive.Entries.Any(e => e.IsEncrypted) ? (null, RosterFault.Encrypted)
                : Unpack(archive, cancellation);
        }
        // A broken zip is reported by whatever exception its broken place leads to.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return (null, RosterFault.Broken);
        }
    }

    private static (UnpackedZip?, RosterFault?) Unpack(ZipArchive archive, CancellationToken cancellation)
    {
        var zip = new UnpackedZip();
        long total = 0;
        foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            using var content = entry.Open();
            using var part = new MemoryStream();
            var buffer = new byte[81920];
            while (content.Read(buffer) is > 0 and var read)
            {
                cancellation.ThrowIfCancellationRequested();
                part.Write(buffer, 0, read);
                total += read;
                if (total > MostBytes || part.Length > BytesBeforeRatio && part.Length > entry.CompressedLength * MostRatio)
                {
                    return (null, RosterFault.UnpacksTooBig);
                }
            }
            zip._parts[entry.FullName.Replace('\\', '/')] = part.ToArray();
        }
        return (zip, null);
    }
}
