namespace YouthArchive.ArchiveHack.Board;

/// <summary>One team as the organiser's board shows it. Plain values: two boards that print the same are equal.</summary>
/// <param name="Look">Class and icon of the repository's state.</param>
/// <param name="Frozen">The first letters of the frozen commit; empty when none was there at the freeze; null before.</param>
internal sealed record BoardRow(
    string TeamId, string Code, string Name, string Language, string State, string Look, string Icon, DateTime? PushedUtc,
    string? Frozen, bool IsProven, DateTime? HandedInUtc, int Done, int Expected);
