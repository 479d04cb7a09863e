using System.Globalization;
using System.Text.Json;
using YouthArchive.Olympiads.Results.Analysis;

namespace YouthArchive.Olympiads.Results.Marks;

/// <summary>One line of a window's log of marks. It names nobody: the sitting stands in it by its code.</summary>
/// <param name="Number">Counts from 1 within the window, without gaps.</param>
/// <param name="AtUtc">Whole milliseconds.</param>
internal sealed record MarkText(long Number, DateTime AtUtc, MarkKind Kind, string Sitting, IReadOnlyList<GivenMark> Marks, string By, string Why)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The text that is hashed: one line of JSON with its members in this order, the same on every machine.</summary>
    public string Canonical() => string.Create(CultureInfo.InvariantCulture,
        $$"""{"n":{{Number}},"at":"{{AtUtc.ToString(TimeFormat, CultureInfo.InvariantCulture)}}","kind":"{{Kind}}","sitting":{{Quoted(Sitting)}},"marks":{{WriteMarks(Marks)}},"by":{{Quoted(By)}},"why":{{Quoted(Why)}}}""");

    /// <exception cref="JsonException">Not a line of a log of marks.</exception>
    public static MarkText Read(string canonical)
    {
        using var parsed = JsonDocument.Parse(canonical);
        try
        {
            var line = parsed.RootElement;
            return new(
                line.GetProperty("n").GetInt64(),
                DateTime.ParseExact(line.GetProperty("at").GetString()!, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
                Enum.Parse<MarkKind>(line.GetProperty("kind").GetString()!),
                line.GetProperty("sitting").GetString()!,
                ReadList(line.GetProperty("marks")),
                line.GetProperty("by").GetString()!,
                line.GetProperty("why").GetString()!);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            throw new JsonException("Not a line of a log of marks.", e);
        }
    }

    /// <summary>Marks as <c>[["item",version,hundredths,max,"state",byPeople],…]</c>.</summary>
    public static string WriteMarks(IReadOnlyList<GivenMark> marks) => $"[{string.Join(',', marks.Select(Write))}]";

    public static IReadOnlyList<GivenMark> ReadMarks(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return ReadList(parsed.RootElement);
    }

    private static string Write(GivenMark m) => string.Create(CultureInfo.InvariantCulture,
        $"[{Quoted(m.Item)},{m.Version},{(m.Hundredths is { } h ? h.ToString(CultureInfo.InvariantCulture) : "null")},{m.Max},\"{m.State}\",{(m.IsByPeople ? "1" : "0")}]");

    private static List<GivenMark> ReadList(JsonElement list) => [.. list.EnumerateArray().Select(m => new GivenMark(
        m[0].GetString()!, m[1].GetInt32(), m[2].ValueKind == JsonValueKind.Null ? null : m[2].GetInt32(), m[3].GetInt32(),
        Enum.Parse<AnswerState>(m[4].GetString()!), m[5].GetInt32() == 1))];

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
