namespace YouthArchive.Judging.Assignments;

/// <summary>
/// A small set of demands that cannot be met together. Always irreducible: without any one of them the others can be met.
/// To find the smallest is hard in general (it is the girth of a transversal matroid); it is proven smallest when the bound from
/// the densest cut, or a count through all smaller sets, says so.
/// </summary>
internal static class DeficitSearch
{
    private const int Budget = 200_000;

    /// <returns>Null when all demands can be met.</returns>
    public static (Deficit Set, bool IsSmallest)? Find(Needs needs)
    {
        var (largest, excess) = needs.Dearest(1, 0);
        if (excess == 0)
        {
            return null;
        }
        var (cuts, bound) = DenserAndDenser(needs, largest);
        var best = cuts.SelectMany(cut => Filtered(needs, cut)).MinBy(s => s.Size)!;
        if (best.Size <= bound)
        {
            return (best, true);
        }
        var (smaller, complete) = Smaller(needs, best.Size);
        return (smaller ?? best, complete);
    }

    /// <summary>
    /// Dinkelbach's climb to the cut with the most excess per demand. An excess is at least 1, so no deficit has fewer demands
    /// than 1 ÷ that share.
    /// </summary>
    private static (List<Deficit> Cuts, int Bound) DenserAndDenser(Needs needs, Deficit first)
    {
        var cuts = new List<Deficit> { first };
        while (true)
        {
            var last = cuts[^1];
            var excess = needs.Excess(last);
            var (next, value) = needs.Dearest(last.Size, excess);
            if (value <= 0 || next.Size == 0)
            {
                return (cuts, (last.Size + excess - 1) / excess);
            }
            cuts.Add(next);
        }
    }

    /// <summary>Leaves out, one after another, what is not needed for the contradiction; in several orders.</summary>
    private static IEnumerable<Deficit> Filtered(Needs needs, Deficit cut)
    {
        var byLinks = cut.Needers.OrderBy(n => Enumerable.Range(0, needs.Most.Count).Count(g => needs.IsLinked(n, g)) - needs.Wanted[n]).ToList();
        var byRoom = cut.Givers.OrderByDescending(g => needs.Links(cut.Needers, g) - needs.Most[g]).ToList();
        yield return Filter(needs, byLinks, byRoom);
        yield return Filter(needs, [.. byLinks.AsEnumerable().Reverse()], byRoom);
        yield return Filter(needs, byLinks, [.. byRoom.AsEnumerable().Reverse()]);
        foreach (var kept in byLinks.Take(12))
        {
            yield return Filter(needs, [kept, .. byLinks.Where(n => n != kept)], byRoom);
        }
    }

    // The last are tried first; in halving steps, so that a cut of hundreds is not tried one by one.
    private static Deficit Filter(Needs needs, IReadOnlyList<int> needers, IReadOnlyList<int> givers)
    {
        var left = Shrunk(needers, kept => !needs.CanMeet(kept, givers));
        return new([.. left.Order()], [.. Shrunk(givers, kept => !needs.CanMeet(left, kept)).Order()]);
    }

    private static List<int> Shrunk(IReadOnlyList<int> all, Func<IReadOnlyCollection<int>, bool> isStillImpossible)
    {
        var (kept, step) = (all.ToList(), Math.Max(1, all.Count / 2));
        for (var at = kept.Count; at > 0;)
        {
            var size = Math.Min(step, at);
            List<int> without = [.. kept.Take(at - size), .. kept.Skip(at)];
            if (isStillImpossible(without))
            {
                (kept, at, step) = (without, at - size, size * 2);
            }
            else
            {
                at -= size == 1 ? 1 : 0;
                step = Math.Max(1, size / 2);
            }
        }
        return kept;
    }

    /// <summary>
    /// Goes through the sets of needers with fewer than so many demands, alike ones once. For given needers the best limits are
    /// those that take most away.
    /// </summary>
    private static (Deficit? Smaller, bool IsComplete) Smaller(Needs needs, int size)
    {
        var kinds = Enumerable.Range(0, needs.Wanted.Count).Where(n => needs.Wanted[n] > 0)
            .GroupBy(n => (needs.Wanted[n], string.Concat(Enumerable.Range(0, needs.Most.Count).Select(g => needs.IsLinked(n, g) ? '1' : '0'))))
            .Select(g => g.ToList()).ToList();
        var (budget, best, bestSize) = (Budget / Math.Max(1, needs.Most.Count / 8), (Deficit?)null, size);
        var links = new int[needs.Most.Count];
        for (var count = 1; count < bestSize && budget > 0; count++)
        {
            Visit(0, count, []);
        }
        return (best, budget > 0);

        void Visit(int kind, int left, List<int> chosen)
        {
            if (left == 0)
            {
                budget--;
                if (Cheapest(needs, chosen, links) is { } found && found.Size < bestSize)
                {
                    (best, bestSize) = (found, found.Size);
                }
                return;
            }
            for (var k = kind; k < kinds.Count && budget > 0; k++)
            {
                for (var taken = 1; taken <= Math.Min(left, kinds[k].Count); taken++)
                {
                    Add(kinds[k][0], taken);
                    Visit(k + 1, left - taken, [.. chosen, .. kinds[k].Take(taken)]);
                    Add(kinds[k][0], -taken);
                }
            }
        }

        void Add(int needer, int step)
        {
            for (var giver = 0; giver < links.Length; giver++)
            {
                links[giver] += needs.IsLinked(needer, giver) ? step : 0;
            }
        }
    }

    private static Deficit? Cheapest(Needs needs, List<int> needers, int[] links)
    {
        var excess = needers.Sum(n => needs.Wanted[n]) - links.Sum();
        var givers = new List<int>();
        if (excess <= 0)
        {
            foreach (var giver in Enumerable.Range(0, links.Length).Where(g => links[g] > needs.Most[g]).OrderByDescending(g => links[g] - needs.Most[g]))
            {
                excess += links[giver] - needs.Most[giver];
                givers.Add(giver);
                if (excess > 0)
                {
                    break;
                }
            }
        }
        return excess > 0 ? new([.. needers.Order()], [.. givers.Order()]) : null;
    }
}
