namespace YouthArchive.FamilyHistory.Originality.Folding;

/// <summary>What of a text is not its words. Every length is in characters, 0 where the text does not begin with such a thing.</summary>
internal static class Markup
{
    private const int LongestAddress = 2_000;
    private const int LongestTag = 300;
    private const int LongestName = 60;
    private const int LongestNumber = 15;
    private const string Superscript = "¹²³⁰⁴⁵⁶⁷⁸⁹";

    private static readonly System.Buffers.SearchValues<char> EntityLetters =
        System.Buffers.SearchValues.Create("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>«[^1]: ГАРФ. Ф. 1 …» or «[name]: address»: the rest of the line is not the author's text.</summary>
    public static bool IsDefinition(ReadOnlySpan<char> line) =>
        line.Length > 3 && line[0] == '[' && line.IndexOf("]:", StringComparison.Ordinal) is > 1 and <= LongestName;

    /// <summary>A reference to a footnote: [^name], [12], [12, с. 5], ¹².</summary>
    public static int ReferenceLength(ReadOnlySpan<char> rest)
    {
        if (Superscript.Contains(rest[0], StringComparison.Ordinal))
        {
            return rest.IndexOfAnyExcept(Superscript) is var end and > 0 ? end : rest.Length;
        }
        if (rest[0] != '[' || rest.Length < 3)
        {
            return 0;
        }
        var close = rest[..Math.Min(rest.Length, LongestName)].IndexOf(']');
        var isNote = close > 2 && rest[1] == '^';
        var isNumber = close is > 1 and < LongestNumber && char.IsAsciiDigit(rest[1]) && !IsLink(rest, close);
        return isNote || isNumber ? close + 1 : 0;
    }

    /// <summary>The address of a link or picture, a bare address, a tag, an entity.</summary>
    public static int SkippedLength(ReadOnlySpan<char> rest) => rest[0] switch
    {
        ']' when rest.Length > 1 && rest[1] == '(' => Until(rest, ')', LongestAddress),
        '<' when rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!') => Until(rest, '>', LongestTag),
        '&' when Until(rest, ';', 10) is var length and > 2 && !rest[1..(length - 1)].ContainsAnyExcept(EntityLetters) => length,
        _ => 0,
    };

    /// <summary>From https:// or www. to the next blank.</summary>
    public static int AddressLength(ReadOnlySpan<char> rest)
    {
        if (rest[0] is not ('h' or 'H' or 'w' or 'W') || !rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }
        return rest.IndexOfAny(" \t\r\n)>]") is var end and > 0 ? end : rest.Length;
    }

    private static bool IsLink(ReadOnlySpan<char> rest, int close) => close + 1 < rest.Length && rest[close + 1] == '(';

    private static int Until(ReadOnlySpan<char> rest, char end, int longest) => rest[..Math.Min(rest.Length, longest)].IndexOf(end) + 1;
}
