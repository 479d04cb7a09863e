namespace YouthArchive.Judging.Contracts;

/// <param name="Code">Code within the edition: J-01.</param>
/// <param name="Languages">Which the judge reads; empty: all.</param>
public sealed record PanelMember(string PersonId, string Code, IReadOnlyList<string> Languages);

/// <summary>Who reads what now: for files and pages that a programme shows beside the rubric.</summary>
public interface IReadingRights
{
    /// <summary>
    /// How a person may see an entry at this moment; null when they may not: not judged now, not on the panel, not assigned, nothing to
    /// judge yet, or a conflict of interest.
    /// </summary>
    Task<EvidenceSight?> OfAsync(string personId, int editionId, string entryId, CancellationToken cancellation = default);

    /// <summary>Who sits on the panel now, by code.</summary>
    Task<IReadOnlyList<PanelMember>> PanelAsync(int editionId, CancellationToken cancellation = default);
}
