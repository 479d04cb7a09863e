using System.Xml.Linq;

namespace YouthArchive.Platform.Uploads.Documents.Docx;

/// <summary>Names of WordprocessingML. Only local names count: strict and transitional documents differ in their namespaces.</summary>
internal static class Word
{
    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;

    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(e => e.Is(name));

    public static string? Val(this XElement? element, string name = "val") => element?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    /// <summary>A switch is on when it is there and does not say that it is off.</summary>
    public static bool IsOn(this XElement? properties, string name) =>
        properties.Child(name) is { } found && found.Val() is not ("0" or "false" or "off" or "none");

    /// <summary>Relation ids of pictures, DrawingML and the older VML.</summary>
    public static IEnumerable<string> PictureIds(XElement within) => within.Descendants().Select(PictureId).OfType<string>();

    public static string? PictureId(XElement element) => element.Is("blip") ? element.Val("embed") : element.Is("imagedata") ? element.Val("id") : null;

    /// <summary>All below, but nothing below a frame of text, and of two ways to draw the same only the first.</summary>
    public static IEnumerable<XElement> Drawn(XElement within)
    {
        foreach (var child in within.Elements().Where(e => !e.Is("Fallback")))
        {
            yield return child;
            foreach (var below in child.Is("txbxContent") ? [] : Drawn(child))
            {
                yield return below;
            }
        }
    }
}
