namespace YouthArchive.ArchiveHack.Similarity;

/// <param name="Path">From the repository's root, with forward slashes.</param>
internal sealed record SourceFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>Everything of one team that may be compared.</summary>
/// <param name="Key">Names the team in what comes out; unique.</param>
internal sealed record SourceRepository(string Key, IReadOnlyList<SourceFile> Files);
