using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace YouthArchive.Olympiads.Results.Tables;

/// <summary>
/// A workbook of one sheet as Office Open XML: text and numbers, a first row that stays in sight. Text is kept as text, so nothing that
/// somebody typed is ever run as a formula. See ADR 0020.
/// </summary>
internal static class Workbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    // The same table makes the same bytes: no clock is asked.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="rows">Cells are text, whole or decimal numbers, or null; the first row is the heading.</param>
    public static byte[] Write(string title, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Part(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Part(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{SheetName(title)}" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Sheet(zip, rows);
        }
        return stream.ToArray();
    }

    private static void Sheet(ZipArchive zip, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        using var stream = Entry(zip, "xl/worksheets/sheet1.xml").Open();
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteStartElement("sheetData");
        foreach (var row in rows)
        {
            xml.WriteStartElement("row");
            foreach (var cell in row)
            {
                Cell(xml, cell);
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, object? value)
    {
        xml.WriteStartElement("c");
        if (value is int or long or decimal)
        {
            xml.WriteElementString("v", Convert.ToString(value, CultureInfo.InvariantCulture));
        }
        else if (value is string text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Allowed(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var stream = Entry(zip, name).Open();
        stream.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml));
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Epoch;
        return entry;
    }

    /// <summary>At most 31 characters, without those that a sheet's name cannot have.</summary>
    private static string SheetName(string title)
    {
        var kept = new string([.. Allowed(title).Where(c => !"[]:*?/\\'\"<>&".Contains(c, StringComparison.Ordinal))]);
        return kept.Length == 0 ? "1" : kept[..Math.Min(31, kept.Length)];
    }

    /// <summary>Without control characters, which XML cannot hold.</summary>
    private static string Allowed(string text) => text.All(XmlConvert.IsXmlChar) ? text : new([.. text.Where(XmlConvert.IsXmlChar)]);
}
