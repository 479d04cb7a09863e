using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using static YouthArchive.Platform.Pdf.PdfObjects;

namespace YouthArchive.Platform.Pdf;

/// <summary>Writes a font into a document: the glyphs that were used, their widths, and which letter each of them is.</summary>
internal static class PdfFontWriter
{
    public static int Write(PdfObjects objects, PdfFont font, FontSubset subset)
    {
        // Built first: it may find further glyphs, the parts of composed letters.
        var bytes = subset.Build();
        var tables = font.Tables;
        int Scaled(int units) => (int)Math.Round(units * 1000.0 / tables.UnitsPerEm);
        var name = $"{Tag(bytes)}+{font.Name}";
        var file = objects.AddStream(bytes, Invariant($"/Length1 {bytes.Length}"));
        var box = string.Join(' ', tables.Box.Select(b => Scaled(b).ToString(CultureInfo.InvariantCulture)));
        var descriptor = objects.Add(Invariant(
            $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{box}]/ItalicAngle 0/Ascent {Scaled(tables.Ascent)}/Descent {Scaled(tables.Descent)}/CapHeight {Scaled(tables.CapHeight)}/StemV {(font.IsBold ? 140 : 80)}/FontFile2 {file} 0 R>>"));
        var widths = string.Join(' ', subset.Advances.Select(a => Scaled(a).ToString(CultureInfo.InvariantCulture)));
        var descendant = objects.Add(Invariant(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/DW 600/W[0[{widths}]]/CIDToGIDMap/Identity>>"));
        var letters = objects.AddStream(Encoding.ASCII.GetBytes(Letters(subset)));
        return objects.Add(Invariant(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {letters} 0 R>>"));
    }

    private static string Letters(FontSubset subset)
    {
        var map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """);
        // The format allows a hundred lines in a block.
        foreach (var block in subset.Letters.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (number, letter) in block)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(letter.ToString()))}>\n");
            }
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    // Six capitals that tell this part of the font from other parts of it.
    private static string Tag(byte[] font) => string.Concat(SHA256.HashData(font).Take(6).Select(b => (char)('A' + b % 26)));
}
