using System.Buffers.Binary;

namespace YouthArchive.Platform.Files;

/// <summary>What a picture is by its first bytes. Nothing is decoded.</summary>
/// <param name="HasMore">It holds several pages or frames.</param>
public sealed record PictureFacts(FileKind Kind, int Width, int Height, bool HasMore = false)
{
    /// <summary>A header that is longer is not read on.</summary>
    private const int LongestHeader = 4 * 1024 * 1024;

    public long Pixels => (long)Width * Height;

    /// <summary>Null when it is no PNG, JPEG or WebP, or its size cannot be read.</summary>
    public static PictureFacts? Of(ReadOnlySpan<byte> bytes)
    {
        var kind = FileKinds.Of(bytes);
        var size = kind switch
        {
            FileKind.Png => Png(bytes),
            FileKind.Jpeg => Jpeg(bytes),
            FileKind.Webp => Webp(bytes),
            _ => null,
        };
        return size is { Width: > 0, Height: > 0 } read ? new(kind, read.Width, read.Height, kind == FileKind.Webp && IsMoving(bytes)) : null;
    }

    /// <summary>TIFF too, whose header may stand anywhere in the file.</summary>
    /// <param name="content">A stream that can be rewound; it stands anywhere afterwards.</param>
    public static async Task<PictureFacts?> OfAsync(Stream content, CancellationToken cancellation = default)
    {
        content.Position = 0;
        var start = new byte[Math.Min(content.Length, LongestHeader)];
        await content.ReadExactlyAsync(start, cancellation);
        return FileKinds.Of(start) == FileKind.Tiff ? await TiffHeader.ReadAsync(content, start, cancellation) : Of(start);
    }

    private static (int Width, int Height)? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes[12..16].SequenceEqual("IHDR"u8)
            ? (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..])) : null;

    private static (int Width, int Height)? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
            }
            else if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }
            else
            {
                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            }
        }
        return null;
    }

    private static bool IsMoving(ReadOnlySpan<byte> bytes) => bytes[12..16].SequenceEqual("VP8X"u8) && (bytes[20] & 0x02) != 0;

    private static (int Width, int Height)? Webp(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
        {
            return null;
        }
        if (bytes[12..16].SequenceEqual("VP8X"u8))
        {
            return (1 + (bytes[24] | bytes[25] << 8 | bytes[26] << 16), 1 + (bytes[27] | bytes[28] << 8 | bytes[29] << 16));
        }
        if (bytes[12..16].SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return ((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1);
        }
        return bytes[12..16].SequenceEqual("VP8 "u8)
            ? (BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF) : null;
    }
}
