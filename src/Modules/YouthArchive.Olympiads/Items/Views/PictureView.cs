using System.Globalization;

namespace YouthArchive.Olympiads.Items.Views;

/// <summary>A place drawn on a picture with its number.</summary>
/// <param name="Kind">Empty, or how it was answered: <c>right</c>, <c>wrong</c>, <c>missed</c>.</param>
internal sealed record DrawnPlace(int Number, Shape Shape, string Kind = "")
{
    public string Points => string.Join(' ', Shape.Numbers.Chunk(2).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p[0]},{p[1]}")));

    /// <summary>Where the number stands: beside the place, so that nothing is hidden that has to be read; left, else right of it, else above.</summary>
    /// <param name="radius">Of the disc the number stands on.</param>
    public (long X, long Y) Anchor(long radius, long width)
    {
        var (left, top, right, bottom) = Checks.PlaceChecks.Edges(Shape);
        var middle = Math.Max(radius, (top + bottom) / 2);
        return left >= 2 * radius ? (left - radius, middle) : right + 2 * radius <= width ? (right + radius, middle) : (left + radius, Math.Max(radius, top - radius));
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
    public int Mark => Math.Max(10, Math.Max(Picture.Width, Picture.Height) / 50);

    public static PictureView? Of(ItemView view, string file) => Of(view.Item, view.PictureUrl, file, []);

    public static PictureView? Of(Item item, Func<string, string> url, string file, IReadOnlyList<DrawnPlace> places) =>
        item.Pictures?.FirstOrDefault(p => p.File == file) is { } picture ? new(picture, url(file), places) : null;
}
