using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace YouthArchive.Tests.Platform.Uploads.Support;

/// <summary>Pictures made by hand, with the words that a camera or a program puts in.</summary>
internal static partial class Pictures
{
    public static byte[] Png(int width, int height, int seed = 1)
    {
        var random = new Random(seed);
        var rows = new byte[(width * 3 + 1) * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = y * (width * 3 + 1) + 1 + x * 3;
                (rows[at], rows[at + 1], rows[at + 2]) = ((byte)(x * 255 / width), (byte)(y * 255 / height), (byte)random.Next(40));
            }
        }
        return Png(width, height, 8, 2, rows);
    }

    /// <summary>One bit a point, all black: a gigabyte of picture in some kilobytes of file.</summary>
    public static byte[] Bomb(int side)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[(side + 7) / 8 + 1];
            for (var y = 0; y < side; y++)
            {
                zlib.Write(row);
            }
        }
        return Chunks(side, side, 1, 0, packed.ToArray());
    }

    public static byte[] Png(int width, int height, byte depth, byte colour, byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }
        return Chunks(width, height, depth, colour, packed.ToArray());
    }

    /// <summary>With a text chunk, XMP and EXIF before the pixels.</summary>
    public static byte[] WithWords(byte[] png) =>
    [
        .. png[..33], .. Chunk("tEXt", [.. "Author\0"u8, .. Encoding.Latin1.GetBytes(Sentinels.Author)]),
        .. Chunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Encoding.UTF8.GetBytes(Xmp)]), .. Chunk("eXIf", Exif.Block()), .. png[33..], .. Encoding.ASCII.GetBytes(Sentinels.Trailing),
    ];

    /// <summary>Grey, unpacked, with the artist's name among its tags.</summary>
    public static byte[] TiffWithWords(int width, int height)
    {
        var artist = Encoding.ASCII.GetBytes(Sentinels.Author + "\0\0");
        const int Entries = 8;
        var words = 8 + 2 + Entries * 12 + 4;
        return
        [
            .. "MM\0*"u8, 0, 0, 0, 8, 0, Entries,
            .. Exif.Entry(256, 3, 1, [.. Exif.Short(width), 0, 0]), .. Exif.Entry(257, 3, 1, [.. Exif.Short(height), 0, 0]),
            .. Exif.Entry(258, 3, 1, [0, 8, 0, 0]), .. Exif.Entry(259, 3, 1, [0, 1, 0, 0]), .. Exif.Entry(262, 3, 1, [0, 1, 0, 0]),
            .. Exif.Entry(273, 4, 1, Exif.Long(words + artist.Length)), .. Exif.Entry(279, 4, 1, Exif.Long(width * height)),
            .. Exif.Entry(315, 2, artist.Length, Exif.Long(words)), 0, 0, 0, 0, .. artist, .. new byte[width * height],
        ];
    }

    private static string Xmp =>
        $"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\" dc:creator=\"{Sentinels.Xmp}\"/></rdf:RDF></x:xmpmeta>";

    private static byte[] Segment(byte marker, byte[] payload) => [0xFF, marker, (byte)((payload.Length + 2) >> 8), (byte)(payload.Length + 2), .. payload];

    private static byte[] Chunks(int width, int height, byte depth, byte colour, byte[] data)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (depth, colour);
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", data), .. Chunk("IEND", [])];
    }

    public static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(body));
        return [.. length, .. body, .. check];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }
        return ~crc;
    }
}
