using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.Programmes.Preservation;

/// <param name="Path">Within the bag.</param>
internal sealed record BaggedFile(string Path, string Sha256, long Bytes);

/// <summary>
/// Writes a BagIt 1.0 package (RFC 8493) as a zip with one folder, file after file. The same files in the same order give the same bytes:
/// all entries have the bag's own time.
/// </summary>
internal sealed class BagWriter : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly string _folder;
    private readonly DateTimeOffset _time;
    private readonly List<BaggedFile> _payload = [];
    private readonly List<BaggedFile> _tags = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="output">Stays open.</param>
    /// <param name="folder">The one folder everything is in.</param>
    public BagWriter(Stream output, string folder, DateTime utc)
    {
        _folder = BagNames.IsSafe(folder) && !folder.Contains('/', StringComparison.Ordinal) ? folder : throw new ArgumentException("No name of a folder.", nameof(folder));
        // A zip's clock counts two seconds at a time.
        _time = new(new DateTime(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second / 2 * 2), TimeSpan.Zero);
        _zip = new(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
    }

    public IReadOnlyList<BaggedFile> Payload => _payload;

    /// <param name="path">Below <c>data/</c>.</param>
    /// <exception cref="InvalidOperationException">The path is unsafe, or was written before.</exception>
    public async Task AddAsync(string path, Stream content, CancellationToken cancellation)
    {
        if (!BagNames.IsSafe(path) || !_names.Add(path))
        {
            throw new InvalidOperationException("A package's file has an unsafe name, or one that is taken.");
        }
        _payload.Add(await WriteAsync(BagNames.Payload + path, content, cancellation));
    }

    /// <param name="info">Lines of bag-info.txt; size and count are added.</param>
    public async Task FinishAsync(IReadOnlyList<(string Label, string Value)> info, CancellationToken cancellation)
    {
        var lines = new StringBuilder();
        var oxum = string.Create(CultureInfo.InvariantCulture, $"{_payload.Sum(f => f.Bytes)}.{_payload.Count}");
        foreach (var (label, value) in info.Append(("Payload-Oxum", oxum)))
        {
            lines.Append(label).Append(": ").Append(string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Append('\n');
        }
        await TagAsync(BagNames.Declaration, BagNames.DeclarationText, cancellation);
        await TagAsync(BagNames.Info, lines.ToString(), cancellation);
        await TagAsync(BagNames.Manifest, List(_payload), cancellation);
        await WriteAsync(BagNames.TagManifest, List(_tags), cancellation);
    }

    /// <summary>Writes the zip's own end.</summary>
    public void Dispose() => _zip.Dispose();

    private static string List(IEnumerable<BaggedFile> files) =>
        string.Concat(files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => $"{f.Sha256}  {f.Path}\n"));

    private async Task TagAsync(string name, string text, CancellationToken cancellation) => _tags.Add(await WriteAsync(name, text, cancellation));

    private async Task<BaggedFile> WriteAsync(string path, string text, CancellationToken cancellation)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false);
        return await WriteAsync(path, content, cancellation);
    }

    private async Task<BaggedFile> WriteAsync(string path, Stream content, CancellationToken cancellation)
    {
        var entry = _zip.CreateEntry($"{_folder}/{path}", CompressionLevel.Optimal);
        entry.LastWriteTime = _time;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        var bytes = 0L;
        await using var written = entry.Open();
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0; bytes += read)
        {
            hash.AppendData(buffer, 0, read);
            await written.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        return new(path, Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }
}
