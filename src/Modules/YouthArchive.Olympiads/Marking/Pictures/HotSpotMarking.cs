using System.Globalization;
using YouthArchive.Olympiads.Items;

namespace YouthArchive.Olympiads.Marking.Pictures;

/// <summary>
/// F1 of places found. A place pointed at twice, or pointed at and chosen from the list, is found once. Each point that meets no right
/// place is a wrong one, and so is each wrong place chosen from the list. What is no point at all is not counted.
/// </summary>
internal static class HotSpotMarking
{
    private const int MostPoints = 1000;

    public static MarkDetail Mark(HotSpot item, Response response)
    {
        var right = item.Regions.Where(r => item.Right.Contains(r.Id)).ToList();
        var chosen = new Picked(response, "region", item.Regions.Select(r => r.Id), right.Select(r => r.Id));
        var points = Points(response).Select(p => (p.Text, Met: right.Where(r => Covers(r.Shape, p.X, p.Y)).ToList())).ToList();
        var hit = points.SelectMany(p => p.Met).Select(r => r.Id).Concat(chosen.Given).ToHashSet();
        hit.IntersectWith(right.Select(r => r.Id));
        var given = hit.Count + points.Count(p => p.Met.Count == 0) + chosen.Wrong;
        var share = given == 0 ? 0 : Agreement.F1(hit.Count, given, right.Count);
        return new(share,
        [
            .. points.Select(p => MarkedPart.Of("p", p.Text, p.Met.FirstOrDefault()?.Id, p.Met.Count > 0)),
            .. chosen.Parts().Where(p => p.Given.Length > 0 || !hit.Contains(p.Right!)),
        ]);
    }

    private static IEnumerable<(string Text, int X, int Y)> Points(Response response)
    {
        foreach (var text in response.All("p").Distinct().Take(MostPoints))
        {
            if (text.Length <= 40 && text.Split(',') is [var x, var y] && Pixel(x) is { } across && Pixel(y) is { } down)
            {
                yield return (text.Trim(), across, down);
            }
        }
    }

    private static int? Pixel(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) < 1_000_000
            ? (int)Math.Round(value, MidpointRounding.AwayFromZero)
            : null;

    /// <summary>The edge belongs to it.</summary>
    public static bool Covers(Shape shape, int x, int y) => (shape.Kind, shape.Numbers) switch
    {
        (ShapeKind.Rectangle, [var left, var top, var width, var height]) =>
            x >= left && y >= top && (long)x <= (long)left + width && (long)y <= (long)top + height,
        (ShapeKind.Circle, [var across, var down, var radius]) =>
            Square((long)x - across) + Square((long)y - down) <= Square(radius),
        (ShapeKind.Polygon, { Count: >= 6 } corners) => Inside(corners, x, y),
        _ => false,
    };

    private static Int128 Square(long value) => (Int128)value * value;

    private static bool Inside(IReadOnlyList<int> corners, int x, int y)
    {
        var inside = false;
        var count = corners.Count / 2;
        for (int i = 0, j = count - 1; i < count; j = i++)
        {
            var (ax, ay, bx, by) = ((long)corners[2 * i], (long)corners[2 * i + 1], (long)corners[2 * j], (long)corners[2 * j + 1]);
            var side = (Int128)(bx - ax) * (y - ay) - (Int128)(by - ay) * (x - ax);
            if (side == 0 && x >= Math.Min(ax, bx) && x <= Math.Max(ax, bx) && y >= Math.Min(ay, by) && y <= Math.Max(ay, by))
            {
                return true;
            }
            if (ay > y != by > y && by > ay == side > 0)
            {
                inside = !inside;
            }
        }
        return inside;
    }
}
