using System.Buffers.Binary;
using System.Text;
using YouthArchive.Platform.Files;

namespace YouthArchive.Platform.Uploads.Pictures;

/// <summary>
/// The same picture without its words, pixel for pixel, for small pictures that staff bring and where no program runs.
/// A picture that has none comes back byte for byte. Pictures of strangers go through <see cref="IIntake"/>, which decodes them.
/// </summary>
public static class BarePicture
{
    private static readonly string[] PngWords = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME"];

    /// <param name="bytes">PNG, JPEG or WebP; anything else comes back as it is, as does what is broken off.</param>
    public static byte[] Of(byte[] bytes) => FileKinds.Of(bytes) switch
    {
        FileKind.Jpeg => Jpeg(bytes),
        FileKind.Png => Png(bytes),
        FileKind.Webp => Webp(bytes),
        _ => bytes,
    };

    private static byte[] Jpeg(ReadOnlySpan<byte> bytes)
    {
        using var bare = new MemoryStream();
        bare.Write(bytes[..2]);
        var at = 2;
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF && bytes[at + 1] is not (0xD9 or 0xDA or 0xFF))
        {
            var end = Math.Min(bytes.Length, at + 2 + Math.Max((int)BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]), 2));
            var payload = bytes[Math.Min(at + 4, end)..end];
            if (!JpegSegments.IsWords(bytes[at + 1], payload))
            {
                bare.Write(bytes[at..end]);
            }
            else if (ExifTurn.Of(payload) is > 1 and var turn)
            {
                bare.Write(ExifTurn.Segment(turn));
            }
            at = end;
        }
        // The scans: words between them are overwritten, what follows the end is cut off.
        var scans = bytes[(at - 2)..].ToArray();
        JpegSegments.Blank(scans);
        bare.Write(scans.AsSpan(2, Math.Max(0, scans.AsSpan().LastIndexOfAnyExcept((byte)0) - 1)));
        return bare.ToArray();
    }

    private static byte[] Png(ReadOnlySpan<byte> bytes)
    {
        using var bare = new MemoryStream();
        bare.Write(bytes[..8]);
        for (var at = 8; at + 8 <= bytes.Length;)
        {
            var end = (int)Math.Min(bytes.Length, at + 12L + BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]));
            var type = Encoding.ASCII.GetString(bytes[(at + 4)..(at + 8)]);
            if (!PngWords.Contains(type))
            {
                bare.Write(bytes[at..end]);
            }
            at = type == "IEND" ? bytes.Length : end;
        }
        return bare.ToArray();
    }

    private static byte[] Webp(ReadOnlySpan<byte> bytes)
    {
        const byte ExifAndXmp = 0x0C;
        using var bare = new MemoryStream();
        bare.Write(bytes[..12]);
        var end = (int)Math.Min(bytes.Length, BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) + 8L);
        for (var at = 12; at + 8 <= end;)
        {
            var length = 8L + BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            var next = (int)Math.Min(end, at + length + (length & 1));
            var chunk = bytes[at..next].ToArray();
            if (chunk.AsSpan().StartsWith("VP8X"u8) && chunk.Length > 8)
            {
                chunk[8] &= unchecked((byte)~ExifAndXmp);
            }
            if (!chunk.AsSpan().StartsWith("EXIF"u8) && !chunk.AsSpan().StartsWith("XMP "u8))
            {
                bare.Write(chunk);
            }
            at = next;
        }
        var whole = bare.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(4), (uint)whole.Length - 8);
        return whole;
    }
}
