namespace YouthArchive.ArchiveHack.Evidence;

/// <summary>Dates that cannot all be true. A wrong clock is the usual reason.</summary>
internal static class DateSignals
{
    private const int FirstYearOfGit = 2005;

    public static IEnumerable<Finding> Find(Scene scene) =>
        new[] { Ahead(scene), BeforeRepository(scene), Inverted(scene), Rewritten(scene), Impossible(scene) }.OfType<Finding>();

    private static Finding? Ahead(Scene scene)
    {
        var ahead = scene.Placements.Where(placement => placement.SeenUtc is { } seen && placement.Commit.CommittedUtc - seen > scene.Thresholds.ClockAhead).ToArray();
        return ahead.Length == 0
            ? null
            : Finding.Of(
                FindingKind.ClockAhead, Severity.Ask, TrustLevel.ServerPush, ahead.Select(placement => placement.Commit.Sha), null,
                ("commits", ahead.Length), ("minutes", (long)ahead.Max(placement => placement.Commit.CommittedUtc - placement.SeenUtc!.Value).TotalMinutes));
    }

    /// <summary>Work from before the repository, brought along: only where it is not said already that it is from before the window.</summary>
    private static Finding? BeforeRepository(Scene scene)
    {
        var older = scene.Placements.Where(placement =>
            placement.Claim == Position.Within && scene.Input.RepositoryCreatedUtc - placement.Commit.CommittedUtc > scene.Thresholds.ClockAhead).ToArray();
        return older.Length == 0 || scene.Input.IsForkOrFromTemplate
            ? null
            : Finding.Of(FindingKind.BeforeRepository, Severity.Info, TrustLevel.CommitterDate, older.Select(placement => placement.Commit.Sha), null, ("commits", older.Length));
    }

    private static Finding? Inverted(Scene scene)
    {
        var children = scene.History.Commits.Where(commit => commit.Parents.Any(sha =>
            scene.History.Find(sha) is { } parent && parent.CommittedUtc - commit.CommittedUtc > scene.Thresholds.Inversion)).ToArray();
        return children.Length == 0
            ? null
            : Finding.Of(FindingKind.ChildBeforeParent, Severity.Info, TrustLevel.CommitterDate, children.Select(commit => commit.Sha), null, ("commits", children.Length));
    }

    /// <summary>Half of the commits written and committed at least a day apart: a rebase or an import.</summary>
    private static Finding? Rewritten(Scene scene)
    {
        var apart = scene.History.Commits.Where(commit => (commit.CommittedUtc - commit.AuthoredUtc).Duration() >= TimeSpan.FromDays(1)).ToArray();
        return apart.Length < 3 || apart.Length * 2 < scene.History.Commits.Count
            ? null
            : Finding.Of(FindingKind.RewrittenDates, Severity.Info, TrustLevel.AuthorDate, apart.Select(commit => commit.Sha), null, ("commits", apart.Length));
    }

    private static Finding? Impossible(Scene scene)
    {
        var absurd = scene.History.Commits.Where(commit => IsAbsurd(commit.CommittedUtc, scene.Window) || IsAbsurd(commit.AuthoredUtc, scene.Window)).ToArray();
        return absurd.Length == 0
            ? null
            : Finding.Of(FindingKind.ImpossibleDates, Severity.Ask, TrustLevel.CommitterDate, absurd.Select(commit => commit.Sha), null, ("commits", absurd.Length));
    }

    private static bool IsAbsurd(DateTime utc, Window window) => utc.Year < FirstYearOfGit || utc.Year > window.FreezeUtc.Year + 1;
}
