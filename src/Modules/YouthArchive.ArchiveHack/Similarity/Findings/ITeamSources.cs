namespace YouthArchive.ArchiveHack.Similarity.Findings;

/// <summary>The files of a team's frozen version, from our own disk.</summary>
internal interface ITeamSources
{
    /// <summary>Empty when nothing is mirrored.</summary>
    Task<IReadOnlyList<SourceFile>> ReadAsync(string handInId, CancellationToken cancellation);
}
