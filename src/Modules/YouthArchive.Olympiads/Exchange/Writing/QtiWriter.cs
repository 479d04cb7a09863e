using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using YouthArchive.Olympiads.Exchange.Markup;
using YouthArchive.Olympiads.Items;

namespace YouthArchive.Olympiads.Exchange.Writing;

/// <summary>A QTI 3.0 package: the manifest, a file for each item, pictures beside them. The same items are always the same bytes.</summary>
internal static class QtiWriter
{
    public static readonly XNamespace Qti = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
    private static readonly XNamespace Package = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
    private static readonly DateTimeOffset Always = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static WrittenFile Write(IReadOnlyList<ExportedItem> items, string language)
    {
        var refused = items.Where(i => Foreign.Qti(i.Item.Body) is not null).Select(i => new RefusedItem(i.Item.Key, 0, Foreign.Qti(i.Item.Body)!)).ToList();
        var written = items.Where(i => Foreign.Qti(i.Item.Body) is null).ToList();
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "imsmanifest.xml", Bytes(Manifest(written)));
            foreach (var item in written)
            {
                Add(zip, $"items/{item.Item.Key}.xml", Bytes(Item(item.Item, language)));
                foreach (var picture in item.Item.Pictures ?? [])
                {
                    if (item.Pictures.TryGetValue(picture.File, out var bytes))
                    {
                        Add(zip, Picture(item.Item, picture.File), bytes);
                    }
                }
            }
        }
        return new("items-qti3.zip", "application/zip", stream.ToArray(), written.Count, refused);
    }

    public static XElement Item(Item item, string language)
    {
        var parts = QtiBody.Of(item, language);
        return new(Qti + "qti-assessment-item",
            new XAttribute("identifier", QtiBody.Name(item.Key)), new XAttribute("title", item.Title.In(language)),
            new XAttribute(XNamespace.Xml + "lang", language), new XAttribute("adaptive", "false"), new XAttribute("time-dependent", "false"),
            parts.Responses,
            Outcome("SCORE", "0"), Outcome("MAXSCORE", item.Points.ToString(CultureInfo.InvariantCulture)),
            item.Explanation is null ? null : new XElement(Qti + "qti-outcome-declaration",
                new XAttribute("identifier", "FEEDBACK"), new XAttribute("cardinality", "single"), new XAttribute("base-type", "identifier")),
            new XElement(Qti + "qti-item-body", Html(item.Stem.In(language)), OwnPictures(item, language), parts.Body),
            parts.Processing,
            item.Explanation is null ? null : new XElement(Qti + "qti-modal-feedback",
                new XAttribute("outcome-identifier", "FEEDBACK"), new XAttribute("identifier", "EXPLANATION"), new XAttribute("show-hide", "show"),
                new XElement(Qti + "qti-content-body", Html(item.Explanation.In(language)))));
    }

    public static IEnumerable<XElement> Html(string markdown) =>
        XElement.Parse($"<x xmlns=\"{Qti}\">{MarkdownText.Html(markdown)}</x>", LoadOptions.PreserveWhitespace).Elements();

    public static XElement Image(Item item, string file, string language)
    {
        var picture = item.Pictures?.FirstOrDefault(p => p.File == file);
        return new(Qti + "img", new XAttribute("src", Picture(item, file)["items/".Length..]), new XAttribute("alt", picture?.Text.In(language) ?? file),
            new XAttribute("width", picture?.Width ?? 1), new XAttribute("height", picture?.Height ?? 1));
    }

    private static IEnumerable<XElement> OwnPictures(Item item, string language) => (item.Pictures ?? [])
        .Where(p => !BodyPictures.Of(item.Body).Contains(p.File)).Select(p => new XElement(Qti + "p", Image(item, p.File, language)));

    private static string Picture(Item item, string file) => $"items/{item.Key}/{file}";

    private static XElement Outcome(string name, string value) => new(Qti + "qti-outcome-declaration",
        new XAttribute("identifier", name), new XAttribute("cardinality", "single"), new XAttribute("base-type", "float"),
        new XElement(Qti + "qti-default-value", new XElement(Qti + "qti-value", value)));

    private static XElement Manifest(IReadOnlyList<ExportedItem> items) => new(Package + "manifest",
        new XAttribute("identifier", "YOUTHARCHIVE"),
        new XElement(Package + "metadata", new XElement(Package + "schema", "QTI Package"), new XElement(Package + "schemaversion", "3.0.0")),
        new XElement(Package + "organizations"),
        new XElement(Package + "resources", items.Select(i => new XElement(Package + "resource",
            new XAttribute("identifier", QtiBody.Name("r-" + i.Item.Key)), new XAttribute("type", "imsqti_item_xmlv3p0"), new XAttribute("href", $"items/{i.Item.Key}.xml"),
            new XElement(Package + "file", new XAttribute("href", $"items/{i.Item.Key}.xml")),
            (i.Item.Pictures ?? []).Select(p => new XElement(Package + "file", new XAttribute("href", Picture(i.Item, p.File))))))));

    private static byte[] Bytes(XElement element) =>
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element.ToString(SaveOptions.DisableFormatting) + "\n");

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Always;
        using var content = entry.Open();
        content.Write(bytes);
    }
}
