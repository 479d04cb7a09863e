using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using YouthArchive.Olympiads.Items.Views;

namespace YouthArchive.Olympiads.OnPaper.Printing;

/// <summary>A question's Markdown as paragraphs to print: read from the same HTML that the page shows.</summary>
internal sealed class PlainText(ItemMarkdown markdown)
{
    public IReadOnlyList<string> Paragraphs(string text)
    {
        var lines = new List<string>();
        if (new HtmlParser().ParseDocument(markdown.Html(text)).Body is { } body)
        {
            Walk(body, lines, "");
        }
        return lines;
    }

    private static void Walk(IElement element, List<string> lines, string mark)
    {
        var blocks = element.Children.Where(IsBlock).ToList();
        if (blocks.Count == 0)
        {
            lines.AddRange(Own(element).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => mark + l));
            return;
        }
        var (number, isCounted) = (0, element.LocalName == "ol");
        foreach (var block in blocks)
        {
            number++;
            Walk(block, lines, block.LocalName == "li" ? isCounted ? $"{number}) " : "– " : mark);
        }
    }

    private static string Own(IElement element) => element.LocalName == "tr"
        ? string.Join(" | ", element.Children.Select(c => c.TextContent.Trim()))
        : string.Concat(element.ChildNodes.Select(n => n is IElement { LocalName: "br" } ? "\n" : n.TextContent));

    private static bool IsBlock(IElement element) =>
        element.LocalName is "p" or "ul" or "ol" or "li" or "blockquote" or "pre" or "table" or "thead" or "tbody" or "tr" or "div" or "h2" or "h3" or "h4" or "h5" or "h6";
}
