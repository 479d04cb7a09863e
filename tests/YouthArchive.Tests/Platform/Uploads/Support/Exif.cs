using System.Buffers.Binary;
using System.Text;

namespace YouthArchive.Tests.Platform.Uploads.Support;

/// <summary>A block of EXIF written by hand: artist, description, how the camera was held, and a place.</summary>
internal static class Exif
{
    public static byte[] Block(int turn = 1)
    {
        var artist = Encoding.ASCII.GetBytes(Sentinels.Author + "\0");
        var words = Encoding.ASCII.GetBytes(Sentinels.Place + "\0");
        const int Entries = 4;
        var data = 8 + 2 + Entries * 12 + 4;
        var gps = data + artist.Length + words.Length + (artist.Length + words.Length) % 2;
        byte[] block =
        [
            .. "MM\0*"u8, .. Long(8), .. Short(Entries),
            .. Entry(0x010E, 2, words.Length, Long(data + artist.Length)),
            .. Entry(0x0112, 3, 1, [.. Short(turn), 0, 0]),
            .. Entry(0x013B, 2, artist.Length, Long(data)),
            .. Entry(0x8825, 4, 1, Long(gps)),
            .. Long(0), .. artist, .. words,
        ];
        return [.. block, .. new byte[gps - block.Length], .. Place(gps)];
    }

    private static byte[] Place(int at)
    {
        var degrees = at + 2 + 4 * 12 + 4;
        return
        [
            .. Short(4), .. Entry(1, 2, 2, "N\0\0\0"u8.ToArray()), .. Entry(2, 5, 3, Long(degrees)), .. Entry(3, 2, 2, "E\0\0\0"u8.ToArray()),
            .. Entry(4, 5, 3, Long(degrees)), .. Long(0), .. Sentinels.Degrees,
        ];
    }

    public static byte[] Entry(int tag, int type, int count, byte[] value) => [.. Short(tag), .. Short(type), .. Long(count), .. value];

    public static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];

    public static byte[] Long(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
