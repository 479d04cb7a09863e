using System.Buffers.Binary;
using static YouthArchive.Platform.Pdf.PdfObjects;

namespace YouthArchive.Platform.Pdf;

/// <summary>A picture as a PDF can hold it: its own packed bytes wherever the format allows, so that nothing is lost and little is done.</summary>
public sealed class PdfImage
{
    private readonly string _entries;
    private readonly byte[] _data;
    private readonly bool _isPacked;

    internal PdfImage(int width, int height, string entries, byte[] data, bool isPacked) =>
        (Width, Height, _entries, _data, _isPacked) = (width, height, entries, data, isPacked);

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>
    /// Reads a PNG or a JPEG. Null for what cannot be printed: another format, an interlaced PNG, 16 bits with transparency, more than 40
    /// million pixels.
    /// </summary>
    public static PdfImage? Of(byte[] bytes) => bytes switch
    {
        [0x89, 0x50, 0x4E, 0x47, ..] => PdfPng.Read(bytes),
        [0xFF, 0xD8, ..] => Jpeg(bytes),
        _ => null,
    };

    internal int Write(PdfObjects objects)
    {
        var entries = Invariant($"/Type/XObject/Subtype/Image/Width {Width}/Height {Height}{_entries}");
        return _isPacked ? objects.AddPacked(_data, entries) : objects.AddStream(_data, entries);
    }

    private static PdfImage? Jpeg(byte[] bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
            }
            else if (marker is >= 0xC0 and <= 0xC2)
            {
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 5)), BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 7)));
                var space = bytes[at + 9] switch { 1 => "/DeviceGray", 3 => "/DeviceRGB", _ => null };
                return space is null || bytes[at + 4] != 8 || width == 0 || height == 0 ? null
                    : new(width, height, $"/ColorSpace{space}/BitsPerComponent 8/Filter/DCTDecode", bytes, true);
            }
            else if (marker is 0xDA or 0xD9)
            {
                return null;
            }
            else
            {
                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
            }
        }
        return null;
    }
}
