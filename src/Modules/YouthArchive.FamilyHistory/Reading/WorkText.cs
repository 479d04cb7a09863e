using System.Text;
using System.Text.RegularExpressions;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.Platform.Markdown;

namespace YouthArchive.FamilyHistory.Reading;

/// <summary>The Markdown of a work as HTML: footnotes that name a source end in its citation.</summary>
internal sealed partial class WorkText(IMarkdown markdown, Citing citing)
{
    public string Html(string body, IReadOnlyList<SealedSource> sources, string language)
    {
        var text = new StringBuilder(body).Append("\n\n");
        var defined = Definition().Matches(body).Select(m => m.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        var used = Mark().Matches(body).Select(m => m.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var source in sources.Where(s => used.Contains(s.Key) && !defined.Contains(s.Key)))
        {
            text.Append("[^").Append(source.Key).Append("]: ").Append(Escaped(citing.Of(source, language))).Append("\n\n");
        }
        return markdown.ToHtml(text.ToString(), MarkdownTrust.Untrusted).Html;
    }

    public string Html(string text) => markdown.ToHtml(text, MarkdownTrust.Untrusted).Html;

    // A citation is no Markdown: its stars and brackets are signs.
    private static string Escaped(string citation) => Special().Replace(citation.ReplaceLineEndings(" "), @"\$0");

    [GeneratedRegex(@"^\[\^(?<key>[^\]\s]{1,20})\]:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\[\^(?<key>[^\]\s]{1,20})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[\\`*_{}\[\]<>#|~^]", RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
