namespace YouthArchive.Programmes.Preservation;

/// <summary>An edition was closed: its dates do not change any more. Never taken back.</summary>
internal sealed class ClosedEdition
{
    public required int EditionId { get; init; }
    public required DateTime ClosedUtc { get; init; }
    public required string ClosedById { get; init; }
}

/// <summary>Somebody asked for a package; how far it is, can be seen. One that a kill cut short is begun anew.</summary>
internal sealed class PackageRun
{
    public long Id { get; private set; }
    public required int EditionId { get; init; }
    public required string AskedById { get; init; }
    public required DateTime AskedUtc { get; init; }

    /// <summary>Files written by now.</summary>
    public int Files { get; set; }
    public DateTime? FinishedUtc { get; set; }

    /// <summary>The error's type; its message stays in the log.</summary>
    public string? Error { get; set; }

    public bool IsOpen => FinishedUtc is null;
}

/// <summary>A package that was made. Never changed.</summary>
internal sealed class PreservationPackage
{
    public long Id { get; private set; }
    public required long RunId { get; init; }
    public required int EditionId { get; init; }
    public required DateTime MadeUtc { get; init; }

    /// <summary>Of the file store.</summary>
    public required string FileKey { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Files below <c>data/</c>.</summary>
    public required int Files { get; init; }

    /// <summary>Of the whole zip, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}
