namespace YouthArchive.FamilyHistory.Originality.Findings;

/// <summary>A piece of a text with the passage in it, and a little of what stands around.</summary>
/// <param name="IsCut">The passage is longer than what is shown.</param>
internal sealed record ShownText(string Before, string Passage, string After, bool IsCut)
{
    private const int Around = 160;
    private const int Longest = 4_000;

    /// <summary>Null where the text is another one by now.</summary>
    public static ShownText? Of(ComparedText? text, string hash, int start, int length)
    {
        if (text is null || text.Hash != hash || start < 0 || length < 0 || start + length > text.Text.Text.Length)
        {
            return null;
        }
        var whole = text.Text.Text;
        var (from, end) = (WordStart(whole, start - Around), WordEnd(whole, start + length + Around));
        var shown = Math.Min(length, Longest);
        return new(
            (from > 0 ? "… " : "") + whole[from..start], whole.Substring(start, shown),
            shown < length ? "…" : whole[(start + length)..end] + (end < whole.Length ? " …" : ""), shown < length);
    }

    // A surrogate pair or a word is not cut in two.
    private static int WordStart(string text, int at)
    {
        while (at > 0 && !char.IsWhiteSpace(text[at]))
        {
            at--;
        }
        return Math.Max(at, 0);
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        return Math.Min(at, text.Length);
    }
}

/// <summary>The same passage on both sides.</summary>
/// <param name="Query">Of the work in question.</param>
/// <param name="Found">Of the other one.</param>
internal sealed record ShownPassage(SharedPassage Passage, ShownText? Query, ShownText? Found)
{
    public static IReadOnlyList<ShownPassage> Of(StoredOverlap overlap, IReadOnlyList<ComparedText> texts)
    {
        var query = texts.FirstOrDefault(t => t.Text.WorkId == overlap.WorkId);
        var found = texts.FirstOrDefault(t => t.Text.WorkId == overlap.OtherWorkId);
        return [.. overlap.Passages.Select(p => new ShownPassage(
            p, ShownText.Of(query, overlap.TextHash, p.QueryStart, p.QueryLength), ShownText.Of(found, overlap.OtherTextHash, p.FoundStart, p.FoundLength)))];
    }
}
