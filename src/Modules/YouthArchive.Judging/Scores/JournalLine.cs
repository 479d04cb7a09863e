using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace YouthArchive.Judging.Scores;

/// <summary>What can happen to a score.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JournalKind>))]
internal enum JournalKind
{
    /// <summary>A criterion got a score, or another one; without one the score was taken back.</summary>
    Score,

    /// <summary>The judge declared the entry done.</summary>
    Finished,

    /// <summary>The judge took «done» back.</summary>
    Reopened,

    /// <summary>A conflict of interest stands from here on: the judge's scores of the entry do not count.</summary>
    Conflict,
    ConflictLifted,

    /// <summary>An organiser took the judge's scores of one entry out, or all of them when no entry is named.</summary>
    Voided,
    Restored,
}

/// <summary>One line of an edition's score journal. It names nobody: judges and entries stand in it by their codes.</summary>
/// <param name="Number">Counts from 1 within the edition, without gaps.</param>
/// <param name="AtUtc">Whole milliseconds.</param>
/// <param name="Judge">Code within the edition, <c>J-03</c>.</param>
/// <param name="Entry">Code within the edition, <c>H-07</c>; null when the line is about all entries of the judge.</param>
/// <param name="Halves">The score in half points; only with <see cref="JournalKind.Score"/>, and null there when it was taken back.</param>
/// <param name="Rubric">Number of the rubric's version the score was given by.</param>
/// <param name="Round">1: first reading; 2: second stage; 0: a sample, which never counts.</param>
internal sealed record JournalLine(
    long Number, DateTime AtUtc, JournalKind Kind, string Judge, string? Entry, string? Criterion, int? Halves, int Rubric, int Round)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The text that is hashed: one line of JSON with its members in this order, the same on every machine.</summary>
    public string Canonical()
    {
        var at = AtUtc.ToString(TimeFormat, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $$"""{"n":{{Number}},"at":"{{at}}","kind":"{{Kind}}","judge":{{Quoted(Judge)}},"entry":{{Quoted(Entry)}},"criterion":{{Quoted(Criterion)}},"halves":{{Whole(Halves)}},"rubric":{{Rubric}},"round":{{Round}}}""");
    }

    /// <exception cref="JsonException">Not a journal line.</exception>
    public static JournalLine Read(string canonical)
    {
        using var parsed = JsonDocument.Parse(canonical);
        try
        {
            var line = parsed.RootElement;
            return new(
                line.GetProperty("n").GetInt64(),
                DateTime.ParseExact(line.GetProperty("at").GetString()!, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
                Enum.Parse<JournalKind>(line.GetProperty("kind").GetString()!),
                line.GetProperty("judge").GetString()!,
                line.GetProperty("entry").GetString(),
                line.GetProperty("criterion").GetString(),
                line.GetProperty("halves") is { ValueKind: JsonValueKind.Number } halves ? halves.GetInt32() : null,
                line.GetProperty("rubric").GetInt32(),
                line.GetProperty("round").GetInt32());
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new JsonException("Not a line of a score journal.", e);
        }
    }

    private static string Quoted(string? text) => text is null ? "null" : JsonSerializer.Serialize(text);

    private static string Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";
}
