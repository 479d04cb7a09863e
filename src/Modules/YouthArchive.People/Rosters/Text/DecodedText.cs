using Encodings = System.Text.Encoding;

namespace YouthArchive.People.Rosters.Text;

/// <param name="Encoding">IANA name.</param>
internal sealed record DecodedText(string Encoding, string Text)
{
    /// <summary>Enough to know an encoding by, and little enough to be quick.</summary>
    private const int Judged = 1 << 20;

    /// <summary>Worse than this for each letter is no text of the three languages in any encoding.</summary>
    private const float WorstMean = -7.5f;

    private static readonly System.Text.UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Null where the bytes are no text.</summary>
    public static DecodedText? Of(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new("utf-8", Encodings.UTF8.GetString(bytes[3..])),
            [0xFF, 0xFE, ..] => Clean(Encodings.Unicode.GetString(bytes[2..]), "utf-16le"),
            [0xFE, 0xFF, ..] => Clean(Encodings.BigEndianUnicode.GetString(bytes[2..]), "utf-16be"),
            _ when HasControls(bytes) => Utf16(bytes),
            _ => Utf8(bytes) ?? OneByte(bytes),
        };

    // Text in one-byte encodings and in UTF-8 has no such bytes; UTF-16 cannot do without them.
    private static bool HasControls(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (b < 32 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 12 or 26))
            {
                return true;
            }
        }
        return false;
    }

    private static DecodedText? Utf16(ReadOnlySpan<byte> bytes)
    {
        var even = bytes[..(bytes.Length & ~1)];
        var little = Encodings.Unicode.GetString(even);
        var big = Encodings.BigEndianUnicode.GetString(even);
        return Ordinary(little) >= Ordinary(big) ? Clean(little, "utf-16le") : Clean(big, "utf-16be");
    }

    private static DecodedText? Clean(string text, string encoding) => Ordinary(text) >= 0.9 ? new(encoding, text) : null;

    /// <summary>The share of characters that a class list is made of.</summary>
    private static double Ordinary(string text)
    {
        var good = text.Count(c => c is >= ' ' and <= '~' or '\t' or '\n' or '\r' or >= 'Ѐ' and <= 'ӿ' or >= '\u00A0' and <= 'ʯ' or >= '–' and <= '„' or '№');
        return text.Length == 0 ? 1 : good / (double)text.Length;
    }

    private static DecodedText? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new("utf-8", StrictUtf8.GetString(bytes));
        }
        catch (System.Text.DecoderFallbackException)
        {
            return null;
        }
    }

    private static DecodedText? OneByte(ReadOnlySpan<byte> bytes)
    {
        CodePage? best = null;
        var bestScore = float.NegativeInfinity;
        var judged = bytes[..Math.Min(bytes.Length, Judged)];
        foreach (var page in CodePages.All)
        {
            if (page.TryDecode(judged, out var text) && TextScore.Of(text) is var score && score > bestScore)
            {
                (best, bestScore) = (page, score);
            }
        }
        return best is not null && bestScore / HighBytes(judged) > WorstMean && best.TryDecode(bytes, out var all) ? new(best.Name, all) : null;
    }

    private static int HighBytes(ReadOnlySpan<byte> bytes)
    {
        var count = 1;
        foreach (var b in bytes)
        {
            count += b >= 128 ? 1 : 0;
        }
        return count;
    }
}
