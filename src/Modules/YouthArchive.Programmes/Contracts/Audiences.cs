using YouthArchive.Platform.Localization;

namespace YouthArchive.Programmes.Contracts;

/// <param name="Key">Stable, lower case with hyphens, unique within the programme: <c>not-handed-in</c>.</param>
/// <param name="Text">Whom it holds: «Those who have not handed in yet».</param>
/// <param name="NeedsConsent">
/// Minors are written to only with a guardian's live consent to take part. False for those who are asked for it, and for grown-ups who work.
/// </param>
public sealed record Audience(string Key, LocalizedText Text, bool NeedsConsent = true);

/// <summary>Groups of people of an edition that organisers write to. The programme's module implements it; «all who are enrolled» is known to Programmes.</summary>
public interface IAudiences
{
    /// <summary>One of <see cref="ProgrammeNames"/>; null for every programme.</summary>
    string? Programme { get; }

    IReadOnlyList<Audience> All { get; }

    /// <summary>Ids of the people; empty for a key that is not this room's. Whether they may be written to is the sender's question.</summary>
    Task<IReadOnlyList<string>> OfAsync(Edition edition, string key, CancellationToken cancellation = default);
}
