using YouthArchive.Content.Contracts;
using YouthArchive.Platform.ContentItems;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Markdown;

namespace YouthArchive.Content.Texts;

/// <summary>A published piece of news in a list.</summary>
internal sealed record NewsLine(string Path, string Language, string Title, string Summary, DateOnly? Date, bool IsSample);

/// <summary>What visitors read: published versions only, in their language or visibly in another.</summary>
internal sealed class PublishedTexts(IContentStore store, IMarkdown markdown) : IContentPages
{
    public async Task<PageText?> FindAsync(string path, string language, CancellationToken cancellation = default)
    {
        if (await ItemAsync(path, language, cancellation) is not { } item)
        {
            return null;
        }
        var text = ContentText.Of(item);
        var spoken = PortalCultures.IsKnown(text.Language) ? text.Language : PortalCultures.Default;
        return new(text.Path, spoken, text.Title, text.Summary, markdown.ToHtml(text.Markdown, MarkdownTrust.Editor).Html, text.IsSample);
    }

    /// <summary>The published item at a path: in this language, else in the next one that has it.</summary>
    public async Task<ContentItem?> ItemAsync(string path, string language, CancellationToken cancellation)
    {
        var plain = path.Trim('/').ToLowerInvariant();
        if (!ContentRules.IsPath(plain))
        {
            return null;
        }
        // The last candidate has no language: items that Orchard wrote.
        var candidates = Order(language).Select(l => ContentLinks.Stored(l, plain)).Append(plain).Where(p => p.Length > 0).ToList();
        var found = await store.PublishedAtAsync(candidates, cancellation);
        return candidates.Select(found.GetValueOrDefault).FirstOrDefault(i => i is not null);
    }

    /// <summary>News, newest first; a piece that lacks this language is shown in another, once.</summary>
    public async Task<(IReadOnlyList<NewsLine> Lines, int Total)> NewsAsync(string language, int skip, int take, CancellationToken cancellation)
    {
        // A portal has some hundreds of pieces at most; choosing the language of each needs them all.
        var (items, _) = await store.PublishedOfAsync(ContentText.NewsItem, null, 0, 2000, cancellation);
        var order = Order(language).ToList();
        var lines = items.Select(ContentText.Of)
            .GroupBy(t => t.Set.Length > 0 ? t.Set : t.Path)
            .Select(g => g.OrderBy(t => order.IndexOf(t.Language) is var rank && rank < 0 ? order.Count : rank).First())
            .OrderByDescending(t => t.Date).ThenBy(t => t.Path, StringComparer.Ordinal).ToList();
        return ([.. lines.Skip(skip).Take(take).Select(t => new NewsLine(t.Path, t.Language, t.Title, t.Summary, t.Date, t.IsSample))], lines.Count);
    }

    private static IEnumerable<string> Order(string language) => PortalCultures.All.Prepend(language).Distinct();
}
