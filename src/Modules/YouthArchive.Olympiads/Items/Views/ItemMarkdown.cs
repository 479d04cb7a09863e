using System.Collections.Concurrent;
using YouthArchive.Platform.Markdown;

namespace YouthArchive.Olympiads.Items.Views;

/// <summary>Markdown of items as HTML, each text rendered once: a thousand pupils open the same stem together.</summary>
internal sealed class ItemMarkdown(IMarkdown markdown)
{
    private const int Most = 4000;
    private readonly ConcurrentDictionary<string, string> _html = new(StringComparer.Ordinal);

    public string Html(string text)
    {
        if (_html.TryGetValue(text, out var known))
        {
            return known;
        }
        if (_html.Count >= Most)
        {
            _html.Clear();
        }
        return _html.GetOrAdd(text, t => markdown.ToHtml(t, MarkdownTrust.Editor).Html);
    }
}
