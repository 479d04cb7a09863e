namespace YouthArchive.ArchiveHack.Evidence;

/// <summary>What is or is not in the repository: evidence for the rubric, never misconduct.</summary>
internal static class ContentSignals
{
    public static IEnumerable<Finding> Find(Scene scene)
    {
        var presence = scene.Input.Presence;
        (FindingKind Kind, bool Missing)[] parts =
        [
            (FindingKind.NoReadme, presence.Readme == false),
            (FindingKind.NoLicence, presence.Licence == false),
            (FindingKind.NoTests, presence.Tests == false),
            (FindingKind.NoChecks, presence.Checks == false),
        ];
        var missing = parts.Where(part => part.Missing).Select(part => Finding.Of(part.Kind, Severity.Info, TrustLevel.OwnReading));
        return scene.Input.IsForkOrFromTemplate
            ? missing.Prepend(Copied(scene.Input.Inherited))
            : missing;
    }

    /// <summary>With what is new in it, where the original could be read.</summary>
    private static Finding Copied(Inheritance? from) => from is null
        ? Finding.Of(FindingKind.ForkOrTemplate, Severity.Ask, TrustLevel.OwnReading)
        : Finding.Of(
            FindingKind.ForkOrTemplate, Severity.Ask, TrustLevel.OwnReading, null, null,
            ("oldCommits", from.Commits), ("sameFiles", from.SameFiles), ("newFiles", from.NewFiles), ("known", 1));
}
