using YouthArchive.Platform.ContentItems;

namespace YouthArchive.Content.Search;

/// <summary>Marks and cuts out what was searched for, in the letters as they are written.</summary>
internal static class Excerpts
{
    private const int Before = 60;
    private const int Length = 220;

    public static bool HasAny(string text, IReadOnlyList<string> words) => words.Any(Folded(text).Contains);

    /// <summary>A stretch of the text around the first hit, cut at words.</summary>
    public static string Around(string text, IReadOnlyList<string> words)
    {
        var folded = Folded(text);
        var first = words.Select(w => folded.IndexOf(w, StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(0).Min();
        var start = Math.Max(0, first - Before);
        start = start == 0 ? 0 : text.IndexOf(' ', start) is var space && space >= 0 && space < first ? space + 1 : start;
        var end = Math.Min(text.Length, start + Length);
        end = end == text.Length ? end : text.LastIndexOf(' ', end - 1) is var gap && gap > first ? gap : end;
        return (start > 0 ? "… " : "") + text[start..end] + (end < text.Length ? " …" : "");
    }

    public static IReadOnlyList<Piece> Marked(string text, IReadOnlyList<string> words)
    {
        var folded = Folded(text);
        var hit = new bool[text.Length];
        foreach (var word in words)
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                Array.Fill(hit, true, at, word.Length);
            }
        }
        var pieces = new List<Piece>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && hit[end] == hit[start])
            {
                end++;
            }
            pieces.Add(new(text[start..end], hit[start]));
            start = end;
        }
        return pieces;
    }

    // Letter by letter, so that places in the folded text are places in the written one.
    private static string Folded(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = SearchFold.Of(source[i]);
        }
    });
}
