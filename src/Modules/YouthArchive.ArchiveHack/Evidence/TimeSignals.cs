namespace YouthArchive.ArchiveHack.Evidence;

/// <summary>What lies outside the window.</summary>
internal static class TimeSignals
{
    public static IEnumerable<Finding> Find(Scene scene)
    {
        if (scene.History.Commits.Count == 0 && scene.Input.Head is null)
        {
            return [Finding.Of(FindingKind.NothingAtFreeze, Severity.Ask, TrustLevel.OwnReading)];
        }

        return new[] { Log(scene), FreezePoint(scene), BeforeStart(scene), DatedBeforeStart(scene), Earlier(scene), Late(scene), Backdated(scene) }.OfType<Finding>();
    }

    private static Finding? Log(Scene scene) => scene.Sightings.Pushes.Count > 0
        ? null
        : Finding.Of(scene.Input.Witnesses.Count == 0 ? FindingKind.PushLogMissing : FindingKind.OnlyOwnCopy, Severity.Info, TrustLevel.OwnReading);

    private static Finding? FreezePoint(Scene scene)
    {
        if (scene.Freeze.Sha is null)
        {
            return Finding.Of(FindingKind.NothingAtFreeze, Severity.Ask, scene.Freeze.IsProven ? TrustLevel.ServerPush : TrustLevel.CommitterDate);
        }

        return scene.Freeze.IsProven ? null : Finding.Of(FindingKind.FreezeNotProven, Severity.Info, TrustLevel.CommitterDate, [scene.Freeze.Sha]);
    }

    private static Finding? BeforeStart(Scene scene) =>
        Some(FindingKind.CommitsBeforeWindow, Severity.Ask, TrustLevel.ServerPush, scene.Placements.Where(placement => placement.Verdict == Verdict.BeforeWindow));

    /// <summary>Delivered in the window, dated before it. Nobody gains by such a date, so it is a question about what is new.</summary>
    private static Finding? DatedBeforeStart(Scene scene) =>
        Some(FindingKind.DatedBeforeWindow, Severity.Ask, TrustLevel.CommitterDate, scene.Placements.Where(placement => placement.Verdict != Verdict.BeforeWindow && placement.Claim == Position.Before));

    /// <summary>A parent that was not read lies before the time reading began at: there is older work under this one.</summary>
    private static Finding? Earlier(Scene scene)
    {
        if (scene.Input.Inherited is { Commits: > 0 })
        {
            // A fork: what lies under it is said by itself.
            return null;
        }

        var first = scene.History.Commits.Where(commit => commit.Parents.Any(parent => !scene.History.Holds(parent))).ToArray();
        return first.Length == 0
            ? null
            : Finding.Of(FindingKind.HistoryContinuesEarlier, Severity.Ask, TrustLevel.CommitterDate, first.Select(commit => commit.Sha), null, ("commits", first.Length));
    }

    /// <summary>Going on after the end is allowed; it is only not judged.</summary>
    private static Finding? Late(Scene scene) =>
        Some(FindingKind.LateCommits, Severity.Info, TrustLevel.ServerPush, scene.Placements.Where(placement => placement.Verdict == Verdict.Late && placement.Claim == Position.After));

    private static Finding? Backdated(Scene scene)
    {
        var late = scene.Placements.Where(placement => placement.Verdict == Verdict.Late && placement.Claim != Position.After).ToArray();
        if (late.Length == 0)
        {
            return null;
        }

        var delay = late.Max(placement => placement.SeenUtc!.Value - scene.Window.FreezeUtc);
        var many = late.Length >= scene.Thresholds.BackdatedCommits && delay > scene.Thresholds.BackdatedDelay;
        return Finding.Of(
            FindingKind.DatedInsideSeenAfter, many ? Severity.Serious : Severity.Ask, TrustLevel.ServerPush, late.Select(placement => placement.Commit.Sha), null,
            ("commits", late.Length), ("minutesAfterFreeze", (long)delay.TotalMinutes));
    }

    private static Finding? Some(FindingKind kind, Severity severity, TrustLevel source, IEnumerable<Placement> placements)
    {
        var found = placements.ToArray();
        return found.Length == 0
            ? null
            : Finding.Of(kind, severity, source, found.Select(placement => placement.Commit.Sha), null, ("commits", found.Length), ("lines", found.Sum(placement => (long)(placement.Commit.Additions ?? 0))));
    }
}
