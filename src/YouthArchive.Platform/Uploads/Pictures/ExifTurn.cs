using System.Buffers.Binary;

namespace YouthArchive.Platform.Uploads.Pictures;

/// <summary>How a camera was held: the one word of EXIF without which a picture lies on its side.</summary>
internal static class ExifTurn
{
    private const ushort Tag = 0x0112;

    /// <summary>2 to 8; 1 when upright or not said.</summary>
    public static int Of(ReadOnlySpan<byte> payload)
    {
        if (!payload.StartsWith("Exif\0\0"u8) || payload.Length < 16)
        {
            return 1;
        }
        var tiff = payload[6..];
        var little = tiff[0] == 'I';
        var at = Long(tiff[4..], little);
        if (at + 2 > tiff.Length)
        {
            return 1;
        }
        var count = Short(tiff[(int)at..], little);
        for (var entry = (int)at + 2; count > 0 && entry + 12 <= tiff.Length; entry += 12, count--)
        {
            if (Short(tiff[entry..], little) == Tag)
            {
                return Short(tiff[(entry + 8)..], little) is >= 2 and <= 8 and var turn ? turn : 1;
            }
        }
        return 1;
    }

    /// <summary>An EXIF segment that says this and nothing else.</summary>
    public static byte[] Segment(int turn) =>
    [
        0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0,
    ];

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
