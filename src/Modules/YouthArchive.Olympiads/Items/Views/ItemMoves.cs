namespace YouthArchive.Olympiads.Items.Views;

/// <summary>
/// What the buttons of an item's view do where there are no scripts: field <c>move</c> with <c>{id}:up</c>, <c>{id}:down</c>, <c>keep</c>
/// (the order as it is shown is the answer), <c>clear</c>, or <c>stay</c> (nothing but saving).
/// </summary>
internal static class ItemMoves
{
    public const string Field = "move";
    public const string Keep = "keep";
    public const string Clear = "clear";
    public const string Stay = "stay";

    /// <summary>The answer after the button; the same when the button makes no sense here.</summary>
    public static Response After(ItemView view, string? move)
    {
        if (move == Clear)
        {
            return Response.Empty;
        }
        if (view.Item.Body is not (Chronology or OriginalOrder) || move is null or Stay)
        {
            return view.Response;
        }
        var order = ShownOrder.Of(view).ToList();
        var at = move.LastIndexOf(':');
        var place = at < 0 ? -1 : order.IndexOf(move[..at]);
        var other = at < 0 ? -1 : place + (move[(at + 1)..] == "up" ? -1 : 1);
        if (move != Keep && (place < 0 || other < 0 || other >= order.Count))
        {
            return view.Response;
        }
        if (move != Keep)
        {
            (order[place], order[other]) = (order[other], order[place]);
        }
        return new(view.Response.Fields.Where(f => f.Key != "order").Append(KeyValuePair.Create("order", (IReadOnlyList<string>)order)));
    }
}
