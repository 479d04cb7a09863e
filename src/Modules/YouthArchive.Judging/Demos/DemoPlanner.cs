namespace YouthArchive.Judging.Demos;

/// <summary>
/// Gives each entry a slot and a table so that nobody is needed at two tables at once: a colouring of the entries by slots, the most
/// hemmed-in entry first (Brélaz 1979), with going back. Complete as long as the budget lasts.
/// </summary>
internal static class DemoPlanner
{
    private const int Budget = 20_000;

    public static (IReadOnlyList<PlannedDemo>? Demos, NoDemos? Obstacle) Plan(DemoTask task)
    {
        if (ObstacleIn(task) is { } obstacle)
        {
            return (null, obstacle);
        }
        var search = new Search(task);
        return search.Run() is { } slots ? (Placed(task, slots), null)
            : (null, new(search.IsGivenUp ? DemoObstacle.GivenUp : DemoObstacle.Together, null, task.Entries.Count, task.Places * task.Slots));
    }

    /// <summary>What can be said without a search, the plainest first.</summary>
    private static NoDemos? ObstacleIn(DemoTask task)
    {
        if (task.Entries.Count > task.Places * task.Slots)
        {
            return new(DemoObstacle.Places, null, task.Entries.Count, task.Places * task.Slots);
        }
        if (task.Entries.FirstOrDefault(e => e.Judges.Count == 0) is { } alone)
        {
            return new(DemoObstacle.NoJudge, alone.Id, 1, 0);
        }
        foreach (var (person, demos) in task.Entries.SelectMany(e => e.Needed).CountBy(p => p).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal))
        {
            var free = Enumerable.Range(0, task.Slots).Count(s => !IsBusy(task, person, s));
            if (demos > free)
            {
                return new(DemoObstacle.Person, person, demos, free);
            }
        }
        return task.Entries.FirstOrDefault(e => !Enumerable.Range(0, task.Slots).Any(s => e.Needed.All(p => !IsBusy(task, p, s)))) is { } never
            ? new(DemoObstacle.Entry, never.Id, 1, 0)
            : null;
    }

    private static bool IsBusy(DemoTask task, string person, int slot) => task.Busy.TryGetValue(person, out var busy) && busy.Contains(slot);

    /// <summary>Judges stay at the table where they are, as far as that goes.</summary>
    private static List<PlannedDemo> Placed(DemoTask task, int[] slots)
    {
        var (last, result) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<PlannedDemo>());
        foreach (var slot in slots.Index().GroupBy(s => s.Item, s => s.Index).OrderBy(s => s.Key))
        {
            var free = Enumerable.Range(0, task.Places).ToList();
            foreach (var entry in slot.Select(i => task.Entries[i]).OrderBy(e => e.Id, StringComparer.Ordinal))
            {
                var place = free.MaxBy(p => entry.Judges.Count(j => last.GetValueOrDefault(j, -1) == p));
                free.Remove(place);
                result.Add(new(entry.Id, slot.Key, place));
                foreach (var judge in entry.Judges)
                {
                    last[judge] = place;
                }
            }
        }
        return result;
    }

    private sealed class Search
    {
        private readonly DemoTask _task;
        private readonly bool[,] _clash;
        private readonly bool[,] _open;
        private readonly int[] _slotOf;
        private readonly int[] _used;
        private int _left = Budget;

        public Search(DemoTask task)
        {
            _task = task;
            var count = task.Entries.Count;
            var needed = task.Entries.Select(e => e.Needed.ToHashSet(StringComparer.Ordinal)).ToList();
            (_clash, _open, _slotOf, _used) = (new bool[count, count], new bool[count, task.Slots], [.. Enumerable.Repeat(-1, count)], new int[task.Slots]);
            for (var a = 0; a < count; a++)
            {
                for (var b = 0; b < count; b++)
                {
                    _clash[a, b] = a != b && needed[a].Overlaps(needed[b]);
                }
                for (var slot = 0; slot < task.Slots; slot++)
                {
                    _open[a, slot] = needed[a].All(p => !IsBusy(task, p, slot));
                }
            }
        }

        public bool IsGivenUp => _left <= 0;

        public int[]? Run() => Next() ? _slotOf : null;

        private bool Next()
        {
            if (--_left <= 0)
            {
                return false;
            }
            var (entry, slots) = MostHemmedIn();
            if (entry < 0)
            {
                return true;
            }
            foreach (var slot in slots.OrderBy(s => _used[s]).ThenBy(s => s))
            {
                (_slotOf[entry], _used[slot]) = (slot, _used[slot] + 1);
                if (Next())
                {
                    return true;
                }
                (_slotOf[entry], _used[slot]) = (-1, _used[slot] - 1);
            }
            return false;
        }

        private (int Entry, List<int> Slots) MostHemmedIn()
        {
            var (best, slots, neighbours) = (-1, new List<int>(), -1);
            for (var entry = 0; entry < _slotOf.Length; entry++)
            {
                if (_slotOf[entry] >= 0)
                {
                    continue;
                }
                var own = Enumerable.Range(0, _task.Slots).Where(s => _open[entry, s] && _used[s] < _task.Places && !IsTaken(entry, s)).ToList();
                var degree = Enumerable.Range(0, _slotOf.Length).Count(o => _clash[entry, o]);
                if (best < 0 || own.Count < slots.Count || (own.Count == slots.Count && degree > neighbours))
                {
                    (best, slots, neighbours) = (entry, own, degree);
                }
            }
            return (best, slots);
        }

        private bool IsTaken(int entry, int slot)
        {
            for (var other = 0; other < _slotOf.Length; other++)
            {
                if (_slotOf[other] == slot && _clash[entry, other])
                {
                    return true;
                }
            }
            return false;
        }
    }
}
