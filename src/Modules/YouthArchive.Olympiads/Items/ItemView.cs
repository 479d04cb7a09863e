using YouthArchive.Olympiads.Papers;

namespace YouthArchive.Olympiads.Items;

/// <summary>What the partial views of the item types draw; the key of the item never leaves the server through it.</summary>
/// <param name="Placed">The item's place in this paper, with the orders its parts are shown in.</param>
/// <param name="Response">What is already answered; <see cref="Response.Empty"/> at first.</param>
/// <param name="FieldPrefix">Stands before each field's name and id, so that two items fit one page; empty on the sit page.</param>
/// <param name="IsReadOnly">After hand-in, in a marker's view: fields are shown and cannot be changed.</param>
/// <param name="PictureUrl">The address of one of the item's pictures by its file name.</param>
internal sealed record ItemView(
    Item Item, PlacedItem Placed, Response Response, Func<string, string> PictureUrl, string FieldPrefix = "", bool IsReadOnly = false)
{
    /// <summary>In the order this pupil sees them; those the order does not name follow as they stand.</summary>
    /// <param name="name">One of the names of <see cref="PlacedItem.Orders"/>.</param>
    public IReadOnlyList<T> InOrder<T>(string name, IReadOnlyList<T> all, Func<T, string> id)
    {
        if (!Placed.Orders.TryGetValue(name, out var order))
        {
            return all;
        }
        var places = order.Select((key, i) => (key, i)).ToDictionary(p => p.key, p => p.i, StringComparer.Ordinal);
        return [.. all.OrderBy(part => places.GetValueOrDefault(id(part), int.MaxValue))];
    }

    public string Field(string name) => FieldPrefix + name;
}
