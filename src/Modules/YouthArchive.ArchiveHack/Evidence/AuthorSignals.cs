namespace YouthArchive.ArchiveHack.Evidence;

/// <summary>Who wrote it. Beginners at one laptop look like one author: that is information, not suspicion.</summary>
internal static class AuthorSignals
{
    public static IEnumerable<Finding> Find(Scene scene) =>
        scene.Input.Members.Count == 0 || scene.History.Commits.Count == 0
            ? []
            : new[] { Outside(scene), Unlinked(scene), Silent(scene) }.OfType<Finding>();

    private static Finding? Outside(Scene scene)
    {
        var people = scene.Contributors.Where(person => !person.IsBot).ToArray();
        var outside = people.Where(person => person is { Login: not null, PersonId: null }).ToArray();
        var percent = Share(outside, people);
        return percent > scene.Thresholds.OutsidePercent
            ? Finding.Of(
                FindingKind.OutsideContributors, Severity.Ask, TrustLevel.OwnReading, null, outside.Select(person => person.Login!),
                ("people", outside.Length), ("commits", outside.Sum(person => person.Commits)), ("percent", percent))
            : null;
    }

    private static Finding? Unlinked(Scene scene)
    {
        var unlinked = scene.Contributors.Where(person => person is { Login: null, IsBot: false }).ToArray();
        return unlinked.Length == 0
            ? null
            : Finding.Of(FindingKind.UnlinkedAuthors, Severity.Info, TrustLevel.OwnReading, null, null, ("people", unlinked.Length), ("commits", unlinked.Sum(person => person.Commits)));
    }

    private static Finding? Silent(Scene scene)
    {
        var claimed = Contributors.ClaimedLogins(scene.History.Commits);
        var wrote = scene.Contributors.Select(person => person.PersonId).ToHashSet();
        var silent = scene.Input.Members
            .Where(member => !wrote.Contains(member.PersonId) && (member.GitHubLogin is null || !claimed.Contains(member.GitHubLogin)))
            .ToArray();
        return silent.Length == 0
            ? null
            : Finding.Of(
                FindingKind.MemberWithoutCommits, Severity.Info, TrustLevel.OwnReading, null, silent.Select(member => member.GitHubLogin).OfType<string>(),
                ("members", silent.Length), ("unknownCoAuthors", Contributors.UnknownCoAuthors(scene.History.Commits)));
    }

    /// <summary>By lines where they are known, else by commits.</summary>
    private static long Share(Contributor[] part, Contributor[] all)
    {
        var lines = all.Sum(person => person.Additions ?? 0);
        return lines > 0
            ? part.Sum(person => person.Additions ?? 0) * 100 / lines
            : part.Sum(person => (long)person.Commits) * 100 / Math.Max(1, all.Sum(person => (long)person.Commits));
    }
}
