using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking.Orders;

internal static class ChronologyMarking
{
    private const string Field = "order";

    public static MarkDetail Mark(Chronology item, Response response)
    {
        var order = RequiredOrder.Of(item);
        var places = order.Places(RequiredOrder.Given(response, Field).Where(order.Ids.Contains));
        if (places.All(p => p < 0))
        {
            return MarkDetail.Nothing;
        }
        var share = item.Metric == OrderMetric.Subsequence ? OrderShare.Subsequence(order, places) : OrderShare.Pairs(order, places);
        return new(share, Parts(order, places, Field));
    }

    /// <summary>Each one in the order it was given, with the part of its own required pairs that stand right.</summary>
    public static IReadOnlyList<MarkedPart> Parts(RequiredOrder order, int[] places, string field) =>
    [
        .. Enumerable.Range(0, places.Length).OrderBy(i => places[i] < 0).ThenBy(i => places[i]).Select(i => places[i] < 0
            ? MarkedPart.Of(field, "", order.Ids[i], isRight: false)
            : MarkedPart.Of(field, order.Ids[i], null, Around(order, places, i))),
    ];

    private static Fraction Around(RequiredOrder order, int[] places, int one)
    {
        var (right, all) = (0, 0);
        for (var other = 0; other < places.Length; other++)
        {
            all += order.Before(one, other) || order.Before(other, one) ? 1 : 0;
            right += places[other] >= 0 && ((order.Before(one, other) && places[one] < places[other])
                || (order.Before(other, one) && places[other] < places[one])) ? 1 : 0;
        }
        return all == 0 ? 1 : new Fraction(right, all);
    }
}
