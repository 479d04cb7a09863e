using System.Buffers.Binary;
using YouthArchive.Platform.Uploads.Pictures;

namespace YouthArchive.Platform.Uploads.Documents;

/// <summary>Pictures that lie in a PDF as they came out of a camera. Their words are overwritten in place, so that no place in the file moves.</summary>
internal static class PdfPictures
{
    /// <returns>Whether anything was there.</returns>
    public static bool Blank(Span<byte> pdf) => Each(pdf, "/DCTDecode"u8, JpegSegments.Blank) | Each(pdf, "/JPXDecode"u8, BlankJpeg2000);

    private delegate bool Blanking(Span<byte> picture);

    private static bool Each(Span<byte> pdf, ReadOnlySpan<byte> filter, Blanking blank)
    {
        var found = false;
        for (var from = 0; pdf[from..].IndexOf(filter) is >= 0 and var at;)
        {
            from += at + filter.Length;
            var begin = pdf[from..].IndexOf("stream"u8);
            var end = begin < 0 ? -1 : pdf[(from + begin)..].IndexOf("endstream"u8);
            if (end < 0)
            {
                break;
            }
            var data = pdf[(from + begin + "stream"u8.Length)..(from + begin + end)];
            data = data.StartsWith("\r\n"u8) ? data[2..] : data.StartsWith("\n"u8) ? data[1..] : data;
            found |= blank(data);
            from += begin + end;
        }
        return found;
    }

    private static bool BlankJpeg2000(Span<byte> picture)
    {
        if (picture.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51]))
        {
            return BlankCodestream(picture);
        }
        var found = false;
        for (var at = 0; at + 8 <= picture.Length;)
        {
            var length = (long)BinaryPrimitives.ReadUInt32BigEndian(picture[at..]);
            var end = length is 0 or 1 || at + length > picture.Length ? picture.Length : (int)(at + Math.Max(length, 8));
            var type = picture[(at + 4)..(at + 8)];
            var body = picture[(at + 8)..end];
            if (type.SequenceEqual("uuid"u8) || type.SequenceEqual("xml "u8) || type.SequenceEqual("uinf"u8))
            {
                found |= body.ContainsAnyExcept((byte)0);
                body.Clear();
            }
            else if (type.SequenceEqual("jp2c"u8))
            {
                found |= BlankCodestream(body);
            }
            at = end;
        }
        return found;
    }

    /// <summary>Comments of its main header.</summary>
    private static bool BlankCodestream(Span<byte> stream)
    {
        const ushort Comment = 0xFF64;
        const ushort FirstTile = 0xFF90;
        var found = false;
        for (var at = 2; at + 4 <= stream.Length && BinaryPrimitives.ReadUInt16BigEndian(stream[at..]) is not FirstTile and var marker;)
        {
            var length = Math.Max((int)BinaryPrimitives.ReadUInt16BigEndian(stream[(at + 2)..]), 2);
            if (marker == Comment)
            {
                // The first two bytes say whether text or numbers follow.
                var words = stream[Math.Min(stream.Length, at + 6)..Math.Min(stream.Length, at + 2 + length)];
                found |= words.ContainsAnyExcept((byte)0);
                words.Clear();
            }
            at += 2 + length;
        }
        return found;
    }
}
