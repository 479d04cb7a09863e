using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Items.Checks;

/// <summary>Types that point at places on a picture.</summary>
internal static class PlaceChecks
{
    public static void Of(Findings found, ItemBody body)
    {
        if (body is HotSpot spots)
        {
            found.Known("$.body.right", spots.Right, Regions(found, spots.Picture, spots.Regions, 2));
        }
        else if (body is Labelling labels)
        {
            var regions = Regions(found, labels.Picture, labels.Regions, 1);
            found.Pairs("$.body.right", labels.Right, regions, found.Choices("$.body.labels", labels.Labels, 2));
        }
    }

    private static HashSet<string> Regions(Findings found, string file, IReadOnlyList<Region> regions, int least)
    {
        var picture = found.Picture("$.body.picture", file);
        found.Count("$.body.regions", regions.Count, least, 40);
        foreach (var (i, region) in regions.Index())
        {
            found.Text($"$.body.regions[{i}].text", region.Text, 500);
            Inside(found, $"$.body.regions[{i}].shape", region.Shape, picture);
        }
        return found.Ids("$.body.regions", regions, r => r.Id);
    }

    public static void Inside(Findings found, string path, Shape? shape, ItemPicture? picture)
    {
        if (shape is null)
        {
            return;
        }
        if (!found.Must(Enum.IsDefined(shape.Kind), $"{path}.kind", SourceText.Of("«{0}» is not known here."), shape.Kind)
            || !found.Must(IsWhole(shape), $"{path}.numbers", SourceText.Of("A rectangle has 4 numbers, a circle 3, a polygon 2 for each of at least 3 corners; sizes are above nothing.")))
        {
            return;
        }
        if (picture is not null)
        {
            var (left, top, right, bottom) = Edges(shape);
            found.Must(left >= 0 && top >= 0 && right <= picture.Width && bottom <= picture.Height, path,
                SourceText.Of("The place lies outside the picture of {0} × {1}."), picture.Width, picture.Height);
        }
    }

    private static bool IsWhole(Shape shape) => shape switch
    {
        { Kind: ShapeKind.Rectangle } => shape.Numbers is [_, _, > 0, > 0],
        { Kind: ShapeKind.Circle } => shape.Numbers is [_, _, > 0],
        _ => shape.Numbers.Count is >= 6 and <= 200 && shape.Numbers.Count % 2 == 0,
    };

    /// <summary>The smallest rectangle around it. Long, so that no number a file holds overflows.</summary>
    public static (long Left, long Top, long Right, long Bottom) Edges(Shape shape)
    {
        var n = shape.Numbers.Select(x => (long)x).ToList();
        switch (shape.Kind)
        {
            case ShapeKind.Rectangle:
                return (n[0], n[1], n[0] + n[2], n[1] + n[3]);
            case ShapeKind.Circle:
                return (n[0] - n[2], n[1] - n[2], n[0] + n[2], n[1] + n[2]);
            default:
                var (xs, ys) = (n.Where((_, i) => i % 2 == 0).ToList(), n.Where((_, i) => i % 2 == 1).ToList());
                return (xs.Min(), ys.Min(), xs.Max(), ys.Max());
        }
    }
}
