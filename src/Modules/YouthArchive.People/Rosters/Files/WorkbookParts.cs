using System.Globalization;
using System.Text;
using System.Xml;

namespace YouthArchive.People.Rosters.Files;

/// <summary>What is looked at in a workbook's parts before the workbook is read.</summary>
internal static class WorkbookParts
{
    private static readonly XmlReaderSettings Plain = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true };

    /// <summary>No spreadsheet program writes a document type; whoever does wants entities to grow.</summary>
    public static bool HasDocumentType(UnpackedZip zip) => zip.Parts.Any(p =>
        Holds(p, Encoding.UTF8) || Holds(p, Encoding.Unicode) || Holds(p, Encoding.BigEndianUnicode) || Holds(p, Encoding.UTF32));

    public static bool HasMacros(UnpackedZip zip) =>
        zip.Named("vbaProject.bin") is not null
        || zip["[Content_Types].xml"] is { } types && Encoding.UTF8.GetString(types) is var text
            && (text.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || text.Contains("vbaProject", StringComparison.OrdinalIgnoreCase));

    /// <summary>Cells with a formula and no value that was kept for it, as (row, column) from 0, of the sheet at this place.</summary>
    /// <exception cref="XmlException"/>
    public static IReadOnlySet<(int, int)> FormulasWithoutValue(UnpackedZip zip, int sheet)
    {
        var found = new HashSet<(int, int)>();
        if (SheetPath(zip, sheet) is not { } path || zip[path] is not { } part)
        {
            return found;
        }
        using var xml = XmlReader.Create(new MemoryStream(part), Plain);
        (int, int)? cell = null;
        var (formula, value) = (false, false);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                (cell, formula, value) = (xml.IsEmptyElement ? null : Place(xml.GetAttribute("r")), false, false);
            }
            formula |= xml is { NodeType: XmlNodeType.Element, LocalName: "f" };
            value |= xml is { NodeType: XmlNodeType.Element, LocalName: "v" or "is", IsEmptyElement: false };
            if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "c" } && cell is { } place && formula && !value)
            {
                found.Add(place);
            }
        }
        return found;
    }

    private static string? SheetPath(UnpackedZip zip, int sheet)
    {
        const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var id = Elements(zip["xl/workbook.xml"], "sheet", x => x.GetAttribute("id", Relation)).ElementAtOrDefault(sheet);
        var target = Elements(zip["xl/_rels/workbook.xml.rels"], "Relationship", x => x.GetAttribute("Id") == id ? x.GetAttribute("Target") : null)
            .FirstOrDefault(t => t is not null);
        return target is null ? null : target.StartsWith('/') ? target[1..] : "xl/" + target;
    }

    private static List<string?> Elements(byte[]? part, string name, Func<XmlReader, string?> of)
    {
        var found = new List<string?>();
        using var xml = XmlReader.Create(new MemoryStream(part ?? "<none/>"u8.ToArray()), Plain);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name)
            {
                found.Add(of(xml));
            }
        }
        return found;
    }

    // «B3» is row 2, column 1.
    private static (int, int)? Place(string? reference)
    {
        var letters = (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).ToList();
        return letters.Count is > 0 and <= 3 && int.TryParse(reference.AsSpan(letters.Count), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (row - 1, letters.Aggregate(0, (sum, l) => sum * 26 + l - 'A' + 1) - 1)
            : null;
    }

    private static bool Holds(byte[] part, Encoding encoding) => part.AsSpan().IndexOf(encoding.GetBytes("<!DOCTYPE")) >= 0;
}
