using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking.Orders;

/// <summary>
/// The order of the sheets that belong 70 of 100 (pairs, corrected for chance), the foreign ones found 30 (F1). A file without a
/// foreign sheet gives the 30 for calling none foreign, as a part of what the order earns.
/// </summary>
internal static class OriginalOrderMarking
{
    private static readonly Fraction Order = new(7, 10);

    public static MarkDetail Mark(OriginalOrder item, Response response)
    {
        var order = RequiredOrder.Of(item.Right);
        var places = order.Places(RequiredOrder.Given(response, "order").Where(order.Ids.Contains));
        var foreign = new Picked(response, "foreign", item.Sheets.Select(s => s.Id), item.Foreign);
        if (places.All(p => p < 0) && foreign.Given.Count == 0)
        {
            return MarkDetail.Nothing;
        }
        var ordered = places.All(p => p < 0) ? 0 : OrderShare.Pairs(order, places);
        var found = item.Foreign.Count == 0 ? ordered * foreign.F1 : foreign.F1;
        return new(Order * ordered + (1 - Order) * found, [.. ChronologyMarking.Parts(order, places, "order"), .. foreign.Parts()]);
    }
}
