using System.Text;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>A README as text. Text is null where the bytes are no text at all.</summary>
internal sealed record ReadmeText(string? Path, string? Text, ReadmeEncoding Encoding, bool IsTruncated)
{
    public const int Longest = 512 * 1024;

    /// <summary>No encoding was declared or recognised: letters may be wrong, and the page says so.</summary>
    public bool IsGuessed => Encoding == ReadmeEncoding.Windows1252;

    public static ReadmeText Decode(string? path, byte[] bytes, bool isCut)
    {
        var isTruncated = isCut || bytes.Length > Longest;
        var shown = bytes.AsSpan(0, Math.Min(bytes.Length, Longest));
        var (encoding, decoder, mark) = ByMark(shown);
        if (decoder is not null)
        {
            return new(path, decoder.GetString(WholeUnits(shown[mark..], encoding)), encoding, isTruncated);
        }
        if (shown.Contains((byte)0))
        {
            return new(path, null, ReadmeEncoding.Binary, isTruncated);
        }
        return StrictUtf8(shown, isTruncated) is { } text
            ? new(path, text, ReadmeEncoding.Utf8, isTruncated)
            : new(path, CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(shown), ReadmeEncoding.Windows1252, isTruncated);
    }

    private static (ReadmeEncoding, Encoding?, int Mark) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (ReadmeEncoding.Utf8WithMark, System.Text.Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (ReadmeEncoding.Utf32LittleEndian, new UTF32Encoding(bigEndian: false, byteOrderMark: false), 4),
        [0, 0, 0xFE, 0xFF, ..] => (ReadmeEncoding.Utf32BigEndian, new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (ReadmeEncoding.Utf16LittleEndian, System.Text.Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (ReadmeEncoding.Utf16BigEndian, System.Text.Encoding.BigEndianUnicode, 2),
        _ => (ReadmeEncoding.Utf8, null, 0),
    };

    private static ReadOnlySpan<byte> WholeUnits(ReadOnlySpan<byte> bytes, ReadmeEncoding encoding) => encoding switch
    {
        ReadmeEncoding.Utf8WithMark => WithoutTornTail(bytes),
        ReadmeEncoding.Utf32LittleEndian or ReadmeEncoding.Utf32BigEndian => bytes[..(bytes.Length / 4 * 4)],
        _ => bytes[..(bytes.Length / 2 * 2)],
    };

    private static string? StrictUtf8(ReadOnlySpan<byte> bytes, bool isTruncated)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(isTruncated ? WithoutTornTail(bytes) : bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The cut may fall inside a letter of up to four bytes.</summary>
    private static ReadOnlySpan<byte> WithoutTornTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(4, bytes.Length); back++)
        {
            var lead = bytes[^back];
            if ((lead & 0xC0) != 0x80)
            {
                var length = lead switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
                return length > back ? bytes[..^back] : bytes;
            }
        }
        return bytes;
    }
}

internal enum ReadmeEncoding
{
    Utf8,
    Utf8WithMark,
    Utf16LittleEndian,
    Utf16BigEndian,
    Utf32LittleEndian,
    Utf32BigEndian,
    Windows1252,
    Binary,
}
