using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations.Writing;

/// <summary>Entries of reference managers. Archive, search data and link stand in the fields made for them, the reference whole in a note.</summary>
internal sealed class Exports(CitationWriter writer)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write(ArchivalCitation citation, CitationFormat format) => format switch
    {
        CitationFormat.BibTeX => BibTeX(citation),
        CitationFormat.Ris => Ris(citation),
        _ => CslJson(citation),
    };

    private string BibTeX(ArchivalCitation c)
    {
        var text = new StringBuilder($"@misc{{{Key(c)},\n");
        Field(text, "author", c.Author);
        Field(text, "title", TitleOf(c));
        Field(text, "date", c.Date);
        Field(text, "year", YearOf(c));
        Field(text, "howpublished", writer.ArchiveOf(c, CitationStyle.Gost));
        Field(text, "number", Place(c));
        Field(text, "pages", c.Sheets.ToString());
        Field(text, "note", writer.Write(Untitled(c), CitationStyle.Gost));
        return text.Append("}\n").ToString();
    }

    private static void Field(StringBuilder text, string name, string value)
    {
        if (value.Length > 0)
        {
            text.Append("  ").Append(name).Append(" = {").Append(Braced(value)).Append("},\n");
        }
    }

    /// <summary>Braces of a value are made even, signs that TeX would obey are escaped.</summary>
    private static string Braced(string value)
    {
        var text = new StringBuilder(value.Length + 8);
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '{' => "\\{",
                '}' => "\\}",
                '#' or '$' or '%' or '&' or '_' => $"\\{c}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                _ => $"{c}",
            });
        }
        return text.ToString();
    }

    private string Ris(ArchivalCitation c)
    {
        var text = new StringBuilder("TY  - UNPB\n");
        Line(text, "AU", c.Author);
        Line(text, "TI", TitleOf(c));
        Line(text, "PY", YearOf(c));
        Line(text, "DA", c.Date);
        Line(text, "DP", writer.ArchiveOf(c, CitationStyle.Gost));
        Line(text, "CN", Place(c));
        Line(text, "SP", c.Sheets.ToString());
        Line(text, "N1", writer.Write(Untitled(c), CitationStyle.Gost));
        return text.Append("ER  - \n").ToString();
    }

    private static void Line(StringBuilder text, string tag, string value)
    {
        if (value.Length > 0)
        {
            text.Append(tag).Append("  - ").Append(value.ReplaceLineEndings(" ")).Append('\n');
        }
    }

    private string CslJson(ArchivalCitation c)
    {
        var item = new JsonObject { ["id"] = Key(c), ["type"] = "manuscript" };
        Property(item, "title", TitleOf(c));
        if (c.Author.Length > 0)
        {
            item["author"] = new JsonArray(Author(c.Author));
        }
        if (c.Date.Length > 0)
        {
            item["issued"] = YearOf(c) is { Length: > 0 } year && int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) is var number
                ? new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(number)), ["literal"] = c.Date }
                : new JsonObject { ["literal"] = c.Date };
        }
        Property(item, "archive", writer.ArchiveOf(c, CitationStyle.Gost));
        Property(item, "archive_location", Place(c));
        Property(item, "page", c.Sheets.ToString());
        Property(item, "note", writer.Write(Untitled(c), CitationStyle.Gost));
        return new JsonArray(item).ToJsonString(Indented) + "\n";
    }

    private static JsonObject Author(string author) =>
        author.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && author.EndsWith('.')
            ? new() { ["family"] = author[..space].TrimEnd(','), ["given"] = author[(space + 1)..] }
            : new() { ["literal"] = author };

    private static void Property(JsonObject item, string name, string value)
    {
        if (value.Length > 0)
        {
            item[name] = value;
        }
    }

    private static ArchivalCitation Untitled(ArchivalCitation c) => c with { Author = "", Title = "", Date = "" };

    private static string TitleOf(ArchivalCitation c) => c.IsTitleMade && c.Title.Length > 0 ? $"[{c.Title}]" : c.Title;

    // Without the sheets: they have a field of their own.
    private string Place(ArchivalCitation c) =>
        writer.Write(new() { Fonds = c.Fonds, Inventory = c.Inventory, File = c.File }, CitationStyle.Gost).TrimEnd('.');

    private static string YearOf(ArchivalCitation c)
    {
        for (var i = 0; i + 4 <= c.Date.Length; i++)
        {
            var isWhole = (i == 0 || !char.IsAsciiDigit(c.Date[i - 1])) && (i + 4 == c.Date.Length || !char.IsAsciiDigit(c.Date[i + 4]));
            if (isWhole && c.Date[i] is '1' or '2' && c.Date.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                return c.Date.Substring(i, 4);
            }
        }
        return "";
    }

    /// <summary>Latin letters and digits alone: «kz-tsga-64-1-512-7».</summary>
    private static string Key(ArchivalCitation c)
    {
        var parts = new[] { c.Archive ?? "archive", c.Fonds, c.Inventory, c.File, c.Sheets.Count > 0 ? c.Sheets[0].From.ToString() : "" };
        var key = string.Join('-', parts.Select(p => string.Concat(p.Where(x => char.IsAsciiLetterOrDigit(x) || x == '-')).Trim('-')).Where(p => p.Length > 0));
        return key.Length > 0 ? key : "document";
    }
}
