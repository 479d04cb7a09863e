using YouthArchive.Catalogue.Contracts;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Sources;

namespace YouthArchive.FamilyHistory.Reading;

/// <summary>A source as one line, in the manner of the work's language.</summary>
internal sealed class Citing(ICitations citations)
{
    public string Of(SealedSource source, string language)
    {
        if (source.Kind != SourceKind.Archival)
        {
            return Joined(source.Details, source.Title, source.Date, source.Address);
        }
        return Joined(citations.Write(Of(source), Style(language)), source.Details);
    }

    private static ArchivalCitation Of(SealedSource source) => new()
    {
        Archive = source.ArchiveCode,
        ArchiveName = source.Archive,
        Fonds = source.Fonds,
        Inventory = source.Inventory,
        File = source.File,
        Sheets = SheetList.Read(source.Sheets) ?? SheetList.None,
        Title = source.Title,
        Date = source.Date,
    };

    private static CitationStyle Style(string language) => language switch
    {
        "kk" => CitationStyle.Kazakh,
        "mn" => CitationStyle.Mongolian,
        "en" => CitationStyle.Iso690,
        _ => CitationStyle.Gost,
    };

    private static string Joined(params string[] parts) => string.Join(". ", parts.Select(p => p.Trim().TrimEnd('.')).Where(p => p.Length > 0));
}
