namespace YouthArchive.Judging.Assignments;

/// <summary>
/// A plan while it is being made. Beside who has what it counts, for every two judges, the entries that could pass from one to
/// the other, by what the passing does to the number of moved assignments: the judges alone then are the residual graph.
/// </summary>
internal sealed class Board
{
    private readonly int[] passes;

    public Board(Eligibility may)
    {
        May = may;
        (Entries, Judges) = (may.Entries.Count, may.Judges.Count);
        has = new bool[Entries * Judges];
        Load = new int[Judges];
        Readers = new int[Entries];
        passes = new int[3 * Judges * Judges];
        for (var entry = 0; entry < Entries; entry++)
        {
            Count(entry, 1);
        }
        for (var at = 0; at < has.Length; at++)
        {
            if (may.Before[at])
            {
                Put(at / Judges, at % Judges);
            }
        }
        var begun = Enumerable.Range(0, Judges).Select(j => Enumerable.Range(0, Entries).Count(e => may.Kept[may.At(e, j)])).ToArray();
        Wanted = [.. Enumerable.Range(0, Entries).Select(e => Math.Max(may.Entries[e].Reviews, Enumerable.Range(0, Judges).Count(j => may.Kept[may.At(e, j)])))];
        Most = [.. may.Judges.Select((j, i) => IsIdle(j, i) ? begun[i] : Math.Max(Math.Min(j.Most, Entries), begun[i]))];
        Least = [.. may.Judges.Select((j, i) => IsIdle(j, i) ? begun[i] : Math.Max(j.Least, begun[i]))];
        Begun = begun;
    }

    private readonly bool[] has;

    public Eligibility May { get; }
    public int Entries { get; }
    public int Judges { get; }
    public int[] Load { get; }
    public int[] Readers { get; }
    public IReadOnlyList<int> Wanted { get; }
    public IReadOnlyList<int> Least { get; }
    public IReadOnlyList<int> Most { get; }
    public IReadOnlyList<int> Begun { get; }

    private bool IsIdle(JudgeToAssign judge, int at) => judge.HasLeft || May.HalfDays[at] == 0;

    public bool Has(int entry, int judge) => has[May.At(entry, judge)];

    public bool MayGet(int entry, int judge) => May.May(entry, judge) && !Has(entry, judge);

    public bool MayGive(int entry, int judge) => Has(entry, judge) && !May.Kept[May.At(entry, judge)];

    public bool IsNew(int entry, int judge) => !May.Before[May.At(entry, judge)];

    public IEnumerable<int> EntriesOf(int judge) => Enumerable.Range(0, Entries).Where(e => Has(e, judge));

    public IEnumerable<int> JudgesOf(int entry) => Enumerable.Range(0, Judges).Where(j => Has(entry, j));

    /// <summary>Assignments that the plan in force does not have.</summary>
    public int Moved => Enumerable.Range(0, has.Length).Count(at => has[at] && !May.Before[at]);

    public void Put(int entry, int judge) => Change(entry, judge, true);

    public void Take(int entry, int judge) => Change(entry, judge, false);

    public void Pass(int entry, int from, int to)
    {
        Count(entry, -1);
        (has[May.At(entry, from)], has[May.At(entry, to)]) = (false, true);
        Load[from]--;
        Load[to]++;
        Count(entry, 1);
    }

    /// <summary>What the cheapest passing between the two judges adds to the moved ones (−1, 0, 1); null when none is possible.</summary>
    public int? PassCost(int from, int to)
    {
        for (var cost = -1; cost <= 1; cost++)
        {
            if (passes[PassAt(from, to, cost)] > 0)
            {
                return cost;
            }
        }
        return null;
    }

    /// <summary>An entry whose passing costs that.</summary>
    public int EntryToPass(int from, int to, int cost) =>
        EntriesOf(from).First(e => MayGive(e, from) && MayGet(e, to) && Cost(e, from, to) == cost);

    public bool[] Snapshot() => (bool[])has.Clone();

    public void Restore(bool[] snapshot)
    {
        for (var at = 0; at < has.Length; at++)
        {
            if (has[at] != snapshot[at])
            {
                Change(at / Judges, at % Judges, snapshot[at]);
            }
        }
    }

    public IEnumerable<Pair> Pairs() =>
        from at in Enumerable.Range(0, has.Length)
        where has[at]
        select new Pair(May.Entries[at / Judges].Id, May.Judges[at % Judges].Id);

    private int Cost(int entry, int from, int to) => (IsNew(entry, to) ? 1 : 0) - (IsNew(entry, from) ? 1 : 0);

    private int PassAt(int from, int to, int cost) => ((cost + 1) * Judges + from) * Judges + to;

    private void Change(int entry, int judge, bool isIn)
    {
        Count(entry, -1);
        has[May.At(entry, judge)] = isIn;
        Load[judge] += isIn ? 1 : -1;
        Readers[entry] += isIn ? 1 : -1;
        Count(entry, 1);
    }

    private void Count(int entry, int step)
    {
        for (var from = 0; from < Judges; from++)
        {
            if (!MayGive(entry, from))
            {
                continue;
            }
            for (var to = 0; to < Judges; to++)
            {
                if (MayGet(entry, to))
                {
                    passes[PassAt(from, to, Cost(entry, from, to))] += step;
                }
            }
        }
    }
}
