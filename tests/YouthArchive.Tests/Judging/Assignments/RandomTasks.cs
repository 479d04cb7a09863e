using YouthArchive.Judging.Assignments;

namespace YouthArchive.Tests.Judging.Assignments;

/// <summary>Tasks made by a seed: tiny ones for comparison with a search through all plans, and large ones as an event has them.</summary>
internal static class RandomTasks
{
    private static readonly string[] Languages = ["kk", "ru", "mn"];
    private static readonly string[] Tracks = ["search", "story"];

    public static AssignmentTask Tiny(int seed)
    {
        var random = new Random(seed);
        var entries = Enumerable.Range(1, random.Next(1, 5)).Select(i => new EntryToAssign(
            $"H-{i:00}", random.Next(1, 4), random.Next(3) == 0 ? Languages[random.Next(3)] : null, random.Next(4) == 0 ? Tracks[random.Next(2)] : null)).ToList();
        var judges = Enumerable.Range(1, random.Next(2, 6)).Select(i =>
        {
            var least = random.Next(3) == 0 ? random.Next(0, 3) : 0;
            return new JudgeToAssign($"J-{i:00}", Some(random, Languages), Some(random, Tracks), least, Math.Max(least, random.Next(1, 5)));
        }).ToList();
        var pairs = (from e in entries from j in judges select new Pair(e.Id, j.Id)).ToList();
        return new(entries, judges, [.. pairs.Where(_ => random.NextDouble() < 0.15)], [.. pairs.Where(_ => random.NextDouble() < 0.06)], Seed: (ulong)seed);
    }

    /// <summary>
    /// Languages and tracks in the shares an event has, every judge reading two languages or three and most tracks; a tenth of all
    /// pairs in conflict; every third judge there for half of the time.
    /// </summary>
    public static AssignmentTask Event(int entries, int judges, int reviews, int seed, double conflicts = 0.1, bool someAway = true)
    {
        var random = new Random(seed);
        var from = new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc);
        var phase = new FreeTime(from, from.AddDays(4));
        var works = Enumerable.Range(1, entries).Select(i => new EntryToAssign(
            $"H-{i:000}", reviews, Languages[random.Next(10) switch { < 6 => 0, < 9 => 1, _ => 2 }], Tracks[random.Next(2)])).ToList();
        var panel = Enumerable.Range(1, judges).Select(i => new JudgeToAssign(
            $"J-{i:00}", i % 3 == 0 ? ["kk", "ru", "mn"] : ["kk", "ru"], i % 5 == 0 ? ["search"] : [],
            Free: someAway && i % 3 == 1 ? [new(from, from.AddDays(2))] : null)).ToList();
        var pairs = from e in works from j in panel select new Pair(e.Id, j.Id);
        return new(works, panel, [.. pairs.Where(_ => random.NextDouble() < conflicts)], Phase: phase, Seed: (ulong)seed);
    }

    private static List<string> Some(Random random, string[] of) => random.Next(2) == 0 ? [] : [.. of.Where(_ => random.Next(2) == 0)];
}
