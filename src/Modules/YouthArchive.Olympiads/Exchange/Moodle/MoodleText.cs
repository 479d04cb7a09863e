using System.Net;
using System.Text.RegularExpressions;

namespace YouthArchive.Olympiads.Exchange.Moodle;

/// <summary>Moodle's four text formats as HTML.</summary>
internal static partial class MoodleText
{
    public static string Html(string text, string format) => format switch
    {
        "html" or "" => text,
        "plain_text" or "plain" => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal),
        "markdown" => Markup.MarkdownText.Html(text),
        _ => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal),
    };

    /// <summary>A gap: <c>[[2]]</c>, by the number of its right choice.</summary>
    [GeneratedRegex(@"\[\[(\d{1,3})\]\]")]
    public static partial Regex Gap();
}
