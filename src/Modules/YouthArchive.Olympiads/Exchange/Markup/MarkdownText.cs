using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace YouthArchive.Olympiads.Exchange.Markup;

/// <summary>The few marks of Markdown that items exchange: paragraphs, line breaks, lists, bold, italic.</summary>
internal static partial class MarkdownText
{
    private const string Marks = @"\`*_[]<";

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            escaped.Append(Marks.Contains(letter, StringComparison.Ordinal) ? "\\" : "").Append(letter);
        }
        return escaped.ToString();
    }

    /// <summary>What begins a line and would be a heading, a quotation or a numbered list. A list of one's own («- ») stays one.</summary>
    public static string EscapeStart(string line) => Start().Replace(line, @"$1\$2");

    /// <summary>As XHTML. Marks that are not among those exchanged stay as they were typed.</summary>
    public static string Html(string markdown)
    {
        var html = new StringBuilder();
        foreach (var block in Blank().Split(markdown.ReplaceLineEndings("\n").Trim('\n')))
        {
            var lines = block.Split('\n');
            if (lines.All(l => l.StartsWith("- ", StringComparison.Ordinal)))
            {
                html.Append("<ul>").AppendJoin("", lines.Select(l => $"<li>{Inline(l[2..])}</li>")).Append("</ul>");
            }
            else if (block.Length > 0)
            {
                html.Append("<p>").Append(Inline(block)).Append("</p>");
            }
        }
        return html.ToString();
    }

    private static string Inline(string text)
    {
        var html = WebUtility.HtmlEncode(Escaped().Replace(text, m => Hidden(m.Groups[1].Value[0])));
        html = html.Replace("\\\n", "<br/>", StringComparison.Ordinal);
        html = Bold().Replace(html, "<strong>$1</strong>");
        html = Italic().Replace(html, "<em>$1</em>");
        return Shown().Replace(html, m => WebUtility.HtmlEncode(((char)(m.Value[0] - 0xE000)).ToString()));
    }

    private static string Hidden(char mark) => ((char)(0xE000 + mark)).ToString();

    [GeneratedRegex(@"^(\s*)([#>+]|(?<=^\s*\d+)[.)])")]
    private static partial Regex Start();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\*\*(?=\S)(.+?)(?<=\S)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\*(?=\S)(.+?)(?<=\S)\*")]
    private static partial Regex Italic();

    [GeneratedRegex(@"[\uE000-\uE07F]")]
    private static partial Regex Shown();
}
