namespace YouthArchive.Judging.Assignments;

/// <summary>A judge reads an entry.</summary>
internal readonly record struct Pair(string EntryId, string JudgeId);

/// <param name="Reviews">How many judges shall read it, those who have done so or begun included.</param>
/// <param name="Language">Only judges who read it; null: everybody.</param>
internal sealed record EntryToAssign(string Id, int Reviews, string? Language = null, string? Track = null);

/// <param name="Languages">Empty: all.</param>
/// <param name="Tracks">Empty: all.</param>
/// <param name="Least">Entries the judge reads at least, those begun included. Not asked of a judge who is away or has left.</param>
/// <param name="Free">When the judge can work; empty: always.</param>
/// <param name="HasLeft">Keeps what is begun, gets nothing new.</param>
internal sealed record JudgeToAssign(
    string Id, IReadOnlyList<string> Languages, IReadOnlyList<string> Tracks, int Least = 0, int Most = int.MaxValue,
    IReadOnlyList<FreeTime>? Free = null, bool HasLeft = false);

/// <summary>Who may read what, and what is wanted. The same task gives the same plan on every machine.</summary>
/// <param name="Conflicts">Never assigned; stronger than <paramref name="Kept"/>.</param>
/// <param name="Kept">Done or begun: stays, even where the judge has left or reads another language.</param>
/// <param name="Before">The plan in force, of which as little as possible is moved.</param>
/// <param name="Phase">When the reading takes place; null: no judge is away.</param>
internal sealed record AssignmentTask(
    IReadOnlyList<EntryToAssign> Entries, IReadOnlyList<JudgeToAssign> Judges, IReadOnlyCollection<Pair> Conflicts,
    IReadOnlyCollection<Pair>? Kept = null, IReadOnlyCollection<Pair>? Before = null, FreeTime? Phase = null, ulong Seed = 1);
