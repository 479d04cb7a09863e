namespace YouthArchive.FamilyHistory.Originality.Folding;

/// <summary>A text as words in their skeletons, each with its place in the text as it was written. Words of vowels alone are left out.</summary>
/// <param name="Codes">Of each word.</param>
/// <param name="Starts">Its first character.</param>
/// <param name="Ends">Behind its last character.</param>
/// <param name="IsQuoted">It stands in a quotation that names its source.</param>
/// <param name="OwnWords">Words that are not quoted.</param>
internal sealed record FoldedText(uint[] Codes, int[] Starts, int[] Ends, bool[] IsQuoted, int OwnWords)
{
    public static FoldedText Of(string text)
    {
        var reader = new TextReading(text.Length > OriginalityLimits.Characters ? text[..OriginalityLimits.Characters] : text);
        reader.Read();
        var quoted = reader.Quotations.Cited(reader.Words.Count);
        return new(
            [.. reader.Words.Select(w => w.Code)], [.. reader.Words.Select(w => w.Start)], [.. reader.Words.Select(w => w.End)],
            quoted, quoted.Count(q => !q));
    }
}

internal readonly record struct FoldedWord(uint Code, int Start, int End);
