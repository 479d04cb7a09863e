using System.Globalization;

namespace YouthArchive.Olympiads.Results;

/// <summary>Places in a chart, written the same in every language.</summary>
internal static class ChartWords
{
    /// <param name="value">0 to 100.</param>
    public static string X(double value, double left, double width) => N(left + width * Math.Clamp(value, 0, 100) / 100);

    public static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
