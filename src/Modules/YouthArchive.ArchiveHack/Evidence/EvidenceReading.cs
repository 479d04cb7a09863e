namespace YouthArchive.ArchiveHack.Evidence;

/// <summary>The whole of it: facts in, report out. No clock, no network, no database.</summary>
internal static class EvidenceReading
{
    public static EvidenceReport Read(EvidenceInput input)
    {
        var history = new History(input.Commits);
        var sightings = new Sightings(history, input.Pushes);
        var freeze = Freeze.Find(input, history, sightings.Pushes);
        var testimony = new Testimony(history, input.Witnesses.Concat(Testimony.OfSignatures(history.Commits)));
        var placements = history.Commits
            .Select(commit => Verdicts.Place(commit, sightings.Of(commit.Sha), input.Window, testimony.Of(commit.Sha), input.Thresholds.SnapshotGrace))
            .OrderBy(placement => placement.SeenUtc ?? placement.Commit.CommittedUtc)
            .ThenBy(placement => placement.Commit.CommittedUtc)
            .ThenBy(placement => placement.Commit.Sha, StringComparer.Ordinal)
            .ToArray();
        var contributors = Contributors.Match(history.Commits, input.Members);
        var scene = new Scene(input, history, sightings, freeze, placements, contributors);
        return new EvidenceReport
        {
            Freeze = freeze,
            Placements = placements,
            Counts = Count(placements),
            Contributors = contributors,
            AuthorOf = Contributors.Keys(history.Commits),
            Findings = Signals(scene).OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Kind).ToArray(),
            UnreadHeads = sightings.UnreadHeads.Order(StringComparer.Ordinal).ToArray(),
        };
    }

    private static IEnumerable<Finding> Signals(Scene scene) =>
        [.. TimeSignals.Find(scene), .. PushSignals.Find(scene), .. AuthorSignals.Find(scene), .. DateSignals.Find(scene), .. ContentSignals.Find(scene)];

    private static CommitCounts Count(Placement[] placements) => new(
        placements.Length,
        placements.Count(placement => placement.Commit.IsMerge),
        placements.Count(placement => placement.Commit.IsBot),
        placements.Count(placement => placement.Commit.CoAuthors.Count > 0),
        placements.Count(placement => placement.Verdict == Verdict.OnTime),
        placements.Count(placement => placement.Verdict == Verdict.Late),
        placements.Count(placement => placement.Verdict == Verdict.BeforeWindow),
        placements.Count(placement => placement.Verdict == Verdict.CannotBeProven),
        placements.Count(placement => placement.Claim == Position.Before),
        placements.Count(placement => placement.Claim == Position.Within),
        placements.Count(placement => placement.Claim == Position.After));
}

/// <summary>What the signals look at together.</summary>
internal sealed record Scene(
    EvidenceInput Input, History History, Sightings Sightings, FreezeCommit Freeze, IReadOnlyList<Placement> Placements, IReadOnlyList<Contributor> Contributors)
{
    public Window Window => Input.Window;

    public Thresholds Thresholds => Input.Thresholds;
}
