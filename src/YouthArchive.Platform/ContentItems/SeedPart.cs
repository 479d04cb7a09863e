namespace YouthArchive.Platform.ContentItems;

/// <summary>Marks a version that came from a file of the repository, with the file's hash: only such a version may be replaced by a newer file.</summary>
public static class SeedPart
{
    public const string Name = "YouthArchiveSeedPart";
    public const string Hash = "Hash";
}
