using System.Buffers.Binary;

namespace YouthArchive.Platform.Files;

/// <summary>The record at a zip's end: how many parts it says it has, before a list of millions is read.</summary>
internal static class ZipEnd
{
    private const int Length = 22;
    private const int LongestComment = ushort.MaxValue;
    private static ReadOnlySpan<byte> Mark => "PK\u0005\u0006"u8;

    /// <summary>Null when there are more than 65,534 (zip64).</summary>
    /// <exception cref="InvalidDataException">There is no such record.</exception>
    public static int? Parts(Stream content)
    {
        var tail = new byte[Math.Min(content.Length, Length + LongestComment)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        content.Position = 0;
        var at = tail.AsSpan().LastIndexOf(Mark);
        if (at < 0 || at + Length > tail.Length)
        {
            throw new InvalidDataException("The zip has no end.");
        }
        var count = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10));
        return count == ushort.MaxValue ? null : count;
    }
}
