using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking.Orders;

/// <summary>What an order earns. Both metrics pay who orders at random next to nothing.</summary>
internal static class OrderShare
{
    /// <summary>max(0, 2K − 1), K the part of the required pairs that stand right; a pair with one missing does not.</summary>
    public static Fraction Pairs(RequiredOrder order, int[] places)
    {
        if (order.Pairs == 0)
        {
            return places.All(p => p >= 0) ? 1 : 0;
        }
        return (2 * new Fraction(RightPairs(order, places), order.Pairs) - 1).Clamped();
    }

    /// <summary>(s − E) / (1 − E), never below nothing: s the longest part without a required pair the wrong way round, E its mean over all orders.</summary>
    public static Fraction Subsequence(RequiredOrder order, int[] places)
    {
        if (order.Pairs == 0)
        {
            return places.All(p => p >= 0) ? 1 : 0;
        }
        var expected = ChanceOrder.Expected(order);
        return ((new Fraction(Longest(order, places), places.Length) - expected) / (1 - expected)).Clamped();
    }

    public static int RightPairs(RequiredOrder order, int[] places)
    {
        var right = 0;
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = 0; j < places.Length; j++)
            {
                right += order.Before(i, j) && places[i] >= 0 && places[i] < places[j] ? 1 : 0;
            }
        }
        return right;
    }

    /// <summary>
    /// Standing the wrong way round is itself a partial order (required one way, given the other), so the longest part without such a
    /// pair is its widest antichain, which is n less a maximum matching (Dilworth 1950, Fulkerson 1956).
    /// </summary>
    public static int Longest(RequiredOrder order, int[] places)
    {
        var matched = new int[places.Length];
        Array.Fill(matched, -1);
        var pairs = 0;
        for (var i = 0; i < places.Length; i++)
        {
            pairs += places[i] >= 0 && Matches(order, places, i, matched, new bool[places.Length]) ? 1 : 0;
        }
        return places.Count(p => p >= 0) - pairs;
    }

    private static bool Matches(RequiredOrder order, int[] places, int one, int[] matched, bool[] seen)
    {
        for (var other = 0; other < places.Length; other++)
        {
            if (seen[other] || places[other] <= places[one] || !order.Before(other, one))
            {
                continue;
            }
            seen[other] = true;
            if (matched[other] < 0 || Matches(order, places, matched[other], matched, seen))
            {
                matched[other] = one;
                return true;
            }
        }
        return false;
    }
}
