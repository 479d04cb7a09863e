using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace YouthArchive.Benchmarks;

/// <param name="Limit">The bare endpoint's value in the same run, or the figure an issue asks for; null where there is neither.</param>
internal sealed record Measure(
    [property: JsonPropertyName("measure")] string Name,
    [property: JsonPropertyName("value")] double Value,
    [property: JsonPropertyName("unit")] string Unit,
    [property: JsonPropertyName("limit")] double? Limit);

internal static class Report
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Write(string name, IReadOnlyList<Measure> measures, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name + ".json"), JsonSerializer.Serialize(measures, Indented));
        Console.WriteLine($"{name,-52} {"value",12} {"unit",-8} {"limit",12}");
        foreach (var m in measures)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{m.Name,-52} {m.Value,12:0.###} {m.Unit,-8} {m.Limit,12:0.###}"));
        }
    }
}
