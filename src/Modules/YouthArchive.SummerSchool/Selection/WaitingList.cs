using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Selection;

/// <summary>Who moves up when places are given back.</summary>
internal static class WaitingList
{
    /// <summary>
    /// The people to offer the free places to, in the order of the list: the first for whom every quota still holds. A quota that asks for
    /// at least so many is restored when somebody who waits can restore it; as far as nobody can, it is let go, the last one first.
    /// </summary>
    /// <param name="held">Whose place is offered or confirmed.</param>
    /// <param name="waiting">By rank.</param>
    public static IReadOnlyList<SelectionApplicant> Next(
        int places, IReadOnlyList<Quota> quotas, IReadOnlyList<SelectionApplicant> held, IReadOnlyList<SelectionApplicant> waiting)
    {
        var free = places - held.Count;
        if (free <= 0 || waiting.Count == 0)
        {
            return [];
        }
        var left = quotas.Select(q => q with { Count = Math.Max(0, q.Count - held.Count(a => a.Matches(q))) }).ToList();
        // Earlier on the list weighs more than everybody later in the same group ever could for one place.
        long Weight(SelectionApplicant a) => (1L << 40) - ((long)IndexOf(waiting, a) << 20);
        while (true)
        {
            var choice = QuotaSearch.Best(QuotaProblem.Of(free, left, waiting, Weight));
            if (choice.Chosen is { } chosen)
            {
                return [.. waiting.Where((_, i) => chosen[i])];
            }
            var last = left.FindLastIndex(q => q is { Bound: QuotaBound.AtLeast, Count: > 0 });
            left[last] = left[last] with { Count = left[last].Count - 1 };
        }
    }

    private static int IndexOf(IReadOnlyList<SelectionApplicant> waiting, SelectionApplicant applicant)
    {
        for (var i = 0; i < waiting.Count; i++)
        {
            if (ReferenceEquals(waiting[i], applicant))
            {
                return i;
            }
        }
        return waiting.Count;
    }
}
