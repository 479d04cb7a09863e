namespace YouthArchive.ArchiveHack.Evidence;

internal enum Verdict
{
    /// <summary>The server had it at the freeze.</summary>
    OnTime,

    /// <summary>The server got it after the freeze, and no gap of the log leaves another possibility.</summary>
    Late,

    /// <summary>The server had it before the start.</summary>
    BeforeWindow,

    /// <summary>The push log does not say; the commit's own date is no proof in either direction.</summary>
    CannotBeProven,
}

/// <summary>Where one commit stands: by the server's clock, and by what it says of itself.</summary>
/// <param name="Verdict">From push times alone.</param>
/// <param name="Claim">From the committer date alone; never decides.</param>
/// <param name="SeenUtc">When the server is known to have had it; null when the log does not say.</param>
internal sealed record Placement(CommitFact Commit, Verdict Verdict, Position Claim, DateTime? SeenUtc);

internal static class Verdicts
{
    public static Placement Place(CommitFact commit, Sighting? sighting, Window window) =>
        new(commit, Of(sighting, window), window.PositionOf(commit.CommittedUtc), sighting?.Utc);

    private static Verdict Of(Sighting? sighting, Window window)
    {
        if (sighting is null)
        {
            return Verdict.CannotBeProven;
        }

        return window.PositionOf(sighting.Utc) switch
        {
            Position.Before => Verdict.BeforeWindow,
            Position.Within => Verdict.OnTime,
            _ => sighting.EarliestUtc > window.FreezeUtc ? Verdict.Late : Verdict.CannotBeProven,
        };
    }
}
