namespace YouthArchive.FamilyHistory.Attachments;

/// <summary>Stored by name.</summary>
internal enum AttachmentKind
{
    /// <summary>The work itself, where it is not written on the site: PDF, DOCX, sound or film.</summary>
    WorkFile,

    /// <summary>A picture or PDF of a document.</summary>
    Scan,

    /// <summary>A living person's signed release. Only its authors, the tutor and organisers ever open it.</summary>
    Release,
}

/// <summary>Stored by name.</summary>
internal enum CopyPermission { Unknown, ArchiveAgreed, FreeToUse, FamilyOwned, Refused }

/// <summary>A file that belongs to a work. What the author brought is kept; what others see is the clean copy alone.</summary>
internal sealed class Attachment
{
    public required string Id { get; init; }
    public required string WorkId { get; init; }
    public required AttachmentKind Kind { get; init; }
    public string? SourceId { get; set; }
    public int Position { get; set; }

    /// <summary>The safe form of the name it came with; shown to its authors only.</summary>
    public required string ShownName { get; set; }

    /// <summary>Of the file store: as it came.</summary>
    public required string OriginalKey { get; init; }

    /// <summary>Of the file store: without metadata; null where none could be made (a release is not shown to readers).</summary>
    public string? CleanKey { get; init; }

    /// <summary>Of the picture tiles; null for what is not a picture.</summary>
    public string? TilesKey { get; set; }
    public required string MediaType { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Lower-case hexadecimal, of the original.</summary>
    public required string Sha256 { get; init; }
    public int? Pages { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public int? Seconds { get; init; }

    /// <summary>Plain text of a PDF or DOCX, for counting words and for originality.</summary>
    public string? Text { get; init; }

    /// <summary>What is seen on it; the alternative text of a scan.</summary>
    public string Description { get; set; } = "";
    public CopyPermission Permission { get; set; }
    public string PermissionNote { get; set; } = "";
    public required DateTime AddedUtc { get; init; }
    public required string ById { get; init; }

    /// <summary>Taken away by its authors while a hand-in still holds it; such a file is shown nowhere but there.</summary>
    public DateTime? RemovedUtc { get; set; }
}
