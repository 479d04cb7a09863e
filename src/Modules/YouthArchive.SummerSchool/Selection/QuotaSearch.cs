namespace YouthArchive.SummerSchool.Selection;

/// <param name="Chosen">Null when no choice holds.</param>
/// <param name="IsProven">False only when the search was stopped before it had seen everything.</param>
internal sealed record QuotaChoice(bool[]? Chosen, bool IsProven);

/// <summary>
/// Branch and bound, exact. A branch settles one person: chosen together with everybody better of the same group, or not chosen with
/// everybody worse. It is left when its bound, in whole numbers, is not above the best choice known.
/// </summary>
internal sealed class QuotaSearch
{
    private const int MostNodes = 100_000;

    private readonly QuotaProblem _problem;
    private readonly bool _isFirstEnough;
    private readonly int[][] _groups;
    private bool[]? _best;
    private Int128 _total = -1;
    private int _nodes;

    private QuotaSearch(QuotaProblem problem, bool isFirstEnough)
    {
        (_problem, _isFirstEnough) = (problem, isFirstEnough);
        _groups = [.. problem.Groups.Index().GroupBy(g => g.Item).OrderBy(g => g.Key).Select(g => g.Select(x => x.Index).ToArray())];
    }

    public static QuotaChoice Best(QuotaProblem problem) => Run(problem, isFirstEnough: false);

    public static bool IsPossible(QuotaProblem problem) => Run(problem, isFirstEnough: true).Chosen is not null;

    private static QuotaChoice Run(QuotaProblem problem, bool isFirstEnough)
    {
        if (problem.Least.Zip(problem.Most).Any(b => b.First > b.Second))
        {
            return new(null, true);
        }
        var search = new QuotaSearch(problem, isFirstEnough);
        var open = new sbyte[problem.People];
        Array.Fill(open, (sbyte)-1);
        search.Node(new(problem), open);
        return new(search._best, search._nodes < MostNodes || isFirstEnough && search._best is not null);
    }

    private void Node(Relaxation relaxed, sbyte[] fixedTo)
    {
        if (++_nodes >= MostNodes || _isFirstEnough && _best is not null)
        {
            return;
        }
        var end = relaxed.Solve();
        if (end == RelaxedEnd.Impossible && Prices.Refute(_problem, fixedTo, relaxed.Proof))
        {
            return;
        }
        var people = relaxed.People();
        Offer(people, fixedTo);
        var prices = Prices.Of(relaxed.RowPrices());
        var bound = prices.Bound(_problem, fixedTo);
        if (bound <= _total)
        {
            return;
        }
        Settle(relaxed, fixedTo, prices, bound);
        if (Branching(people, fixedTo) is not (>= 0 and var person))
        {
            Offer([.. fixedTo.Select(f => (double)f)], fixedTo);
            return;
        }
        var chosenFirst = people[person] >= 0.5;
        foreach (var isChosen in new[] { chosenFirst, !chosenFirst })
        {
            var (child, settled) = (relaxed.Copy(), (sbyte[])fixedTo.Clone());
            if (Fix(child, settled, person, isChosen))
            {
                Node(child, settled);
            }
        }
    }

    /// <summary>Takes the relaxation's people when they are whole, hold, and are better than the best known.</summary>
    private void Offer(double[] people, sbyte[] fixedTo)
    {
        var chosen = people.Select((x, j) => fixedTo[j] < 0 ? x > 0.5 : fixedTo[j] == 1).ToArray();
        if (_problem.Holds(chosen) && _problem.Total(chosen) is var total && total > _total)
        {
            (_best, _total) = (chosen, total);
        }
    }

    // Who costs more to turn round than the bound stands above the best known stays as the prices say.
    private void Settle(Relaxation relaxed, sbyte[] fixedTo, Prices prices, Int128 bound)
    {
        for (var j = 0; j < fixedTo.Length && _total >= 0; j++)
        {
            if (fixedTo[j] < 0 && prices.WorthOf(_problem, j) is var worth && bound - Int128.Abs(worth) <= _total)
            {
                fixedTo[j] = (sbyte)(worth > 0 ? 1 : 0);
                relaxed.Fix(j, worth > 0);
            }
        }
    }

    private static int Branching(double[] people, sbyte[] fixedTo)
    {
        var (open, at, most) = (-1, -1, 1e-6);
        for (var j = 0; j < people.Length; j++)
        {
            if (fixedTo[j] >= 0)
            {
                continue;
            }
            open = open < 0 ? j : open;
            var broken = Math.Min(people[j], 1 - people[j]);
            if (broken > most)
            {
                (at, most) = (j, broken);
            }
        }
        return at >= 0 ? at : open;
    }

    private bool Fix(Relaxation relaxed, sbyte[] fixedTo, int person, bool isChosen)
    {
        foreach (var j in _groups[_problem.Groups[person]].Where(j => isChosen ? j <= person : j >= person))
        {
            var to = (sbyte)(isChosen ? 1 : 0);
            if (fixedTo[j] >= 0 && fixedTo[j] != to)
            {
                return false;
            }
            fixedTo[j] = to;
            relaxed.Fix(j, isChosen);
        }
        return true;
    }
}
