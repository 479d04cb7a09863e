using System.Text;
using System.Text.RegularExpressions;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Markdown;

namespace YouthArchive.FamilyHistory.Writing;

/// <summary>What a text's footnotes and pictures stand for.</summary>
/// <param name="Note">Of a source's key, without regard to case; null when there is no such source.</param>
/// <param name="Picture">Of a scan's id: the address of its picture; null when it is none of the work's.</param>
internal sealed record TextReferences(Func<string, string?> Note, Func<string, string?> Picture)
{
    /// <param name="address">Of a scan's picture, with the language.</param>
    public static TextReferences Of(IEnumerable<Source> sources, IEnumerable<Attachment> scans, string language, ICitations citations, Func<Attachment, string?> address)
    {
        var notes = sources.GroupBy(s => s.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        var pictures = scans.ToDictionary(s => s.Id, StringComparer.Ordinal);
        return new(
            key => notes.TryGetValue(key, out var source) ? SourceCitation.Write(source, language, citations) : null,
            id => pictures.TryGetValue(id, out var scan) ? address(scan) : null);
    }
}

/// <summary>A work's Markdown as a page shows it: safe, footnotes written as citations, pictures only of its own scans.</summary>
internal static partial class WorkHtml
{
    public static string Of(string body, TextReferences references, IMarkdown markdown)
    {
        var pictures = new HashSet<string>(StringComparer.Ordinal);
        var text = WorkText.Picture().Replace(body, match =>
        {
            if (references.Picture(match.Groups["id"].Value) is not { } address)
            {
                return "";
            }
            pictures.Add(address);
            return match.Value[..(match.Value.LastIndexOf('(') + 1)] + address + ")";
        });
        var html = markdown.ToHtml(text + Notes(body, references), MarkdownTrust.Editor).Html;
        // Anything else of the site that a text asks to be drawn is no picture of this work.
        html = Drawn().Replace(html, match => pictures.Contains(match.Groups["src"].Value) ? match.Value : "");
        return Outward().Replace(html, "<a rel=\"nofollow noopener ugc\" href=\"http");
    }

    private static string Notes(string body, TextReferences references)
    {
        var defined = WorkText.Defined(body).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var notes = new StringBuilder();
        foreach (var key in WorkText.Used(body).Where(k => !defined.Contains(k)))
        {
            if (references.Note(key) is { Length: > 0 } citation)
            {
                notes.Append("\n\n[^").Append(key).Append("]: ").Append(Plain(citation));
            }
        }
        return notes.ToString();
    }

    /// <summary>No sign of a citation is a sign of Markdown.</summary>
    private static string Plain(string text) => Sign().Replace(text.ReplaceLineEndings(" "), @"\$0");

    [GeneratedRegex(@"[\\`*_{}\[\]()#+\-.!<>|~^=:]")]
    private static partial Regex Sign();

    [GeneratedRegex(@"<img\b[^>]*?\bsrc=""(?<src>[^""]*)""[^>]*>")]
    private static partial Regex Drawn();

    [GeneratedRegex(@"<a href=""http")]
    private static partial Regex Outward();
}
