using System.Globalization;

namespace YouthArchive.Olympiads.Items.Reviewed;

/// <summary>Whether a point «x,y» lies within a shape; for drawing only, marks come from the marking.</summary>
internal static class ShapeHit
{
    public static bool Holds(Shape shape, string point)
    {
        var parts = point.Split(',');
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out var x)
            || !int.TryParse(parts[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var y))
        {
            return false;
        }
        var n = shape.Numbers;
        return shape.Kind switch
        {
            ShapeKind.Rectangle => x >= n[0] && y >= n[1] && x <= n[0] + n[2] && y <= n[1] + n[3],
            ShapeKind.Circle => Square(x - n[0]) + Square(y - n[1]) <= Square(n[2]),
            _ => Polygon(n, x, y),
        };
    }

    private static long Square(long number) => number * number;

    private static bool Polygon(IReadOnlyList<int> n, int x, int y)
    {
        var inside = false;
        for (int i = 0, j = n.Count - 2; i < n.Count; j = i, i += 2)
        {
            if (n[i + 1] > y != n[j + 1] > y && x < (long)(n[j] - n[i]) * (y - n[i + 1]) / (double)(n[j + 1] - n[i + 1]) + n[i])
            {
                inside = !inside;
            }
        }
        return inside;
    }
}
