using System.IO.Compression;
using System.Text;

namespace YouthArchive.Tests.Platform.Uploads.Support;

/// <summary>PDF and DOCX written by hand, with everything in them that knows its author.</summary>
internal static class Documents
{
    public const string Body = "The barn stood by the river until 1931";

    /// <param name="jpeg">A picture of 64 by 48 for the page, with a camera's words in it.</param>
    public static byte[] Pdf(byte[] jpeg, int pages = 1)
    {
        var kids = string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{14 + i} 0 R"));
        List<byte[]> objects =
        [
            Text("<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert('" + Sentinels.Script + "'))>>/Names<</EmbeddedFiles<</Names[(a.txt) 8 0 R]>>>>/Metadata 10 0 R/Outlines 12 0 R>>"),
            Text($"<</Type/Pages/Kids[{kids}]/Count {pages}>>"),
            Text("<</Type/Annot/Subtype/Text/Rect[0 280 20 300]/T(" + Sentinels.Comment + ")/Contents(" + Sentinels.Editor + ")>>"),
            Stream("", Encoding.ASCII.GetBytes($"BT /F 12 Tf 20 200 Td ({Body}) Tj ET q 100 0 0 75 20 20 cm /I Do Q")),
            Text("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"),
            Stream("/Type/XObject/Subtype/Image/Width 64/Height 48/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode", jpeg),
            Text("<</Type/Annot/Subtype/Link/Rect[20 190 200 220]/Border[0 0 0]/A<</S/URI/URI(mailto:" + Sentinels.Link + ")>>>>"),
            Text("<</Type/Filespec/F(a.txt)/EF<</F 9 0 R>>>>"),
            Stream("/Type/EmbeddedFile", Encoding.ASCII.GetBytes(Sentinels.Attached)),
            Stream("/Type/Metadata/Subtype/XML", Encoding.ASCII.GetBytes($"<x>{Sentinels.Xmp}</x>")),
            Text($"<</Author({Sentinels.Author})/Title({Sentinels.Place})>>"),
            Text("<</Type/Outlines/First 13 0 R/Last 13 0 R/Count 1>>"),
            Text("<</Title(" + Sentinels.Header + ")/Parent 12 0 R/Dest[14 0 R/Fit]>>"),
            .. Enumerable.Range(0, pages).Select(_ => Text(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</I 6 0 R>>>>/Annots[7 0 R 3 0 R]>>")),
        ];
        return Assemble(objects);
    }

    private static byte[] Assemble(List<byte[]> objects)
    {
        using var pdf = new MemoryStream();
        pdf.Write("%PDF-1.7\n"u8);
        var places = new List<long>();
        foreach (var (number, content) in objects.Index())
        {
            places.Add(pdf.Position);
            pdf.Write(Text($"{number + 1} 0 obj\n"));
            pdf.Write(content);
            pdf.Write("\nendobj\n"u8);
        }
        var start = pdf.Position;
        pdf.Write(Text($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n" + string.Concat(places.Select(p => $"{p:0000000000} 00000 n \n"))));
        pdf.Write(Text($"trailer\n<</Size {objects.Count + 1}/Root 1 0 R/Info 11 0 R>>\nstartxref\n{start}\n%%EOF\n"));
        return pdf.ToArray();
    }

    public static byte[] Docx(byte[] jpeg, string? body = null) => Zip(
        ("[Content_Types].xml", Text("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")),
        ("_rels/.rels", Text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>")),
        ("word/document.xml", Text($"<w:document {Names}><w:body>{body ?? Paragraphs}</w:body></w:document>")),
        ("word/_rels/document.xml.rels", Text(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"t/image\" Target=\"media/image1.jpeg\"/>"
            + $"<Relationship Id=\"rId2\" Type=\"t/hyperlink\" Target=\"mailto:{Sentinels.Link}\" TargetMode=\"External\"/></Relationships>")),
        ("word/styles.xml", Text($"<w:styles {Names}><w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>")),
        ("word/footnotes.xml", Text($"<w:footnotes {Names}><w:footnote w:id=\"2\"><w:p><w:r><w:t>Fonds 12, file 3</w:t></w:r></w:p></w:footnote></w:footnotes>")),
        ("word/comments.xml", Text($"<w:comments {Names}><w:comment w:author=\"{Sentinels.Comment}\"><w:p/></w:comment></w:comments>")),
        ("word/header1.xml", Text($"<w:hdr {Names}><w:p><w:r><w:t>{Sentinels.Header}</w:t></w:r></w:p></w:hdr>")),
        ("word/media/image1.jpeg", jpeg),
        ("docProps/core.xml", Text(
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + $"<dc:creator>{Sentinels.Author}</dc:creator><cp:lastModifiedBy>{Sentinels.Editor}</cp:lastModifiedBy></cp:coreProperties>")),
        ("docProps/custom.xml", Text($"<Properties><property name=\"School\">{Sentinels.Custom}</property></Properties>")));

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(content);
            }
        }
        return memory.ToArray();
    }

    private const string Names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    private static readonly string Paragraphs =
        "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:t>Атамның үйі</w:t></w:r></w:p>"
        + $"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{Body}</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
        + $"<w:p><w:ins w:author=\"{Sentinels.Editor}\"><w:r><w:t xml:space=\"preserve\"> added &lt;script&gt;</w:t></w:r></w:ins><w:del w:author=\"{Sentinels.Editor}\"><w:r><w:delText>struck</w:delText></w:r></w:del></w:p>"
        + $"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{Sentinels.Hidden}</w:t></w:r><w:hyperlink r:id=\"rId2\"><w:r><w:t>letter</w:t></w:r></w:hyperlink></w:p>"
        + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>one</w:t></w:r></w:p><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>two</w:t></w:r></w:p>"
        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1931</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        + "<w:p><w:r><w:drawing><a:graphic><a:blip r:embed=\"rId1\"/></a:graphic></w:drawing></w:r></w:p>";

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Stream(string words, byte[] content) => [.. Text($"<<{words}/Length {content.Length}>>\nstream\n"), .. content, .. "\nendstream"u8];
}
