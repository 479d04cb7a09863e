using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.ArchiveHack.Readings;

/// <summary>A reading without what was read: for lists and the team's page.</summary>
internal sealed record ReadingOutline(
    string HandInId, ReadingState State, string Detail, DateTime TriedUtc, DateTime? ReadUtc, DateTime? PausedUntilUtc, int RequestsUsed, int RequestsCounted)
{
    /// <summary>People should look at it: something stands in the way that time alone will not mend.</summary>
    public bool NeedsAttention => State is ReadingState.Unreachable or ReadingState.IdentityChanged or ReadingState.Forbidden
        or ReadingState.Legal or ReadingState.Credentials or ReadingState.Error or ReadingState.Empty;

    public bool IsGood => State is ReadingState.Fresh or ReadingState.Renamed or ReadingState.Partial;

    public static ReadingOutline Of(Reading reading) => new(
        reading.HandInId, reading.State, reading.Detail, reading.TriedUtc, reading.ReadUtc, reading.PausedUntilUtc,
        reading.RequestsUsed, reading.RequestsCounted);
}
