namespace YouthArchive.Judging.Demos;

/// <param name="Judges">Who comes to see it; nobody with a conflict of interest.</param>
/// <param name="People">Whose it is: they show it.</param>
internal sealed record EntryToShow(string Id, IReadOnlyList<string> Judges, IReadOnlyList<string> People)
{
    /// <summary>Everybody who is needed there.</summary>
    public IEnumerable<string> Needed => Judges.Concat(People).Distinct(StringComparer.Ordinal);
}

/// <param name="Places">Tables or rooms that can be used at the same time.</param>
/// <param name="Slots">Times one after another.</param>
/// <param name="Busy">Slots, by number, in which a person cannot come.</param>
internal sealed record DemoTask(IReadOnlyList<EntryToShow> Entries, int Places, int Slots, IReadOnlyDictionary<string, IReadOnlySet<int>> Busy);

/// <param name="Slot">From 0.</param>
/// <param name="Place">From 0.</param>
internal sealed record PlannedDemo(string EntryId, int Slot, int Place);

internal enum DemoObstacle
{
    /// <summary>More entries than tables times slots.</summary>
    Places,

    /// <summary>A person is needed at more demos than the slots the person has.</summary>
    Person,

    /// <summary>All who are needed at one demo are never free together.</summary>
    Entry,

    /// <summary>Nobody without a conflict is to see the entry.</summary>
    NoJudge,

    /// <summary>Each of the above is fine, yet together they do not fit.</summary>
    Together,

    /// <summary>The search was given up; there may be a schedule.</summary>
    GivenUp,
}

/// <param name="Who">Entry or person, where there is one.</param>
internal sealed record NoDemos(DemoObstacle Obstacle, string? Who, int Needed, int Possible);
