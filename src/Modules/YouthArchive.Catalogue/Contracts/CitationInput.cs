namespace YouthArchive.Catalogue.Contracts;

/// <summary>
/// What a person types into <see cref="CitationFields"/>: bind it under the same prefix. All as typed; nothing here is checked.
/// <c>ICitations.Read(CitationInput)</c> gives the citation and its problems.
/// </summary>
public sealed class CitationInput
{
    /// <summary>The most characters of a field; the pasted text may have <see cref="CitationReading.LongestText"/>.</summary>
    public const int LongestField = 300;

    /// <summary>A citation pasted whole.</summary>
    public string? Text { get; set; }

    /// <summary>Code, abbreviation or name.</summary>
    public string? Archive { get; set; }

    public string? Fonds { get; set; }

    public string? Inventory { get; set; }

    public string? File { get; set; }

    public string? Sheets { get; set; }

    public string? Title { get; set; }

    public string? Author { get; set; }

    public string? Date { get; set; }

    public string? Extent { get; set; }

    /// <summary>True when nothing was typed.</summary>
    public bool IsEmpty =>
        new[] { Text, Archive, Fonds, Inventory, File, Sheets, Title, Author, Date, Extent }.All(string.IsNullOrWhiteSpace);

    /// <summary>The fields filled from a citation.</summary>
    public static CitationInput Of(ArchivalCitation citation) => new()
    {
        Archive = citation.ArchiveName,
        Fonds = citation.Fonds,
        Inventory = citation.Inventory,
        File = citation.File,
        Sheets = citation.Sheets.ToString(),
        Title = citation.IsTitleMade ? $"[{citation.Title}]" : citation.Title,
        Author = citation.Author,
        Date = citation.Date,
        Extent = citation.Extent,
    };
}
