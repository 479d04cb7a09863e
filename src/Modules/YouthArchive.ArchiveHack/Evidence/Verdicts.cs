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
    public static Placement Place(CommitFact commit, Sighting? sighting, Window window, Witness? witness = null, TimeSpan grace = default)
    {
        var byLog = Of(sighting, window);
        var claim = window.PositionOf(commit.CommittedUtc);
        if (witness is null || !Decides(witness, window, grace) || byLog is Verdict.OnTime or Verdict.BeforeWindow
            || (byLog == Verdict.Late && witness.Utc > window.FreezeUtc))
        {
            return new(commit, byLog, claim, sighting?.Utc);
        }
        var verdict = witness.Utc < window.StartUtc ? Verdict.BeforeWindow : Verdict.OnTime;
        return new(commit, verdict, claim, sighting is null ? null : witness.Utc);
    }

    /// <summary>Our own look takes some seconds after the deadline; what it finds counts as found at it. GitHub's clock needs no grace.</summary>
    private static bool Decides(Witness witness, Window window, TimeSpan grace) =>
        witness.Utc <= window.FreezeUtc + (witness.Source == TrustLevel.OwnReading ? grace : TimeSpan.Zero);

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
