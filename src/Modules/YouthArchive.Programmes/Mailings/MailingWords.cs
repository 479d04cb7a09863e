using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using YouthArchive.Platform.Markdown;
using YouthArchive.Platform.Web;

namespace YouthArchive.Programmes.Mailings;

/// <param name="Html">For a letter: every link leads to a whole address, pictures are their descriptions.</param>
/// <param name="Paragraphs">The same in plain text.</param>
internal sealed record WrittenWords(string Html, IReadOnlyList<string> Paragraphs);

/// <summary>Markdown as it stands in a letter.</summary>
internal sealed class MailingWords(IMarkdown markdown)
{
    /// <param name="site">Address of the site without a slash at its end.</param>
    public WrittenWords Of(string text, string language, string site)
    {
        var body = new HtmlParser().ParseDocument($"<!doctype html><body>{Html(text)}</body>").Body!;
        foreach (var picture in body.QuerySelectorAll("img").ToList())
        {
            picture.Replace(picture.Owner!.CreateTextNode(picture.GetAttribute("alt") ?? ""));
        }
        foreach (var link in body.QuerySelectorAll("a[href^='/']"))
        {
            link.SetAttribute("href", site + PortalLink.In(language, link.GetAttribute("href")!));
        }
        var paragraphs = Blocks(body).ToList();
        return new(body.InnerHtml.Trim(), paragraphs.Count > 0 ? paragraphs : [""]);
    }

    /// <summary>For a page of the site.</summary>
    public string Html(string text) => markdown.ToHtml(text, MarkdownTrust.Editor).Html;

    private static IEnumerable<string> Blocks(IElement body) => body.QuerySelectorAll("h1, h2, h3, h4, h5, h6, p, li, pre, tr, dt, dd")
        .Where(e => e.QuerySelector("p, li, tr") is null)
        .Select(e => (e.LocalName == "li" || e.ParentElement?.LocalName == "li" ? "– " : "") + Plain(e).Trim())
        .Where(t => t.Trim('–', ' ').Length > 0);

    private static string Plain(INode node)
    {
        var text = new StringBuilder();
        foreach (var child in node.ChildNodes)
        {
            text.Append(child switch
            {
                IElement { LocalName: "br" } => "\n",
                IElement { LocalName: "td" or "th" } cell => Plain(cell).Trim() + "  ",
                IElement { LocalName: "a" } link when link.GetAttribute("href") is { Length: > 0 } href && href[0] != '#' && href != link.TextContent => $"{Plain(link)} ({href})",
                IElement element => Plain(element),
                IText plain when node is IElement { LocalName: "pre" or "code" } => plain.Data,
                IText plain => string.Join(' ', plain.Data.Split('\n')),
                _ => "",
            });
        }
        return text.ToString();
    }
}
