using System.Globalization;
using System.Text;
using System.Xml;

namespace YouthArchive.Programmes.Calendars;

/// <param name="Id">An IRI that stays (RFC 4287, 4.2.6).</param>
internal sealed record FeedEntry(string Id, string Title, string Summary, string Address, string Category, DateTime UpdatedUtc);

/// <summary>An Atom feed (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="self">Absolute address of the feed; its id too.</param>
    /// <param name="alternate">Absolute address of the page that shows the same.</param>
    public static byte[] Write(string title, string language, string self, string alternate, DateTime updatedUtc, IEnumerable<FeedEntry> entries)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new() { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, language);
            Element(xml, "id", self);
            Element(xml, "title", title);
            Element(xml, "updated", Stamp(updatedUtc));
            Link(xml, "self", "application/atom+xml", self);
            Link(xml, "alternate", "text/html", alternate);
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", "YouthArchive");
            xml.WriteEndElement();
            foreach (var entry in entries)
            {
                xml.WriteStartElement("entry", Namespace);
                Element(xml, "id", entry.Id);
                Element(xml, "title", entry.Title);
                Element(xml, "updated", Stamp(entry.UpdatedUtc));
                Link(xml, "alternate", "text/html", entry.Address);
                xml.WriteStartElement("category", Namespace);
                xml.WriteAttributeString("term", entry.Category);
                xml.WriteEndElement();
                Element(xml, "summary", entry.Summary);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return file.ToArray();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Clean(text));

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    // Signs that XML has no place for (a stray control character in a title) would make the whole feed unreadable.
    private static string Clean(string text) => string.Concat(text.Where((c, i) => XmlConvert.IsXmlChar(c)
        || char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) || char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1])));

    private static string Stamp(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
