using YouthArchive.Catalogue.Citations.Reading;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Catalogue.Directory;

namespace YouthArchive.Catalogue.Citations.Writing;

/// <summary>A citation in each style. Parts that are missing are left out with their signs; what is written is read back to the same parts.</summary>
internal sealed class CitationWriter(ArchiveDirectory directory)
{
    public string Write(ArchivalCitation citation, CitationStyle style) => style switch
    {
        CitationStyle.Kazakh => Suffixed(citation),
        CitationStyle.Mongolian => Prefixed(citation, style, "Х-", "Д-", "ХН-", ", "),
        CitationStyle.English => English(citation),
        CitationStyle.Iso690 => Iso(citation),
        _ => Prefixed(citation, CitationStyle.Gost, "Ф. ", "Оп. ", "Д. ", ". "),
    };

    /// <summary>How the style names the archive.</summary>
    public string ArchiveOf(ArchivalCitation citation, CitationStyle style) =>
        directory.Find(citation.Archive) is { } entry ? directory.Written(entry, Styles.LanguageOf(style)) : citation.ArchiveName;

    private string Suffixed(ArchivalCitation c)
    {
        string[] data =
        [
            After(c.Fonds, "-қор"), After(c.Inventory, "-тізімдеме"), After(c.File, "-іс"), KazakhSheets.Write(c.Sheets),
            c.Extent.Length > 0 ? $"барлығы {Leaves(c)} парақ" : "",
        ];
        return Headed(c, Ended(Joined(". ", ArchiveOf(c, CitationStyle.Kazakh), Joined(", ", data)), c));
    }

    private string Prefixed(ArchivalCitation c, CitationStyle style, string fonds, string inventory, string file, string separator)
    {
        string[] data =
        [
            Before(fonds, c.Fonds), Before(inventory, c.Inventory), Before(file, c.File),
            style == CitationStyle.Mongolian ? MongolianSheets.Write(c.Sheets) : Before("Л. ", c.Sheets.ToString()),
            c.Extent.Length == 0 ? "" : style == CitationStyle.Mongolian ? $"нийт {Leaves(c)} хуудас" : c.Extent,
        ];
        return Headed(c, Ended(Joined(". ", ArchiveOf(c, style), Joined(separator, data)), c));
    }

    private string English(ArchivalCitation c)
    {
        var title = c.Title.Length == 0 ? "" : c.IsTitleMade ? $"[{c.Title}]" : $"“{c.Title}”";
        var head = Joined(", ", c.Author, title, c.Date);
        return Filed(Joined(", ", [head, ArchiveOf(c, CitationStyle.English), .. Data(c, "inventory ")]), c);
    }

    private string Iso(ArchivalCitation c)
    {
        var title = c.Title.Length == 0 ? "" : c.IsTitleMade ? $"[{c.Title}]" : c.Title;
        var head = Joined(" ", c.Author, Joined(", ", title, c.Date));
        var place = directory.Find(c.Archive)?.Place.Exactly("en");
        var archive = Joined(", ", ArchiveOf(c, CitationStyle.Iso690), place ?? "");
        var data = Joined(", ", Data(c, "series "));
        var body = archive.Length > 0 ? $"{archive}: {data}" : data;
        return Filed(head.Length == 0 ? body : head.EndsWith('.') ? $"{head} {body}" : $"{head}. {body}", c) is var text && text.EndsWith('.') ? text : text + ".";
    }

    private static string[] Data(ArchivalCitation c, string inventory) =>
    [
        // The British way: «WO 106/1234».
        .. IsClass(c.Fonds) && c.Inventory.Length == 0 && c.File.Length > 0 && !c.Fonds.StartsWith("RG ", StringComparison.Ordinal)
            ? new[] { $"{c.Fonds}/{c.File}" }
            : [IsClass(c.Fonds) ? c.Fonds : Before("fonds ", c.Fonds), Before(inventory, c.Inventory), c.File.StartsWith("box ", StringComparison.Ordinal) ? c.File : Before("file ", c.File)],
        EnglishSheets.Write(c.Sheets),
        c.Extent.Length > 0 ? $"{Leaves(c)} leaves" : "",
    ];

    /// <summary>«WO 106», «IOR/L/PS/11»: a department and its class, British or American.</summary>
    private static bool IsClass(string fonds) => fonds.AsSpan().ContainsAny(' ', '/');

    private static string Filed(string text, ArchivalCitation c) => c.FileTitle.Length > 0 ? $"{text} ({c.FileTitle})" : text;

    private static string Ended(string text, ArchivalCitation c) => Filed(text.EndsWith('.') ? text : text + ".", c);

    /// <summary>«Author Title. Date // …»</summary>
    private static string Headed(ArchivalCitation c, string rest)
    {
        var title = c.IsTitleMade && c.Title.Length > 0 ? $"[{c.Title}]" : c.Title;
        var head = Joined(" ", c.Author, Joined(". ", title, c.Date));
        return head.Length == 0 ? rest : $"{head} // {rest}";
    }

    /// <summary>«214» of «214 л.»</summary>
    private static string Leaves(ArchivalCitation c) => string.Concat(c.Extent.TakeWhile(char.IsAsciiDigit));

    private static string Before(string label, string value) => value.Length > 0 ? label + value : "";

    private static string After(string value, string label) => value.Length > 0 ? value + label : "";

    private static string Joined(string separator, params IEnumerable<string> parts) => parts.Where(p => p.Length > 0).Aggregate(
        "", (all, part) => all.Length == 0 ? part : separator[0] == '.' && all.EndsWith('.') ? all + separator[1..] + part : all + separator + part);
}
