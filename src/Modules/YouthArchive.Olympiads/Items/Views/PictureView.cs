using System.Globalization;

namespace YouthArchive.Olympiads.Items.Views;

/// <summary>A place drawn on a picture with its number.</summary>
/// <param name="Kind">Empty, or how it was answered: <c>right</c>, <c>wrong</c>, <c>missed</c>.</param>
internal sealed record DrawnPlace(int Number, Shape Shape, string Kind = "")
{
    public string Points => string.Join(' ', Shape.Numbers.Chunk(2).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p[0]},{p[1]}")));

    /// <summary>Where the number stands: the upper left corner, or the centre of a circle.</summary>
    public (long X, long Y) Anchor(long margin)
    {
        var edges = Checks.PlaceChecks.Edges(Shape);
        return Shape.Kind == ShapeKind.Circle ? ((edges.Left + edges.Right) / 2, (edges.Top + edges.Bottom) / 2) : (edges.Left + margin, edges.Top + margin);
    }
}

/// <summary>For <c>Olympiads/Items/_Picture</c>: a picture with zoom, and places drawn on it.</summary>
/// <param name="Points">«x,y» in pixels of the picture.</param>
/// <param name="PointField">Where points may be set: the name of their field.</param>
/// <param name="AreNumbersInList">The places show themselves only to who chooses from the list.</param>
internal sealed record PictureView(
    ItemPicture Picture, string Url, IReadOnlyList<DrawnPlace> Places, IReadOnlyList<string>? Points = null, string? PointField = null,
    bool AreNumbersInList = false)
{
    /// <summary>Numbers stay readable on pictures of any size.</summary>
    public int Mark => Math.Max(10, Math.Max(Picture.Width, Picture.Height) / 40);

    public static PictureView? Of(ItemView view, string file) => Of(view.Item, view.PictureUrl, file, []);

    public static PictureView? Of(Item item, Func<string, string> url, string file, IReadOnlyList<DrawnPlace> places) =>
        item.Pictures?.FirstOrDefault(p => p.File == file) is { } picture ? new(picture, url(file), places) : null;
}
