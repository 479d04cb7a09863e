namespace YouthArchive.ArchiveHack.Similarity;

/// <param name="From">The first line, from 1.</param>
internal sealed record Lines(string File, int From, int To);

/// <summary>The same passage in two repositories.</summary>
/// <param name="Tokens">How long it is.</param>
internal sealed record Passage(Lines A, Lines B, int Tokens);
