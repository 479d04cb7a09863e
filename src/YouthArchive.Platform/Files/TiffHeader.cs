using System.Buffers.Binary;

namespace YouthArchive.Platform.Files;

/// <summary>Width, height and whether a second page follows, of a classic TIFF (not BigTIFF).</summary>
internal static class TiffHeader
{
    private const int EntryLength = 12;
    private const int MostEntries = 512;
    private const ushort WidthTag = 256;
    private const ushort HeightTag = 257;
    private const ushort ShortType = 3;
    private const ushort LongType = 4;

    public static async Task<PictureFacts?> ReadAsync(Stream content, byte[] start, CancellationToken cancellation)
    {
        if (start.Length < 8)
        {
            return null;
        }
        var little = start[0] == 'I';
        long at = Long(start.AsSpan(4), little);
        if (await PartAsync(content, at, 2, cancellation) is not { } head || Short(head, little) is var count && count is 0 or > MostEntries
            || await PartAsync(content, at + 2, count * EntryLength + 4, cancellation) is not { } entries)
        {
            return null;
        }
        var (width, height) = (0L, 0L);
        for (var entry = 0; entry < count; entry++)
        {
            var line = entries.AsSpan(entry * EntryLength, EntryLength);
            (width, height) = Short(line, little) switch
            {
                WidthTag => (Value(line, little), height),
                HeightTag => (width, Value(line, little)),
                _ => (width, height),
            };
        }
        var next = Long(entries.AsSpan(count * EntryLength), little);
        return width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? new(FileKind.Tiff, (int)width, (int)height, next != 0) : null;
    }

    private static long Value(ReadOnlySpan<byte> line, bool little) => Short(line[2..], little) switch
    {
        ShortType => Short(line[8..], little),
        LongType => Long(line[8..], little),
        _ => 0,
    };

    private static async Task<byte[]?> PartAsync(Stream content, long at, int length, CancellationToken cancellation)
    {
        if (at < 8 || at + length > content.Length)
        {
            return null;
        }
        var part = new byte[length];
        content.Position = at;
        await content.ReadExactlyAsync(part, cancellation);
        return part;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
