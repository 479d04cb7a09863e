using System.Text;
using System.Text.RegularExpressions;

namespace YouthArchive.Olympiads.Exchange.Markup;

/// <summary>HTML as the plain Markdown of a question, or as plain text for a choice. Formatting that neither has is left out.</summary>
/// <param name="picture">Called with address and alternative text.</param>
/// <param name="unknown">Called with the name of what cannot be left out: mathematics, sound, video, frames.</param>
internal sealed partial class MarkdownWriter(Action<string, string> picture, Action<string> unknown)
{
    private static readonly HashSet<string> Blocks =
        ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "section", "article", "header", "footer", "dl", "pre", "figure", "itembody", "prompt", "caption"];

    private static readonly HashSet<string> Hidden = ["script", "style", "head", "title"];

    private static readonly HashSet<string> Unknown = ["math", "audio", "video", "iframe", "svg", "canvas", "applet", "embed", "object"];

    public string Markdown(string html) => Tidy(Write(html, isMarked: true));

    public string Plain(string html) => Spaces().Replace(Write(html, isMarked: false), " ").Trim();

    private string Write(string html, bool isMarked)
    {
        var written = new StringBuilder();
        string? hidden = null;
        foreach (var token in HtmlTokens.Of(html))
        {
            if (hidden is not null)
            {
                hidden = token.Kind == HtmlTokenKind.Close && token.Name == hidden ? null : hidden;
            }
            else if (token.Kind == HtmlTokenKind.Text)
            {
                var text = Spaces().Replace(token.Text, " ");
                written.Append(isMarked ? MarkdownText.Escape(text) : text);
            }
            else if (token.Kind == HtmlTokenKind.Open && Hidden.Contains(token.Name))
            {
                hidden = token.Name;
            }
            else
            {
                Tag(written, token, isMarked);
            }
        }
        return written.ToString();
    }

    private void Tag(StringBuilder written, HtmlToken tag, bool isMarked)
    {
        var isOpen = tag.Kind == HtmlTokenKind.Open;
        switch (tag.Name)
        {
            case "br":
                written.Append(!isOpen ? "" : isMarked ? "\\\n" : " ");
                break;
            case "img" when isOpen:
                picture(tag.Attributes!.GetValueOrDefault("src", ""), tag.Attributes!.GetValueOrDefault("alt", ""));
                break;
            case "b" or "strong" when isMarked:
                Mark(written, "**", isOpen);
                break;
            case "i" or "em" when isMarked:
                Mark(written, "*", isOpen);
                break;
            case "li" when isOpen:
                written.Append(isMarked ? "\n- " : " ");
                break;
            case "tr" when isOpen:
                written.Append(isMarked ? "\n\n" : " ");
                break;
            case "td" or "th" when !isOpen:
                written.Append(" | ");
                break;
            default:
                if (isOpen && Unknown.Contains(tag.Name))
                {
                    unknown(tag.Name);
                }
                written.Append(!Blocks.Contains(tag.Name) ? "" : isMarked ? "\n\n" : " ");
                break;
        }
    }

    /// <summary>Emphasis hugs its words: spaces stay outside.</summary>
    private static void Mark(StringBuilder written, string mark, bool isOpen)
    {
        if (!isOpen)
        {
            var spaces = 0;
            while (written.Length > 0 && written[^1] == ' ')
            {
                written.Length--;
                spaces++;
            }
            written.Append(mark).Append(' ', Math.Min(1, spaces));
            return;
        }
        written.Append(mark);
    }

    private static string Tidy(string text)
    {
        var lines = text.Split('\n').Select(l => Spaces().Replace(l, " ").Trim()).ToList();
        var kept = new StringBuilder();
        var blank = true;
        foreach (var line in lines.Select(l => l is "\\" or "-" or "|" ? "" : l.TrimEnd('|', ' ')))
        {
            if (line.Length > 0)
            {
                kept.Append(kept.Length == 0 ? "" : blank ? "\n\n" : "\n").Append(MarkdownText.EscapeStart(line));
            }
            blank = line.Length == 0 || (blank && kept.Length == 0);
        }
        return EndBreak().Replace(kept.ToString(), "");
    }

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\\(?=\n\n|\z)(?<!\\\\)")]
    private static partial Regex EndBreak();
}
