using System.IO.Compression;
using System.Security;
using System.Text;

namespace YouthArchive.Tests.People.Rosters;

/// <summary>Workbooks and other zips, built part by part so that every part can be a hostile one.</summary>
internal static class Workbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var result = new MemoryStream();
        using (var zip = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(content);
            }
        }
        return result.ToArray();
    }

    public static byte[] Zip(params (string Name, string Content)[] parts) => Zip([.. parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Content)))]);

    /// <summary>Cells are texts; one that begins with <c>&lt;</c> is the cell's own XML after its opening tag.</summary>
    public static byte[] Xlsx(params string[][] rows) => Zip([.. Parts(rows)]);

    public static IEnumerable<(string Name, string Content)> Parts(params string[][] rows) =>
    [
        ("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""),
        ("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Тізім" sheetId="1" r:id="r1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Office}/styles" Target="styles.xml"/></Relationships>"""),
        ("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"""),
        ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{string.Concat(rows.Select(Row))}</sheetData></worksheet>"""),
    ];

    private static string Row(string[] cells, int row) => $"""<row r="{row + 1}">{string.Concat(cells.Select((c, i) => Cell(c, $"{(char)('A' + i)}{row + 1}")))}</row>""";

    private static string Cell(string cell, string place) => cell switch
    {
        "" => "",
        ['<', ..] => $"""<c r="{place}">{cell}</c>""",
        ['#', .. var date] => $"""<c r="{place}" s="1"><v>{date}</v></c>""",
        _ => $"""<c r="{place}" t="inlineStr"><is><t>{SecurityElement.Escape(cell)}</t></is></c>""",
    };
}
