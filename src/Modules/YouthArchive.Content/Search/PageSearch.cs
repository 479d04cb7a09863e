using YouthArchive.Content.Texts;
using YouthArchive.Platform.ContentItems;

namespace YouthArchive.Content.Search;

/// <param name="IsHit">True for the letters that were searched for.</param>
internal sealed record Piece(string Text, bool IsHit);

internal sealed record SearchHit(string Path, string Language, IReadOnlyList<Piece> Title, IReadOnlyList<Piece> Excerpt);

/// <param name="Own">In the reader's language.</param>
/// <param name="Others">In other languages; only what the own does not hold already.</param>
internal sealed record SearchResult(IReadOnlyList<SearchHit> Own, IReadOnlyList<SearchHit> Others, int Total);

/// <summary>Looks through published pages and news: the reader's language first, then the others.</summary>
internal sealed class PageSearch(IContentStore store)
{
    public const int LongestQuery = 100;
    private const int MostWords = 8;
    private const int MostHits = 50;

    public async Task<SearchResult> FindAsync(string query, string language, CancellationToken cancellation)
    {
        var words = Words(query);
        if (words.Count == 0)
        {
            return new([], [], 0);
        }
        var (own, ownTotal) = await store.SearchAsync(words, language, false, 0, MostHits, cancellation);
        var (others, _) = await store.SearchAsync(words, language, true, 0, MostHits, cancellation);
        var ownTexts = own.Select(ContentText.Of).ToList();
        var seen = ownTexts.Select(t => t.Set).Where(s => s.Length > 0).ToHashSet(StringComparer.Ordinal);
        var otherTexts = others.Select(ContentText.Of).Where(t => t.Set.Length == 0 || !seen.Contains(t.Set)).ToList();
        return new([.. ownTexts.Select(t => Hit(t, words))], [.. otherTexts.Select(t => Hit(t, words))], ownTotal + otherTexts.Count);
    }

    public static IReadOnlyList<string> Words(string query) =>
        [.. SearchFold.Of(query.Length > LongestQuery ? query[..LongestQuery] : query)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];

    private static SearchHit Hit(ContentText text, IReadOnlyList<string> words)
    {
        var body = PlainText.Of(text.Markdown);
        var excerpt = Excerpts.HasAny(text.Summary, words) || !Excerpts.HasAny(body, words) ? text.Summary : Excerpts.Around(body, words);
        return new(text.Path, text.Language, Excerpts.Marked(text.Title, words), Excerpts.Marked(excerpt, words));
    }
}
