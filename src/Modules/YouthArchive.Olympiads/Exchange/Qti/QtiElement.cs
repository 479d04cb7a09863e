using System.Text;
using System.Xml.Linq;
using YouthArchive.Olympiads.Exchange.Files;

namespace YouthArchive.Olympiads.Exchange.Qti;

/// <summary>Elements of QTI 2 and 3 by the names of QTI 2: «qti-choice-interaction» is «choiceInteraction», «max-choices» is «maxChoices».</summary>
internal static class QtiElement
{
    private const string Prefix = "qti-";

    public static string Kind(this XElement element)
    {
        var name = element.Name.LocalName;
        return name.StartsWith(Prefix, StringComparison.Ordinal) ? Camel(name[Prefix.Length..]) : name;
    }

    public static string? Get(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName == name || Camel(a.Name.LocalName) == name)?.Value;

    public static IEnumerable<XElement> Of(this XElement element, string kind) => element.Elements().Where(e => e.Kind() == kind);

    public static IEnumerable<XElement> Within(this XElement element, string kind) => element.Descendants().Where(e => e.Kind() == kind);

    public static int Line(this XElement element) => SafeXml.LineOf(element);

    /// <summary>What stands in an element as HTML; <paramref name="instead"/> says what stands for a part, null when it stays.</summary>
    public static string Html(this XElement element, Func<XElement, string?> instead)
    {
        var html = new StringBuilder();
        Write(html, element, instead);
        return html.ToString();
    }

    private static void Write(StringBuilder html, XElement element, Func<XElement, string?> instead)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                html.Append(System.Net.WebUtility.HtmlEncode(text.Value));
            }
            else if (node is XElement child)
            {
                if (instead(child) is { } other)
                {
                    html.Append(other);
                    continue;
                }
                // An <object> of a picture is an <img> to us.
                var isPicture = child.Kind() == "object" && (child.Get("type") ?? "").StartsWith("image/", StringComparison.Ordinal);
                var name = isPicture ? "img" : child.Kind();
                html.Append('<').Append(name);
                foreach (var attribute in child.Attributes().Where(a => a.Name.LocalName is "src" or "alt" or "data"))
                {
                    html.Append($" {(attribute.Name.LocalName == "data" ? "src" : attribute.Name.LocalName)}=\"{System.Net.WebUtility.HtmlEncode(attribute.Value)}\"");
                }
                if (isPicture)
                {
                    html.Append($" alt=\"{System.Net.WebUtility.HtmlEncode(child.Value.Trim())}\">");
                    continue;
                }
                html.Append('>');
                Write(html, child, instead);
                html.Append("</").Append(name).Append('>');
            }
        }
    }

    private static string Camel(string name)
    {
        var parts = name.Split('-');
        return parts.Length == 1 ? name : parts[0] + string.Concat(parts.Skip(1).Select(p => p.Length == 0 ? p : char.ToUpperInvariant(p[0]) + p[1..]));
    }
}
