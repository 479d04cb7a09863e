using YouthArchive.Judging.Assignments;

namespace YouthArchive.Tests.Judging.Assignments;

/// <summary>
/// The independent check: goes through every way to give the entries their readers, one entry after another. No flow, no cut.
/// A demand that is left out does not bind: an entry then takes any number of readers, a judge any number of entries.
/// </summary>
internal sealed class AllPlans(AssignmentTask task)
{
    private readonly List<EntryToAssign> entries = [.. task.Entries];
    private readonly List<JudgeToAssign> judges = [.. task.Judges];
    private readonly HashSet<Pair> conflicts = [.. task.Conflicts];
    private readonly HashSet<Pair> kept = [.. (task.Kept ?? []).Except(task.Conflicts)];

    public enum Kind { Entry, Least, Most }

    public IReadOnlyList<(Kind, string)> Demands =>
    [
        .. entries.Select(e => (Kind.Entry, e.Id)), .. judges.Where(j => j.Least > 0).Select(j => (Kind.Least, j.Id)),
        .. judges.Select(j => (Kind.Most, j.Id)),
    ];

    public bool CanMeet(IEnumerable<(Kind, string)> demands) => Loads([.. demands]).Count > 0;

    public bool CanMeetAll => CanMeet(Demands);

    /// <summary>The most even loads there are, as the sum of their squares.</summary>
    public int LeastSquares => Loads([.. Demands]).Min(loads => loads.Split(',').Sum(l => int.Parse(l) * int.Parse(l)));

    /// <summary>Whether a plan links all entries and leaves none of these judges without one.</summary>
    public bool CanBeConnected(IReadOnlyCollection<string> busy)
    {
        var (found, all) = (false, judges.Index().Where(j => busy.Contains(j.Item.Id)).Aggregate(0, (s, j) => s | 1 << j.Index));
        Walk([], 0);
        return found;

        void Walk(List<int> readers, int entry)
        {
            if (found)
            {
                return;
            }
            if (entry == entries.Count)
            {
                found = FitsAll(readers) && IsConnected(readers) && readers.Aggregate(0, (a, b) => a | b) is var read && (read & all) == all;
                return;
            }
            foreach (var set in Sets(entry, isAsked: true))
            {
                Walk([.. readers, set], entry + 1);
            }
        }
    }

    private HashSet<string> Loads(HashSet<(Kind, string)> demands)
    {
        var states = new HashSet<string> { string.Join(',', judges.Select(_ => 0)) };
        for (var entry = 0; entry < entries.Count; entry++)
        {
            var next = new HashSet<string>();
            foreach (var state in states)
            {
                var loads = state.Split(',').Select(int.Parse).ToArray();
                foreach (var set in Sets(entry, demands.Contains((Kind.Entry, entries[entry].Id))))
                {
                    var after = loads.Select((l, j) => l + (set >> j & 1)).ToArray();
                    if (judges.Index().All(j => !demands.Contains((Kind.Most, j.Item.Id)) || after[j.Index] <= MostOf(j.Item)))
                    {
                        next.Add(string.Join(',', after));
                    }
                }
            }
            states = next;
        }
        return [.. states.Where(s => s.Split(',').Select(int.Parse).Index().All(
            l => !demands.Contains((Kind.Least, judges[l.Index].Id)) || l.Item >= judges[l.Index].Least))];
    }

    private int MostOf(JudgeToAssign judge) => Math.Max(judge.Most, kept.Count(p => p.JudgeId == judge.Id));

    private IEnumerable<int> Sets(int entry, bool isAsked)
    {
        var work = entries[entry];
        var (must, may) = (0, 0);
        for (var j = 0; j < judges.Count; j++)
        {
            var pair = new Pair(work.Id, judges[j].Id);
            must |= kept.Contains(pair) ? 1 << j : 0;
            may |= kept.Contains(pair) || MayRead(work, judges[j]) && !conflicts.Contains(pair) ? 1 << j : 0;
        }
        var wanted = Math.Max(work.Reviews, int.PopCount(must));
        return Enumerable.Range(0, 1 << judges.Count).Where(s => (s & must) == must && (s & ~may) == 0 && (!isAsked || int.PopCount(s) == wanted));
    }

    private static bool MayRead(EntryToAssign entry, JudgeToAssign judge) =>
        (entry.Language is null || judge.Languages.Count == 0 || judge.Languages.Contains(entry.Language))
        && (entry.Track is null || judge.Tracks.Count == 0 || judge.Tracks.Contains(entry.Track));

    private bool FitsAll(List<int> readers) => judges.Index().All(j =>
        readers.Count(r => (r >> j.Index & 1) == 1) is var load && load >= j.Item.Least && load <= MostOf(j.Item));

    private static bool IsConnected(List<int> readers)
    {
        var reached = readers[0];
        for (var i = 0; i < readers.Count; i++)
        {
            reached = readers.Where(r => (r & reached) != 0).Aggregate(reached, (a, b) => a | b);
        }
        return readers.All(r => (r & reached) != 0);
    }
}
