namespace YouthArchive.ArchiveHack.Mirrors;

/// <param name="Mode">100644, 100755, 120000 for a symbolic link, 160000 for a submodule.</param>
/// <param name="Size">Null when the file was too large to be mirrored.</param>
internal sealed record MirrorEntry(string Mode, string Sha, string Path, long? Size)
{
    public bool IsFile => Mode is "100644" or "100755" or "100664";
    public bool IsLink => Mode == "120000";
    public bool IsSubmodule => Mode == "160000";
}

/// <param name="IsCut">There are more entries than were listed.</param>
internal sealed record MirrorTree(IReadOnlyList<MirrorEntry> Entries, bool IsCut);
