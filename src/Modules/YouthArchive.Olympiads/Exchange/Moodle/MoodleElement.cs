using System.Xml.Linq;

namespace YouthArchive.Olympiads.Exchange.Moodle;

internal static class MoodleElement
{
    /// <summary>Of <c>&lt;name&gt;&lt;text&gt;…</c>, or of the element itself; empty when there is none.</summary>
    public static string Text(this XElement parent, string name) => parent.Element(name) is { } found ? found.Text() : "";

    public static string Text(this XElement element) => (element.Element("text") ?? element).Value;

    public static string Attribute(this XElement element, string name, string otherwise) => (string?)element.Attribute(name) ?? otherwise;

    public static bool Says(this XElement parent, string name, bool otherwise) =>
        parent.Element(name)?.Value.Trim().ToLowerInvariant() is { Length: > 0 } said ? said is "1" or "true" : otherwise;
}
