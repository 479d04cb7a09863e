using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace YouthArchive.Platform.Tables;

/// <summary>
/// A workbook of one sheet as Office Open XML, written row by row while it is sent: nothing of it is ever whole in memory. Text is kept as
/// text, so nothing that somebody typed is run as a formula. See ADR 0020.
/// </summary>
public static class Workbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""";

    // The same table makes the same bytes: no clock is asked.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Rows that wait before they are sent.</summary>
    private const int Poured = 200;

    public static async Task WriteAsync(Stream stream, ExportTable table, CancellationToken cancellation)
    {
        await using var pouring = new PouringStream(stream);
        using (var zip = new ZipArchive(pouring, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", Types);
            Part(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Part(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{SheetName(table.Title)}" sheetId="1" r:id="r1"/></sheets></workbook>""");
            await SheetAsync(zip, table, pouring, cancellation);
        }
        await pouring.PourAsync(cancellation);
    }

    private static async Task SheetAsync(ZipArchive zip, ExportTable table, PouringStream pouring, CancellationToken cancellation)
    {
        using var stream = Entry(zip, "xl/worksheets/sheet1.xml").Open();
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteStartElement("sheetData");
        Row(xml, table.Head);
        var waiting = 0;
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            Row(xml, row);
            if (++waiting == Poured)
            {
                waiting = 0;
                xml.Flush();
                await pouring.PourAsync(cancellation);
            }
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, IReadOnlyList<object?> cells)
    {
        xml.WriteStartElement("row");
        foreach (var cell in cells)
        {
            Cell(xml, cell);
        }
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, object? value)
    {
        xml.WriteStartElement("c");
        if (value is int or long or decimal)
        {
            xml.WriteElementString("v", Convert.ToString(value, CultureInfo.InvariantCulture));
        }
        else if (value is string or DateTime)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Allowed(value is DateTime at ? at.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) : (string)value));
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
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        return entry;
    }

    /// <summary>At most 31 characters, without those that a sheet's name cannot have.</summary>
    private static string SheetName(string title)
    {
        var kept = new string([.. Allowed(title).Where(c => !"[]:*?/\\'\"<>&".Contains(c, StringComparison.Ordinal))]);
        return kept.Length == 0 ? "1" : kept[..Math.Min(31, kept.Length)];
    }

    /// <summary>Without control characters and halves of letters, which XML cannot hold.</summary>
    private static string Allowed(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c)))
        {
            return text;
        }
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            kept.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "" : rune.ToString());
        }
        return kept.ToString();
    }
}
