using System.Collections.Concurrent;
using System.Numerics;
using System.Text;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking.Orders;

/// <summary>
/// The mean length, by n, of the longest part in a right order over all n! orders. Exact for n to 8, and for any n where every pair is
/// required; a partial order of more than 8 is measured on the same 5,000 seeded orders each time (its standard error is under 0.003).
/// </summary>
internal static class ChanceOrder
{
    private const int Exact = 8;
    private const int MostShapes = 40;
    private const int Sample = 5000;
    private const int MostKept = 500;
    private static readonly ConcurrentDictionary<string, Fraction> Kept = new();

    public static Fraction Expected(RequiredOrder order)
    {
        var key = Name(order);
        if (Kept.TryGetValue(key, out var known))
        {
            return known;
        }
        if (Kept.Count >= MostKept)
        {
            Kept.Clear();
        }
        return Kept[key] = Mean(order);
    }

    private static Fraction Mean(RequiredOrder order) => order.Ids.Count switch
    {
        var n when order.IsTotal && n <= MostShapes => OfShapes(n),
        <= Exact => OfAll(order),
        _ => OfSample(order),
    };

    private static Fraction OfAll(RequiredOrder order)
    {
        var n = order.Ids.Count;
        BigInteger sum = 0, count = 0;
        var places = Enumerable.Range(0, n).ToArray();
        Permute(places, n, () =>
        {
            sum += OrderShare.Longest(order, places);
            count++;
        });
        return new(sum, count * n);
    }

    /// <summary>Heap 1963.</summary>
    private static void Permute(int[] places, int size, Action visit)
    {
        if (size <= 1)
        {
            visit();
            return;
        }
        for (var i = 0; i < size; i++)
        {
            Permute(places, size - 1, visit);
            var other = size % 2 == 0 ? i : 0;
            (places[other], places[size - 1]) = (places[size - 1], places[other]);
        }
    }

    private static Fraction OfSample(RequiredOrder order)
    {
        var draw = new SeededDraw(1);
        var places = Enumerable.Range(0, order.Ids.Count).ToArray();
        BigInteger sum = 0;
        for (var i = 0; i < Sample; i++)
        {
            draw.Shuffle(places);
            sum += OrderShare.Longest(order, places);
        }
        return new(sum, (BigInteger)Sample * places.Length);
    }

    /// <summary>
    /// As many orders have a longest rising part of k as there are pairs of standard Young tableaux of one shape with a first row of k
    /// (Schensted 1961); how many tableaux a shape has, the hook lengths tell.
    /// </summary>
    private static Fraction OfShapes(int n)
    {
        var factorial = Enumerable.Range(1, n).Aggregate(BigInteger.One, (product, i) => product * i);
        BigInteger sum = 0;
        foreach (var shape in Shapes(n, n, []))
        {
            var tableaux = factorial / Hooks(shape);
            sum += tableaux * tableaux * shape[0];
        }
        return new(sum, factorial * n);
    }

    private static IEnumerable<List<int>> Shapes(int left, int most, List<int> rows)
    {
        if (left == 0)
        {
            yield return rows;
        }
        for (var row = Math.Min(left, most); row >= 1; row--)
        {
            rows.Add(row);
            foreach (var shape in Shapes(left - row, row, rows))
            {
                yield return shape;
            }
            rows.RemoveAt(rows.Count - 1);
        }
    }

    private static BigInteger Hooks(List<int> rows)
    {
        BigInteger product = 1;
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = 0; j < rows[i]; j++)
            {
                product *= rows[i] - j + rows.Skip(i + 1).Count(below => below > j);
            }
        }
        return product;
    }

    private static string Name(RequiredOrder order)
    {
        var name = new StringBuilder().Append(order.Ids.Count).Append(':');
        for (var i = 0; i < order.Ids.Count; i++)
        {
            for (var j = 0; j < order.Ids.Count; j++)
            {
                name.Append(order.Before(i, j) ? '1' : '0');
            }
        }
        return name.ToString();
    }
}
