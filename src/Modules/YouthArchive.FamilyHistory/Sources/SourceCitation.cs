using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.FamilyHistory.Sources;

/// <summary>A source's fields as the catalogue knows a citation, and how it is written.</summary>
internal static class SourceCitation
{
    public static ArchivalCitation Of(Source source) => new()
    {
        Archive = source.ArchiveCode,
        ArchiveName = source.Archive,
        Fonds = source.Fonds,
        Inventory = source.Inventory,
        File = source.File,
        Sheets = SheetList.Read(source.Sheets) ?? SheetList.None,
        Title = Made(source.Title) ?? source.Title,
        IsTitleMade = Made(source.Title) is not null,
        Date = source.Date,
    };

    public static CitationInput Input(Source source) => new()
    {
        Text = source.AsWritten,
        Archive = source.Archive,
        Fonds = source.Fonds,
        Inventory = source.Inventory,
        File = source.File,
        Sheets = source.Sheets,
        Title = source.Title,
        Date = source.Date,
    };

    /// <summary>Puts a reading into the source. What could be read in two ways stays empty, and is asked.</summary>
    public static void Take(Source source, CitationInput input, ArchivalCitation read)
    {
        source.AsWritten = Cut(input.Text, CitationReading.LongestText);
        source.ArchiveCode = read.Archive;
        source.Archive = Cut(Or(read.ArchiveName, input.Archive));
        source.Fonds = Cut(Or(read.Fonds, input.Fonds));
        source.Inventory = Cut(Or(read.Inventory, input.Inventory));
        source.File = Cut(Or(read.File, input.File));
        source.Sheets = Cut(read.Sheets.Count > 0 ? read.Sheets.ToString() : input.Sheets);
        source.Title = Cut(Or(input.Title, read.IsTitleMade && read.Title.Length > 0 ? $"[{read.Title}]" : read.Title));
        source.Date = Cut(Or(read.Date, input.Date));
    }

    /// <summary>As a footnote and a bibliography of this language write it.</summary>
    public static string Write(Source source, string language, ICitations citations)
    {
        if (source.Kind == SourceKind.Archival)
        {
            return citations.Write(Of(source), StyleOf(language));
        }
        string[] parts = [source.Title, source.Details, source.Date, source.Address];
        return string.Join(". ", parts.Where(p => p.Length > 0).Select(p => p.TrimEnd('.'))) is { Length: > 0 } text ? text + "." : "";
    }

    public static CitationStyle StyleOf(string language) => language switch
    {
        "kk" => CitationStyle.Kazakh,
        "mn" => CitationStyle.Mongolian,
        "en" => CitationStyle.Iso690,
        _ => CitationStyle.Gost,
    };

    private static string Or(string? first, string? second) => string.IsNullOrWhiteSpace(first) ? second ?? "" : first;

    private static string Cut(string? text, int most = CitationInput.LongestField) => text?.Trim() is { } kept ? kept[..Math.Min(kept.Length, most)] : "";

    private static string? Made(string title) => title is ['[', .. { Length: > 0 } inner, ']'] ? inner : null;
}
