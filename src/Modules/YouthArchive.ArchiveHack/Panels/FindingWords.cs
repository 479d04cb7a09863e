using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.Platform.Localization;

namespace YouthArchive.ArchiveHack.Panels;

/// <summary>Findings as sentences: a fact, and what to ask. No word of guilt, no number of points.</summary>
internal static class FindingWords
{
    public static string Of(IStringLocalizer s, Finding finding)
    {
        var n = new Numbers(finding);
        return finding.Kind switch
        {
            FindingKind.NothingAtFreeze => s["There was nothing in the repository at the code freeze."],
            FindingKind.FreezeNotProven => s["The frozen version is known from commit dates only: GitHub's log of pushes does not show it."],
            FindingKind.PushLogMissing => s["GitHub's log of pushes was not available, so no commit's time can be proven."],
            FindingKind.OnlyOwnCopy => s["GitHub's log of pushes was not available. What was there at the deadline is known from the site's own copy."],
            FindingKind.CommitsBeforeWindow => s.Plural(n["commits"],
                "{0} commit was pushed before the hackathon began.", "{0} commits were pushed before the hackathon began."),
            FindingKind.DatedBeforeWindow => s.Plural(n["commits"],
                "{0} commit is dated before the hackathon began.", "{0} commits are dated before the hackathon began."),
            FindingKind.HistoryContinuesEarlier => s["The work began long before the hackathon: older commits were not read. Ask what is new."],
            FindingKind.LateCommits => s.Plural(n["commits"],
                "{0} commit came after the code freeze. It is not judged.", "{0} commits came after the code freeze. They are not judged."),
            FindingKind.DatedInsideSeenAfter => s.Plural(n["commits"],
                "{0} commit is dated within the hackathon, but was pushed after the code freeze, up to {1} later.",
                "{0} commits are dated within the hackathon, but were pushed after the code freeze, up to {1} later.", Span(s, n["minutesAfterFreeze"])),
            FindingKind.LargeFirstPush => s.Plural(n["commits"],
                "The first push brought {0} commit at once; its date spans {1}.", "The first push brought {0} commits at once; their dates span {1}.", Span(s, n["hoursSpanned"] * 60)),
            FindingKind.ForcePushInWindow => s.Plural(n["pushes"],
                "The history was rewritten {0} time during the hackathon (force push).", "The history was rewritten {0} times during the hackathon (force push)."),
            FindingKind.ForcePushAfterFreeze => s["The history was rewritten after the code freeze (force push). The frozen version is kept as it was."],
            FindingKind.LargeCommit => s["One commit holds {0} % of all added lines.", n["percent"]],
            _ => OfPeople(s, finding, n),
        };
    }

    /// <summary>Whose clock or record the fact rests on.</summary>
    public static string Source(IStringLocalizer s, TrustLevel source) => source switch
    {
        TrustLevel.OwnReading => s["Source: read by the site itself. Reliable."],
        TrustLevel.ServerPush => s["Source: GitHub's time of the push. Reliable."],
        TrustLevel.ServerVerification => s["Source: GitHub's time of the signature check. Reliable."],
        TrustLevel.CommitterDate => s["Source: the date in the commit. Anybody can set it, so it proves nothing."],
        _ => s["Source: the author's date in the commit. Anybody can set it, so it proves nothing."],
    };

    private static string OfPeople(IStringLocalizer s, Finding finding, Numbers n) => finding.Kind switch
    {
        FindingKind.OutsideContributors => s.Plural(n["commits"],
            "{0} commit ({1} %) is by accounts that the team has not registered.", "{0} commits ({1} %) are by accounts that the team has not registered.", n["percent"]),
        FindingKind.UnlinkedAuthors => s.Plural(n["commits"],
            "{0} commit has an author whom GitHub links to no account.", "{0} commits have authors whom GitHub links to no account."),
        FindingKind.MemberWithoutCommits => s.Plural(n["members"],
            "{0} member has no commits of their own. They may have worked at somebody else's computer.",
            "{0} members have no commits of their own. They may have worked at somebody else's computer."),
        FindingKind.ClockAhead => s.Plural(n["commits"],
            "{0} commit is dated later than its push: a computer's clock was wrong.", "{0} commits are dated later than their push: a computer's clock was wrong."),
        FindingKind.ChildBeforeParent => s.Plural(n["commits"],
            "{0} commit is dated before the one it builds on.", "{0} commits are dated before the ones they build on."),
        FindingKind.RewrittenDates => s.Plural(n["commits"],
            "{0} commit was written and committed at least a day apart: a rebase or an import.",
            "{0} commits were written and committed at least a day apart: a rebase or an import."),
        FindingKind.ImpossibleDates => s.Plural(n["commits"],
            "{0} commit has a date that cannot be true.", "{0} commits have dates that cannot be true."),
        FindingKind.BeforeRepository => s.Plural(n["commits"],
            "{0} commit is dated before the repository was created.", "{0} commits are dated before the repository was created."),
        FindingKind.ForkOrTemplate when n["known"] > 0 => s.Plural(n["newFiles"],
            "The repository was made from another one: {1} files are unchanged, {0} is new or changed. Only that counts.",
            "The repository was made from another one: {1} files are unchanged, {0} are new or changed. Only those count.", n["sameFiles"]),
        FindingKind.ForkOrTemplate => s["The repository is a copy of another one, or was made from a template. Look at what is new."],
        FindingKind.NoReadme => s["There is no README."],
        FindingKind.NoLicence => s["There is no licence."],
        FindingKind.NoTests => s["There are no tests."],
        FindingKind.NoChecks => s["There are no automatic checks."],
        _ => s["Something here is unusual."],
    };

    private static string Span(IStringLocalizer s, long minutes) => minutes switch
    {
        < 120 => s.Plural(minutes, "{0} minute", "{0} minutes"),
        < 48 * 60 => s.Plural(minutes / 60, "{0} hour", "{0} hours"),
        _ => s.Plural(minutes / (24 * 60), "{0} day", "{0} days"),
    };

    private sealed class Numbers(Finding finding)
    {
        public long this[string name] => finding.Numbers.GetValueOrDefault(name);
    }
}
