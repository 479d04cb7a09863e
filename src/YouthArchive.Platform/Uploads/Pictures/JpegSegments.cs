using System.Buffers.Binary;

namespace YouthArchive.Platform.Uploads.Pictures;

/// <summary>The segments of a JPEG that carry words instead of pixels.</summary>
internal static class JpegSegments
{
    private const byte End = 0xD9;

    /// <summary>Overwrites them, and everything behind the picture's end, with zeros; the length stays.</summary>
    /// <returns>Whether anything was there.</returns>
    public static bool Blank(Span<byte> jpeg)
    {
        var found = false;
        for (var at = 2; at + 2 <= jpeg.Length;)
        {
            if (jpeg[at] != 0xFF || jpeg[at + 1] is 0 or 0xFF or (>= 0xD0 and <= 0xD7))
            {
                // Within a scan, or between segments: on to the next marker.
                at++;
            }
            else if (jpeg[at + 1] == End)
            {
                var rest = jpeg[(at + 2)..];
                found |= rest.ContainsAnyExcept((byte)0, (byte)'\n', (byte)'\r');
                rest.Clear();
                break;
            }
            else
            {
                var length = at + 4 <= jpeg.Length ? Math.Max((int)BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]), 2) : 2;
                var payload = jpeg[Math.Min(jpeg.Length, at + 4)..Math.Min(jpeg.Length, at + 2 + length)];
                if (IsWords(jpeg[at + 1], payload))
                {
                    found |= payload.ContainsAnyExcept((byte)0);
                    payload.Clear();
                }
                at += 2 + length;
            }
        }
        return found;
    }

    // JFIF, the colour profile and Adobe's word on colours change what is seen; nothing else does.
    public static bool IsWords(byte marker, ReadOnlySpan<byte> payload) => marker switch
    {
        0xE0 => !payload.StartsWith("JFIF\0"u8),
        0xE2 => !payload.StartsWith("ICC_PROFILE\0"u8),
        0xEE => !payload.StartsWith("Adobe"u8),
        >= 0xE1 and <= 0xEF or 0xFE => true,
        _ => false,
    };
}
