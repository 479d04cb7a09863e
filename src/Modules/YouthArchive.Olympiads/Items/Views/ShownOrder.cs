using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.Olympiads.Items.Views;

/// <summary>The order in which the parts of an ordering item stand before the pupil: as answered, else as the paper has shuffled them.</summary>
internal static class ShownOrder
{
    public static IReadOnlyList<string> Of(ItemView view)
    {
        var (name, ids) = view.Item.Body switch
        {
            Chronology b => ("events", b.Events.Select(e => e.Id).ToList()),
            OriginalOrder b => ("sheets", b.Sheets.Select(s => s.Id).ToList()),
            _ => ("", []),
        };
        // Authors write such lists in the right order: unshuffled they are scattered, always in the same way.
        var shown = view.Placed.Orders.ContainsKey(name) ? view.InOrder(name, ids, id => id) : [.. ids.OrderBy(id => Scatter(view.Item.Key, id), StringComparer.Ordinal)];
        var answered = view.Response.All("order").Distinct(StringComparer.Ordinal).Where(ids.Contains).ToList();
        return [.. answered, .. shown.Except(answered, StringComparer.Ordinal)];
    }

    private static string Scatter(string key, string id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}/{id}")));
}
