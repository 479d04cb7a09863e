using System.Globalization;

namespace YouthArchive.Programmes.Dashboard.Charts;

/// <param name="Width">Of <see cref="BarsModel.Whole"/>.</param>
/// <param name="Percent">Of the first or of all, as the chart says; whole.</param>
internal sealed record Bar(string Label, int Count, string Width, int Percent);

/// <param name="Whole">Width of the picture in its own units: the longest bar.</param>
/// <param name="Share">Heading of the column of percents.</param>
internal sealed record BarsModel(string Id, string Title, string Share, string Whole, IReadOnlyList<Bar> Bars);

/// <summary>Lying bars with their words and numbers beside them.</summary>
internal static class Bars
{
    /// <summary>A funnel: percents are of the first step, which the longest bar may even exceed.</summary>
    public static BarsModel OfFunnel(string id, string title, string share, IReadOnlyList<(string Label, int Count)> steps) =>
        Of(id, title, share, steps, steps.Count == 0 ? 0 : steps[0].Count);

    /// <summary>Parts of a whole.</summary>
    public static BarsModel OfShares(string id, string title, string share, IReadOnlyList<(string Label, int Count)> parts) =>
        Of(id, title, share, parts, parts.Sum(p => p.Count));

    private static BarsModel Of(string id, string title, string share, IReadOnlyList<(string Label, int Count)> rows, int hundred)
    {
        var longest = Math.Max(1, rows.Select(r => r.Count).DefaultIfEmpty(0).Max());
        return new(id, title, share, Text(longest),
            [.. rows.Select(r => new Bar(r.Label, r.Count, Text(r.Count), hundred == 0 ? 0 : (int)Math.Round(100m * r.Count / hundred, MidpointRounding.AwayFromZero)))]);
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
