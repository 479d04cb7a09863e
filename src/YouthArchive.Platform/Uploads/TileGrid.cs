using System.Globalization;
using System.Text.RegularExpressions;

namespace YouthArchive.Platform.Uploads;

/// <summary>
/// Tiles on disk are named by level, column and row; viewers ask by region and size. Only a region and size that are exactly one tile lead
/// to a file, and the file's name is put together here from numbers.
/// </summary>
internal static partial class TileGrid
{
    public const int Side = 512;

    /// <summary>By how much each level is smaller than the picture: 1, 2, 4, until all of it is one tile.</summary>
    public static IReadOnlyList<int> Factors(TileSet set)
    {
        var factors = new List<int> { 1 };
        while (Scaled(Math.Max(set.Width, set.Height), factors[^1]) > Side)
        {
            factors.Add(factors[^1] * 2);
        }
        return factors;
    }

    /// <param name="path">IIIF's <c>{region}/{size}/0/default.jpg</c>.</param>
    /// <returns>From the folder of the tiles; null for what is no tile.</returns>
    public static string? FileOf(TileSet set, string path)
    {
        // So viewers ask for a picture that is no larger than one tile.
        if (path == "full/max/0/default.jpg" && Factors(set).Count == 1)
        {
            return Path.Combine("0", "0_0.jpg");
        }
        if (TilePath().Match(path) is not { Success: true } asked)
        {
            return null;
        }
        int Number(string group) => int.Parse(asked.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var (x, y, width, height) = asked.Groups["x"].Success ? (Number("x"), Number("y"), Number("rw"), Number("rh")) : (0, 0, set.Width, set.Height);
        var factors = Factors(set);
        for (var level = 0; level < factors.Count; level++)
        {
            var step = Side * factors[level];
            if (x % step == 0 && y % step == 0 && width == Math.Min(step, set.Width - x) && height == Math.Min(step, set.Height - y)
                && Number("w") == Scaled(width, factors[level]) && Number("h") == Scaled(height, factors[level]))
            {
                return Path.Combine($"{factors.Count - 1 - level}", $"{x / step}_{y / step}.jpg");
            }
        }
        return null;
    }

    private static int Scaled(int length, int factor) => (length + factor - 1) / factor;

    [GeneratedRegex(@"\A(?:full|(?<x>[0-9]{1,6}),(?<y>[0-9]{1,6}),(?<rw>[0-9]{1,6}),(?<rh>[0-9]{1,6}))/(?<w>[0-9]{1,6}),(?<h>[0-9]{1,6})/0/default\.jpg\z")]
    private static partial Regex TilePath();
}
