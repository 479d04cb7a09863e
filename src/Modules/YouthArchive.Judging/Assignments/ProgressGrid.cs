namespace YouthArchive.Judging.Assignments;

/// <summary>Where a judge stands with an entry.</summary>
internal enum ReadingState { NotAssigned, Waiting, Begun, Done, Conflict }

/// <summary>Judges × entries, as the organiser follows them.</summary>
internal sealed class ProgressGrid(AssignmentState state)
{
    private readonly HashSet<Pair> assigned = [.. state.Assigned];

    /// <summary>A conflict is shown whatever was done before it.</summary>
    public ReadingState Of(string entryId, string judgeId)
    {
        var pair = new Pair(entryId, judgeId);
        return state.Conflicts.Contains(pair) ? ReadingState.Conflict
            : state.Done.Contains(pair) ? ReadingState.Done
            : state.Begun.Contains(pair) ? ReadingState.Begun
            : state.Last is null || assigned.Contains(pair) ? ReadingState.Waiting
            : ReadingState.NotAssigned;
    }

    /// <summary>Without those who left before they had anything to do with it.</summary>
    public IReadOnlyList<Panels.SeatedJudge> Judges { get; } =
        [.. state.Panel.Where(j => !j.HasLeft || state.Begun.Any(p => p.JudgeId == j.Person.Id) || state.Assigned.Any(p => p.JudgeId == j.Person.Id))];

    public int OfJudge(string judgeId, ReadingState wanted) => state.Entries.Count(e => Of(e.EntryId, judgeId) == wanted);

    public int OfEntry(string entryId, ReadingState wanted) => Judges.Count(j => Of(entryId, j.Person.Id) == wanted);
}
