using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Sources;

/// <summary>Stored by name.</summary>
internal enum SourceKind { Archival, Oral, Published, FamilyPaper, Photograph, Web }

/// <summary>What a work stands on. The citation is kept in its fields; how it is written is the Catalogue's question.</summary>
internal sealed class Source : IVersioned
{
    public required string Id { get; init; }
    public required string WorkId { get; init; }

    /// <summary>«s3»: what footnotes name it by. Unique within the work, never given again.</summary>
    public required string Key { get; init; }
    public required int Position { get; set; }
    public required SourceKind Kind { get; set; }
    public bool IsPrimary { get; set; } = true;

    /// <summary>The citation as it was pasted; empty when the fields were filled by hand.</summary>
    public string AsWritten { get; set; } = "";

    /// <summary>Code of the Catalogue's directory, or null when the archive is not in it.</summary>
    public string? ArchiveCode { get; set; }
    public string Archive { get; set; } = "";
    public string Fonds { get; set; } = "";
    public string Inventory { get; set; } = "";
    public string File { get; set; } = "";
    public string Sheets { get; set; } = "";
    public string Title { get; set; } = "";
    public string Date { get; set; } = "";

    /// <summary>Author, publisher or teller, place, page: of what is not archival. A living teller stands among the releases too.</summary>
    public string Details { get; set; } = "";
    public string Address { get; set; } = "";

    /// <summary>What the source tells and how far it is to be believed.</summary>
    public string Annotation { get; set; } = "";
    public int Version { get; set; }
}

/// <summary>A line of the archive diary: what was asked where, and what was found, or was not.</summary>
internal sealed class ArchiveVisit
{
    public required string Id { get; init; }
    public required string WorkId { get; init; }
    public required DateOnly Day { get; set; }
    public string? ArchiveCode { get; set; }
    public string Archive { get; set; } = "";

    /// <summary>Reading room, letter, or the archive's site.</summary>
    public string Way { get; set; } = "";
    public string Asked { get; set; } = "";
    public string Found { get; set; } = "";

    /// <summary>Nothing was found: worth telling too.</summary>
    public bool IsFruitless { get; set; }
}
