using System.Xml.Linq;
using YouthArchive.Olympiads.Exchange.Drafts;
using YouthArchive.Olympiads.Exchange.Files;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Exchange.Qti;

/// <summary>A content package: <c>imsmanifest.xml</c> names the items, each in a file of its own, with their pictures beside them.</summary>
internal static class QtiPackage
{
    private const string Manifest = "imsmanifest.xml";

    public static ImportedFile ReadSingle(XElement item, string language)
    {
        var format = Format(item);
        var id = item.Get("identifier") ?? "";
        try
        {
            return new(format, [new QtiItem(item, language, _ => null).Read(Names.OfItems())], []);
        }
        catch (RefusedException why)
        {
            return new(format, [], [new(Shown(id), why.Line, why.Reason)]);
        }
    }

    public static ImportedFile Read(PackedParts parts, string language, CancellationToken cancellation)
    {
        var manifestPath = parts.Names.Where(n => n == Manifest || n.EndsWith("/" + Manifest, StringComparison.Ordinal)).MinBy(n => n.Length)
            ?? throw new RefusedException(new(SourceText.Of("The archive has no «{0}»."), Manifest));
        var manifest = SafeXml.Read(parts[manifestPath]!, cancellation);
        var resources = manifest.Descendants().Where(e => e.Name.LocalName == "resource").ToList();
        var items = resources.Where(r => IsItem(r.Get("type"))).ToList();
        if (items.Count == 0)
        {
            throw new RefusedException(
                resources.Exists(r => (r.Get("type") ?? "").StartsWith("imsqti_xmlv1", StringComparison.Ordinal))
                    ? new(SourceText.Of("This is QTI 1.2; versions 2.1, 2.2 and 3.0 are read.")) : new(SourceText.Of("The package has no items.")), manifest.Line());
        }
        var (imported, refused, format) = (new List<ImportedItem>(), new List<RefusedItem>(), (string?)null);
        var keys = Names.OfItems();
        foreach (var resource in items)
        {
            cancellation.ThrowIfCancellationRequested();
            var name = Shown(resource.Get("identifier") ?? "");
            try
            {
                var path = PackedParts.Resolve(manifestPath, resource.Get("href") ?? "");
                var bytes = path is null ? null : parts[path];
                var item = SafeXml.Read(bytes ?? throw new RefusedException(new(SourceText.Of("The file of the item is not in the package.")), resource.Line()), cancellation);
                format ??= Format(item);
                name = Shown(item.Get("identifier") ?? name);
                imported.Add(new QtiItem(item, language, address => PackedParts.Resolve(path!, address) is { } found ? parts[found] : null).Read(keys));
            }
            catch (RefusedException why)
            {
                refused.Add(new(name, why.Line, why.Reason));
            }
        }
        return new(format ?? "qti-2.1", imported, refused);
    }

    private static bool IsItem(string? type) => type is not null
        && (type.StartsWith("imsqti_item_", StringComparison.Ordinal) || type.StartsWith("imsqti_apipitem_", StringComparison.Ordinal));

    private static string Format(XElement item)
    {
        var space = item.Name.NamespaceName;
        return space.Contains("v3p0", StringComparison.Ordinal) || item.Name.LocalName.StartsWith("qti-", StringComparison.Ordinal) ? "qti-3.0"
            : space.Contains("v2p2", StringComparison.Ordinal) ? "qti-2.2" : "qti-2.1";
    }

    private static string Shown(string name) => name.Length > 80 ? name[..80] : name;
}
