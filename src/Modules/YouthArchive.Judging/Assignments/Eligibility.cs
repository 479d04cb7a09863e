namespace YouthArchive.Judging.Assignments;

/// <summary>Why a judge gets nothing new of an entry: the first reason that holds, the hardest first.</summary>
internal enum Bar { None, Left, Away, Conflict, Language, Track }

/// <summary>The task by number: entries and judges in the ordinal order of their ids.</summary>
internal sealed class Eligibility
{
    private readonly Bar[] bars;

    public Eligibility(AssignmentTask task)
    {
        Entries = [.. task.Entries.DistinctBy(e => e.Id).OrderBy(e => e.Id, StringComparer.Ordinal)];
        Judges = [.. WithThoseGone(task).OrderBy(j => j.Id, StringComparer.Ordinal)];
        entryAt = Entries.Index().ToDictionary(e => e.Item.Id, e => e.Index, StringComparer.Ordinal);
        judgeAt = Judges.Index().ToDictionary(j => j.Item.Id, j => j.Index, StringComparer.Ordinal);
        HalfDays = [.. Judges.Select(j => task.Phase?.HalfDays(j.Free) ?? 1)];
        var conflicts = Marks(task.Conflicts);
        bars = new Bar[Entries.Count * Judges.Count];
        for (var at = 0; at < bars.Length; at++)
        {
            var (entry, judge) = (Entries[at / Judges.Count], at % Judges.Count);
            bars[at] = conflicts[at] ? Bar.Conflict : BarOf(entry, Judges[judge], HalfDays[judge]);
        }
        Kept = Marks(task.Kept ?? []);
        Before = Marks(task.Before ?? []);
        for (var at = 0; at < bars.Length; at++)
        {
            Kept[at] &= !conflicts[at];
            Before[at] = (Before[at] && bars[at] == Bar.None) || Kept[at];
        }
    }

    public IReadOnlyList<EntryToAssign> Entries { get; }
    public IReadOnlyList<JudgeToAssign> Judges { get; }

    /// <summary>How long each judge can work; judges with the same number are equally available.</summary>
    public IReadOnlyList<int> HalfDays { get; }

    /// <summary>By entry × judges + judge. Begun or done, and no conflict.</summary>
    public bool[] Kept { get; }

    /// <summary>As <see cref="Kept"/>, with what the plan in force has and may keep.</summary>
    public bool[] Before { get; }

    private readonly Dictionary<string, int> entryAt;
    private readonly Dictionary<string, int> judgeAt;

    public int At(int entry, int judge) => entry * Judges.Count + judge;

    public Bar BarAt(int entry, int judge) => bars[At(entry, judge)];

    public bool May(int entry, int judge) => bars[At(entry, judge)] == Bar.None;

    public int? EntryNumber(string id) => entryAt.TryGetValue(id, out var at) ? at : null;

    public int? JudgeNumber(string id) => judgeAt.TryGetValue(id, out var at) ? at : null;

    // Work of a judge who is no longer named still counts for the entry.
    private static IEnumerable<JudgeToAssign> WithThoseGone(AssignmentTask task)
    {
        var named = task.Judges.DistinctBy(j => j.Id).ToList();
        var known = named.Select(j => j.Id).ToHashSet(StringComparer.Ordinal);
        return named.Concat((task.Kept ?? []).Select(p => p.JudgeId).Where(known.Add).Select(id => new JudgeToAssign(id, [], [], HasLeft: true)));
    }

    private bool[] Marks(IReadOnlyCollection<Pair> pairs)
    {
        var marks = new bool[Entries.Count * Judges.Count];
        foreach (var pair in pairs)
        {
            if (EntryNumber(pair.EntryId) is { } entry && JudgeNumber(pair.JudgeId) is { } judge)
            {
                marks[At(entry, judge)] = true;
            }
        }
        return marks;
    }

    private static Bar BarOf(EntryToAssign entry, JudgeToAssign judge, int halfDays) =>
        judge.HasLeft ? Bar.Left
        : halfDays == 0 ? Bar.Away
        : entry.Language is { } language && judge.Languages.Count > 0 && !judge.Languages.Contains(language) ? Bar.Language
        : entry.Track is { } track && judge.Tracks.Count > 0 && !judge.Tracks.Contains(track) ? Bar.Track
        : Bar.None;
}
