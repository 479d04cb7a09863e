namespace YouthArchive.People.Rosters.Text;

/// <summary>How much a decoded text looks like names and words of the three languages. Only letters and signs outside ASCII count.</summary>
internal static class TextScore
{
    private const float CapitalInside = -8;
    private const float StrangeSign = -12;
    private const int LongestWord = 40;

    /// <summary>Signs that do stand in lists.</summary>
    private const string OrdinarySigns = "«»№“”„‘’–—\u00A0…•°";

    public static float Of(string text)
    {
        var sum = 0f;
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        var beforeIsLower = false;
        foreach (var c in text)
        {
            if (c > 127 && char.IsLetter(c))
            {
                sum += beforeIsLower && char.IsUpper(c) ? CapitalInside : 0;
                beforeIsLower = char.IsLower(c);
                if (length < LongestWord)
                {
                    word[length++] = char.ToLowerInvariant(c);
                    continue;
                }
            }
            else
            {
                beforeIsLower = false;
                sum += c > 127 && !OrdinarySigns.Contains(c, StringComparison.Ordinal) ? StrangeSign : 0;
            }
            sum += Word(word[..length]);
            length = 0;
        }
        return sum + Word(word[..length]);
    }

    // A list may mix languages, so each word is judged by the language that knows it best.
    private static float Word(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return 0;
        }
        var best = float.NegativeInfinity;
        foreach (var language in LetterModel.All)
        {
            best = Math.Max(best, language.Score(word));
        }
        return best;
    }
}
