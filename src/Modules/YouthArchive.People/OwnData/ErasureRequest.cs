namespace YouthArchive.People.OwnData;

/// <summary>Why an account is to be erased. Stored as numbers: new ones are added at the end.</summary>
internal enum ErasureCause
{
    Asked = 0,
    AskedByGuardian = 1,

    /// <summary>Nobody has used the account for longer than such accounts are kept.</summary>
    Unused = 2,
}

/// <summary>An account is to be erased when the time for second thoughts is over. Taken back, the row is gone.</summary>
internal sealed class ErasureRequest
{
    public required string PersonId { get; init; }
    public required ErasureCause Cause { get; init; }

    /// <summary>Null when the site itself asks.</summary>
    public string? AskedById { get; init; }
    public required DateTime AskedUtc { get; init; }
    public required DateTime DueUtc { get; init; }
}

/// <summary>A file whose owner is erased. Kept until the file is off the disk, so that a crash between commit and deletion leaves none behind.</summary>
internal sealed class LeftoverFile
{
    public required string Key { get; init; }
}
