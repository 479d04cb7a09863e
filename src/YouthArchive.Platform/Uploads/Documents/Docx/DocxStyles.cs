using System.Globalization;
using System.Xml.Linq;

namespace YouthArchive.Platform.Uploads.Documents.Docx;

/// <summary>Which styles are headings. Their ids differ by the language of the Word that made them; their names do not.</summary>
internal sealed class DocxStyles
{
    private readonly Dictionary<string, int> _headings = new(StringComparer.Ordinal);

    public DocxStyles(XElement? styles)
    {
        foreach (var style in styles?.Elements().Where(e => e.Is("style")) ?? [])
        {
            if (style.Val("styleId") is { } id && Level(style) is { } level)
            {
                _headings[id] = level;
            }
        }
    }

    /// <summary>1 to 6; null for a plain paragraph.</summary>
    public int? HeadingOf(XElement? properties) =>
        properties.Child("pStyle").Val() is { } id && _headings.TryGetValue(id, out var level) ? level : null;

    private static int? Level(XElement style)
    {
        var name = style.Child("name").Val() ?? "";
        if (name.Equals("title", StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }
        return name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(name.AsSpan("heading ".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            ? Math.Clamp(level, 1, 6) : null;
    }
}
