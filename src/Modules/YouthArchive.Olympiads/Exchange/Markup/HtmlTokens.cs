using System.Net;

namespace YouthArchive.Olympiads.Exchange.Markup;

internal enum HtmlTokenKind { Text, Open, Close }

/// <param name="Name">Of the element, lower case.</param>
/// <param name="Text">Of a text, decoded.</param>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, string Name, string Text, IReadOnlyDictionary<string, string>? Attributes);

/// <summary>HTML cut into tags and texts from left to right, without building a tree: whatever is fed in, it takes one pass.</summary>
internal static class HtmlTokens
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    public static IEnumerable<HtmlToken> Of(string html)
    {
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0 || open > at)
            {
                var end = open < 0 ? html.Length : open;
                yield return new(HtmlTokenKind.Text, "", WebUtility.HtmlDecode(html[at..end]), null);
                at = end;
                continue;
            }
            var (token, next) = Tag(html, open);
            at = next;
            if (token is { } tag)
            {
                yield return tag;
            }
        }
    }

    private static (HtmlToken? Token, int Next) Tag(string html, int open)
    {
        if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0)
        {
            var end = html.IndexOf("-->", open + 4, StringComparison.Ordinal);
            return (null, end < 0 ? html.Length : end + 3);
        }
        var isClose = open + 1 < html.Length && html[open + 1] == '/';
        var at = open + (isClose ? 2 : 1);
        var start = at;
        while (at < html.Length && (char.IsAsciiLetterOrDigit(html[at]) || html[at] is '-' or ':'))
        {
            at++;
        }
        if (at == start)
        {
            // A lone «<» is a text; «<!» and «<?» are nothing to show.
            var isText = at >= html.Length || html[at] is not ('!' or '?');
            var close = isText ? open : html.IndexOf('>', at);
            return (isText ? new(HtmlTokenKind.Text, "", "<", null) : null, isText ? open + 1 : close < 0 ? html.Length : close + 1);
        }
        var name = html[start..at].ToLowerInvariant();
        var attributes = Attributes(html, ref at);
        return (new(isClose ? HtmlTokenKind.Close : HtmlTokenKind.Open, name, "", attributes), at);
    }

    private static IReadOnlyDictionary<string, string> Attributes(string html, ref int at)
    {
        Dictionary<string, string>? found = null;
        while (at < html.Length && html[at] != '>')
        {
            if (char.IsWhiteSpace(html[at]) || html[at] is '/' or '=' or '"' or '\'')
            {
                at++;
                continue;
            }
            var start = at;
            while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>' or '/'))
            {
                at++;
            }
            (found ??= new(StringComparer.OrdinalIgnoreCase))[html[start..at]] = Value(html, ref at);
        }
        at = Math.Min(html.Length, at + 1);
        return found ?? None;
    }

    private static string Value(string html, ref int at)
    {
        if (at >= html.Length || html[at] != '=')
        {
            return "";
        }
        at++;
        if (at < html.Length && (html[at] is '"' or '\''))
        {
            var end = html.IndexOf(html[at], at + 1);
            var quoted = end < 0 ? html[(at + 1)..] : html[(at + 1)..end];
            at = end < 0 ? html.Length : end + 1;
            return WebUtility.HtmlDecode(quoted);
        }
        var start = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] != '>')
        {
            at++;
        }
        return WebUtility.HtmlDecode(html[start..at]);
    }
}
