namespace YouthArchive.ArchiveHack.Evidence;

/// <summary>How the work arrived, and what was taken back.</summary>
internal static class PushSignals
{
    public static IEnumerable<Finding> Find(Scene scene) =>
        new[] { FirstPush(scene), Large(scene), ForcedInWindow(scene), ForcedAfterFreeze(scene) }.OfType<Finding>();

    private static Finding? FirstPush(Scene scene)
    {
        if (scene.Sightings.Pushes.FirstOrDefault(push => push.After is not null) is not { } first || first.Before is not null)
        {
            return null;
        }

        var brought = scene.Placements.Where(placement => ReferenceEquals(scene.Sightings.Of(placement.Commit.Sha)?.Push, first)).ToArray();
        if (brought.Length < 2)
        {
            return null;
        }

        var span = brought.Max(placement => placement.Commit.CommittedUtc) - brought.Min(placement => placement.Commit.CommittedUtc);
        return brought.Length > scene.Thresholds.FirstPushCommits || span > scene.Thresholds.FirstPushSpan
            ? Finding.Of(
                FindingKind.LargeFirstPush, Severity.Ask, TrustLevel.ServerPush, brought.Select(placement => placement.Commit.Sha), null,
                ("commits", brought.Length), ("hoursSpanned", (long)span.TotalHours))
            : null;
    }

    private static Finding? Large(Scene scene)
    {
        var written = scene.History.Commits.Where(commit => !commit.IsMerge && commit.Additions is > 0).ToArray();
        var all = written.Sum(commit => (long)commit.Additions!.Value);
        var largest = written.MaxBy(commit => commit.Additions);
        return largest is not null && largest.Additions > scene.Thresholds.LargeCommitLines && largest.Additions * 100L > all * scene.Thresholds.LargeCommitPercent
            ? Finding.Of(
                FindingKind.LargeCommit, Severity.Ask, TrustLevel.OwnReading, [largest.Sha], null,
                ("lines", largest.Additions.Value), ("percent", largest.Additions.Value * 100L / all))
            : null;
    }

    /// <summary>Tidying up while the window is open is common; losing much of what was there is not.</summary>
    private static Finding? ForcedInWindow(Scene scene)
    {
        var forced = Forced(scene).Where(push => scene.Window.PositionOf(push.TimestampUtc) == Position.Within).ToArray();
        if (forced.Length == 0)
        {
            return null;
        }

        var kept = scene.History.Reachable(scene.Freeze.Sha);
        var dropped = forced.SelectMany(push => scene.History.From(push.Before, kept.Contains)).DistinctBy(commit => commit.Sha).ToArray();
        var percent = LinesPercent(scene, dropped);
        return Finding.Of(
            FindingKind.ForcePushInWindow, percent > scene.Thresholds.DroppedPercent ? Severity.Serious : Severity.Ask, TrustLevel.ServerPush,
            forced.Select(push => push.Before).OfType<string>(), null,
            ("pushes", forced.Length), ("droppedCommits", dropped.Length), ("droppedLinesPercent", percent ?? -1));
    }

    /// <summary>The judged version is kept as it was; the branch no longer contains it.</summary>
    private static Finding? ForcedAfterFreeze(Scene scene)
    {
        var forced = Forced(scene).Where(push => push.TimestampUtc > scene.Window.FreezeUtc).ToArray();
        if (forced.Length == 0)
        {
            return null;
        }

        var now = scene.History.Reachable(scene.Input.Head);
        var lost = scene.Sightings.Pushes
            .Where(push => push.Ref == scene.Input.JudgedRef && push.TimestampUtc <= scene.Window.FreezeUtc)
            .Select(push => push.After)
            .OfType<string>()
            .Distinct()
            .Count(head => !now.Contains(head));
        var rewritten = scene.Freeze.Sha is { } frozen && scene.Input.Head is not null && !now.Contains(frozen);
        return Finding.Of(
            FindingKind.ForcePushAfterFreeze, rewritten && lost > 1 ? Severity.Serious : Severity.Ask, TrustLevel.ServerPush,
            forced.Select(push => push.Before).OfType<string>(), forced.Select(push => push.Actor).OfType<string>().Distinct(),
            ("pushes", forced.Length), ("lostHeads", lost), ("minutesAfterFreeze", (long)(forced[^1].TimestampUtc - scene.Window.FreezeUtc).TotalMinutes));
    }

    private static IEnumerable<PushFact> Forced(Scene scene) =>
        scene.Sightings.Pushes.Where(push => push.Kind == PushKind.ForcePush && push.Ref == scene.Input.JudgedRef);

    /// <summary>Null when lines are not known.</summary>
    private static long? LinesPercent(Scene scene, CommitFact[] dropped)
    {
        var kept = scene.History.From(scene.Freeze.Sha).Sum(commit => (long)(commit.Additions ?? 0));
        var lines = dropped.Sum(commit => (long)(commit.Additions ?? 0));
        return kept + lines == 0 ? null : lines * 100 / (kept + lines);
    }
}
