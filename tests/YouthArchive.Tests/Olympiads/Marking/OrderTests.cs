using Xunit;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Marking;
using YouthArchive.Olympiads.Marking.Orders;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Tests.Olympiads.Marking;

public sealed class OrderTests
{
    private static readonly string[] Six = ["e1", "e2", "e3", "e4", "e5", "e6"];

    [Theory]
    [InlineData("e1 e2 e3 e4 e5 e6", 1, 1)]
    [InlineData("e2 e3 e4 e5 e6 e1", 1, 3)]
    [InlineData("e2 e1 e3 e4 e5 e6", 13, 15)]
    [InlineData("e4 e5 e6 e1 e2 e3", 0, 1)]
    [InlineData("e6 e5 e4 e3 e2 e1", 0, 1)]
    [InlineData("e1 e2 e3 e4 e5", 1, 3)]
    [InlineData("e1 e1 e2 zz e3 e4 e5 e6", 1, 1)]
    public void Pairs_earn_what_the_table_says(string order, int numerator, int denominator) =>
        Assert.Equal(new Fraction(numerator, denominator), ItemMarking.Share(Samples.Six, Ordered(order.Split(' '))));

    [Fact]
    public void A_blind_guesser_of_six_earns_no_more_than_a_seventh()
    {
        var item = Samples.Six;
        var pairs = Mean(Six.Length, order => ItemMarking.Share(item, Ordered(order.Select(i => Six[i])))!.Value);
        var subsequence = Mean(Six.Length, order => ItemMarking.Share(item with { Metric = OrderMetric.Subsequence }, Ordered(order.Select(i => Six[i])))!.Value);
        Assert.True(pairs <= new Fraction(15, 100), pairs.ToString());
        Assert.Equal(0.145, pairs.ToDouble(), 0.0005);
        Assert.True(subsequence <= new Fraction(15, 100), subsequence.ToString());
    }

    [Fact]
    public void Are_equal_to_brute_force_over_all_orders_and_partial_orders_to_seven()
    {
        var random = new Random(11);
        for (var n = 2; n <= 7; n++)
        {
            for (var round = 0; round < (n < 7 ? 12 : 2); round++)
            {
                var item = RandomItem(random, n);
                var order = RequiredOrder.Of(item);
                var lengths = new List<int>();
                foreach (var given in Orders(n))
                {
                    var places = order.Places(given.Select(i => item.Events[i].Id));
                    Assert.Equal(NaivePairs(item, given), OrderShare.RightPairs(order, places));
                    var longest = OrderShare.Longest(order, places);
                    lengths.Add(longest);
                    if (n < 7 || lengths.Count % 7 == 0)
                    {
                        Assert.Equal(NaiveLongest(item, given), longest);
                    }
                }
                Assert.Equal(new Fraction(lengths.Sum(), lengths.Count * n), ChanceOrder.Expected(order));
            }
        }
    }

    [Fact]
    public void The_mean_of_rising_parts_is_exact_beyond_brute_force()
    {
        // OEIS A003316: sums over all orders of 1 to 9 of the longest rising part.
        int[] sums = [1, 3, 12, 58, 335, 2261, 17465, 152020, 1473057];
        var factorial = 1;
        for (var n = 1; n <= sums.Length; n++)
        {
            factorial *= n;
            var order = RequiredOrder.Of([.. Enumerable.Range(0, n).Select(i => $"x{i}")]);
            Assert.Equal(new Fraction(sums[n - 1], factorial * n), ChanceOrder.Expected(order));
        }
    }

    [Fact]
    public void Events_whose_dates_touch_or_are_unknown_are_in_no_order()
    {
        var item = new Chronology(
        [
            new("year", LocalizedText.Empty, "1917"), new("month", LocalizedText.Empty, "1917-12"), new("day", LocalizedText.Empty, "1917-12-13"),
            new("next", LocalizedText.Empty, "1917-12-14"), new("never", LocalizedText.Empty, null), new("range", LocalizedText.Empty, "1900", "1916-12-31"),
        ]);
        var order = RequiredOrder.Of(item);
        Assert.Equal(5, order.Pairs);
        Assert.True(order.Before(2, 3));
        Assert.False(order.Before(0, 1) || order.Before(1, 2) || order.Before(2, 1));
        Assert.Equal(1, ItemMarking.Share(item, Ordered(["never", "range", "month", "day", "next", "year"])));
    }

    [Fact]
    public void A_foreign_sheet_is_found_for_30_of_100()
    {
        var item = new OriginalOrder(Samples.Cs("a b c d e"), ["a", "b", "c", "d"], ["e"]);
        Assert.Equal(new Fraction(7, 10), ItemMarking.Share(item, Ordered(["a", "b", "c", "d", "e"])));
        Assert.Equal(new Fraction(3, 10), ItemMarking.Share(item, Samples.Answer(("foreign", "e"))));
        Assert.Equal(new Fraction(2, 3) * new Fraction(3, 10), ItemMarking.Share(item, Samples.Answer(("foreign", "e"), ("foreign", "a"))));
    }

    private static Response Ordered(IEnumerable<string> ids) => Samples.Answer([.. ids.Select(id => ("order", id))]);

    private static Chronology RandomItem(Random random, int n) => new(
    [
        .. Enumerable.Range(0, n).Select(i =>
        {
            var first = 1900 + random.Next(2 * n);
            return new DatedChoice($"d{i}", LocalizedText.Empty, random.Next(6) == 0 ? null : $"{first}", $"{first + random.Next(3)}");
        }),
    ]);

    private static bool Before(DatedChoice one, DatedChoice other) =>
        other.Earliest is not null && string.CompareOrdinal(one.Latest ?? one.Earliest, other.Earliest) < 0;

    private static int NaivePairs(Chronology item, int[] given)
    {
        var right = 0;
        for (var i = 0; i < given.Length; i++)
        {
            for (var j = i + 1; j < given.Length; j++)
            {
                right += Before(item.Events[given[i]], item.Events[given[j]]) ? 1 : 0;
            }
        }
        return right;
    }

    private static int NaiveLongest(Chronology item, int[] given)
    {
        var best = 0;
        for (var chosen = 0; chosen < 1 << given.Length; chosen++)
        {
            var part = given.Where((_, i) => (chosen >> i & 1) == 1).ToArray();
            var isInOrder = !part.Where((one, i) => part.Skip(i + 1).Any(later => Before(item.Events[later], item.Events[one]))).Any();
            best = isInOrder ? Math.Max(best, part.Length) : best;
        }
        return best;
    }

    private static Fraction Mean(int n, Func<int[], Fraction> share)
    {
        Fraction sum = 0;
        var count = 0;
        foreach (var order in Orders(n))
        {
            sum += share(order);
            count++;
        }
        return sum / count;
    }

    private static IEnumerable<int[]> Orders(int n) => Orders([], [.. Enumerable.Range(0, n)]);

    private static IEnumerable<int[]> Orders(int[] begun, int[] left) => left.Length == 0
        ? [begun]
        : left.SelectMany(next => Orders([.. begun, next], [.. left.Where(i => i != next)]));
}
