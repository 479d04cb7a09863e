using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace YouthArchive.Platform.Markdown;

/// <summary>The second wall: only listed elements and attributes pass, and ids cannot shadow the page's own.</summary>
internal static partial class AllowedHtml
{
    private const string IdPrefix = "u-";

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "strong", "em", "del", "ins", "mark", "sub", "sup", "code", "pre", "blockquote",
        "ul", "ol", "li", "a", "img", "table", "thead", "tbody", "tr", "th", "td", "div",
    };

    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script", "style", "iframe", "object", "embed", "svg", "math", "template", "noscript", "form", "input", "button", "select", "textarea",
    };

    public static string Clean(string html, MarkdownTrust trust)
    {
        var parser = new HtmlParser();
        var document = parser.ParseDocument("<!doctype html><body></body>");
        var body = document.Body!;
        body.Append([.. parser.ParseFragment(html, body)]);
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            if (Dropped.Contains(element.LocalName))
            {
                element.Remove();
            }
            else if (!Elements.Contains(element.LocalName) || IsBare(element))
            {
                element.Replace([.. element.ChildNodes]);
            }
            else
            {
                CleanAttributes(element, trust);
            }
        }
        return body.InnerHtml.Trim();
    }

    // A link whose address was refused keeps its words and is no longer a link.
    private static bool IsBare(IElement element) =>
        element.LocalName == "a" && string.IsNullOrEmpty(element.GetAttribute("href"))
        || element.LocalName == "img" && string.IsNullOrEmpty(element.GetAttribute("src"));

    private static void CleanAttributes(IElement element, MarkdownTrust trust)
    {
        foreach (var attribute in element.Attributes.ToList())
        {
            if (Value(element, attribute, trust) is { } value)
            {
                element.SetAttribute(attribute.Name, value);
            }
            else
            {
                element.RemoveAttribute(attribute.Name);
            }
        }
        if (trust == MarkdownTrust.Untrusted && element.LocalName == "a")
        {
            element.SetAttribute("rel", "nofollow noopener ugc");
        }
        if (element.LocalName is "pre")
        {
            // A wide listing scrolls; whoever has no mouse must be able to reach it.
            element.SetAttribute("tabindex", "0");
        }
    }

    private static string? Value(IElement element, IAttr attribute, MarkdownTrust trust) => (element.LocalName, attribute.Name) switch
    {
        (_, "id") => IdPrefix + attribute.Value,
        ("a", "href") => Href(attribute.Value, trust),
        ("img", "src") => SafeAddress.Of(attribute.Value, trust) is { } source && SafeAddress.IsWithinSite(source) ? source : null,
        ("img", "alt") or ("a", "title") or ("img", "title") => attribute.Value,
        ("ol", "start") => int.TryParse(attribute.Value, out _) ? attribute.Value : null,
        ("code", "class") => CodeLanguage().IsMatch(attribute.Value) ? attribute.Value : null,
        ("div", "class") or ("a", "class") => attribute.Value is "footnotes" or "footnote-ref" or "footnote-back-ref" ? attribute.Value : null,
        _ => null,
    };

    private static string? Href(string address, MarkdownTrust trust) => SafeAddress.Of(address, trust) switch
    {
        null => null,
        ['#', .. var rest] => "#" + IdPrefix + rest,
        var safe => safe,
    };

    [GeneratedRegex("^language-[A-Za-z0-9+#.-]{1,40}$")]
    private static partial Regex CodeLanguage();
}
