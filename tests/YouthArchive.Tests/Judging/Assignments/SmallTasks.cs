using YouthArchive.Judging.Assignments;

namespace YouthArchive.Tests.Judging.Assignments;

/// <summary>Tasks small enough to search for the best design: 8 to 16 entries, 4 to 8 judges, 2 or 3 reviews, a tenth of the pairs in conflict.</summary>
internal static class SmallTasks
{
    public static AssignmentTask Of(int seed)
    {
        var random = new Random(seed);
        var reviews = random.Next(2, 4);
        List<EntryToAssign> entries = [.. Enumerable.Range(1, random.Next(8, 17)).Select(i => new EntryToAssign($"H-{i:00}", reviews))];
        List<JudgeToAssign> judges = [.. Enumerable.Range(1, random.Next(4, 9)).Select(i => new JudgeToAssign($"J-{i:00}", [], []))];
        var conflicts = (from e in entries from j in judges select new Pair(e.Id, j.Id)).Where(_ => random.NextDouble() < 0.1).ToList();
        // Never so many that an entry is left without enough judges.
        var kept = conflicts.GroupBy(c => c.EntryId).SelectMany(g => g.Take(judges.Count - reviews - 1)).ToList();
        return new(entries, judges, kept, Seed: (ulong)seed);
    }
}
