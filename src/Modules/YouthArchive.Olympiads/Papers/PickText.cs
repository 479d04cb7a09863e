using System.Globalization;

namespace YouthArchive.Olympiads.Papers;

/// <summary>A section's picks as an organiser writes them: one a line, an item's key, or «#tag 3» for three drawn from those that have it.</summary>
internal static class PickText
{
    public static string Write(IEnumerable<Pick> picks) => string.Join('\n', picks.Select(p =>
        p.Item ?? string.Create(CultureInfo.InvariantCulture, $"#{p.Tag} {p.Count}")));

    /// <summary>Null when a line is neither.</summary>
    public static IReadOnlyList<Pick>? Read(string? text)
    {
        var picks = new List<Pick>();
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith('#'))
            {
                picks.Add(new(line));
                continue;
            }
            var parts = line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length is < 1 or > 2 || !int.TryParse(parts.ElementAtOrDefault(1) ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > 100)
            {
                return null;
            }
            picks.Add(new(Tag: parts[0], Count: count));
        }
        return picks;
    }
}
