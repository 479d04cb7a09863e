using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace YouthArchive.Tests.Platform.Uploads.Support;

/// <summary>Words planted where a file keeps what it knows of its author, and a search that finds them through every packing used here.</summary>
internal static partial class Sentinels
{
    public const string Author = "Sentinel-Author-Aigerim";
    public const string Place = "Sentinel-Place-Karkaraly";
    public const string Xmp = "Sentinel-Xmp-Owner";
    public const string Comment = "Sentinel-Comment-Teacher";
    public const string Editor = "Sentinel-Editor-Bolat";
    public const string Custom = "Sentinel-Custom-School";
    public const string Script = "Sentinel-Script-Alert";
    public const string Attached = "Sentinel-Attached-List";
    public const string Link = "sentinel-link@example.test";
    public const string Header = "Sentinel-Header-Name";
    public const string Hidden = "Sentinel-Hidden-Run";
    public const string Trailing = "<script>Sentinel-Trailing</script>";

    /// <summary>The degrees of the planted place as EXIF keeps them: 49/1 25/1 1234/100.</summary>
    public static readonly byte[] Degrees = [0, 0, 0, 49, 0, 0, 0, 1, 0, 0, 0, 25, 0, 0, 0, 1, 0, 0, 4, 210, 0, 0, 0, 100];

    private static readonly string[] Words = [Author, Place, Xmp, Comment, Editor, Custom, Script, Attached, Link, Header, Hidden, Trailing];

    /// <summary>The names of those that are found, and «degrees».</summary>
    public static IReadOnlySet<string> In(byte[] bytes)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var layer in Layers(bytes, depth: 0))
        {
            found.UnionWith(Words.Where(w => Holds(layer, w)));
            if (layer.AsSpan().IndexOf(Degrees) >= 0)
            {
                found.Add("degrees");
            }
        }
        return found;
    }

    private static bool Holds(byte[] bytes, string word) =>
        new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode }.Any(e => bytes.AsSpan().IndexOf(e.GetBytes(word)) >= 0);

    private static IEnumerable<byte[]> Layers(byte[] bytes, int depth)
    {
        yield return bytes;
        var below = depth == 3 ? [] : Zipped(bytes).Concat(Deflated(bytes)).Concat(Addresses(bytes));
        foreach (var layer in below.SelectMany(b => Layers(b, depth + 1)))
        {
            yield return layer;
        }
    }

    private static List<byte[]> Zipped(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
        {
            return [];
        }
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Select(e => All(e.Open()))];
    }

    private static IEnumerable<byte[]> Deflated(byte[] bytes)
    {
        for (int at = 0, next; (next = bytes.AsSpan(at).IndexOf("stream"u8)) >= 0;)
        {
            at += next + "stream"u8.Length;
            var start = bytes.AsSpan(at).TrimStart("\r\n"u8);
            if (start.Length > 2 && (start[0] & 0x0F) == 8 && (start[0] << 8 | start[1]) % 31 == 0 && Inflated(start.ToArray()) is { } plain)
            {
                yield return plain;
            }
        }
    }

    private static byte[]? Inflated(byte[] bytes)
    {
        try
        {
            return All(new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static IEnumerable<byte[]> Addresses(byte[] bytes) =>
        bytes.AsSpan().IndexOf("data:image/"u8) < 0 ? [] : DataAddress().Matches(Encoding.Latin1.GetString(bytes)).Select(m => Convert.FromBase64String(m.Groups[1].Value));

    private static byte[] All(Stream stream)
    {
        using (stream)
        {
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }
    }

    [GeneratedRegex("base64,([A-Za-z0-9+/=]+)")]
    private static partial Regex DataAddress();
}
