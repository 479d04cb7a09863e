using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using YouthArchive.Judging.Rankings.Models;

namespace YouthArchive.Judging.Rankings.Tools;

/// <param name="Problems">What was left out and why, with the row's number in the file; row 1 is the header.</param>
internal sealed record ScoreFile(IReadOnlyList<Observation> Observations, IReadOnlyList<string> Problems);

/// <summary>The plain table <c>entry,judge,score</c>: RFC 4180, UTF-8 with or without a mark, numbers with a decimal point.</summary>
internal static class ScoreCsv
{
    private const int LongestName = 200;

    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { BadDataFound = null, MaxFieldSize = 10_000 };

    /// <summary>Null when it is not such a table at all.</summary>
    public static ScoreFile? Read(string text)
    {
        using var parser = new CsvParser(new StringReader(text.TrimStart('\uFEFF')), Form);
        if (!parser.Read() || Columns(parser.Record!) is not { } columns)
        {
            return null;
        }
        var observations = new List<Observation>();
        var problems = new List<string>();
        var seen = new HashSet<(string, string)>();
        for (var row = 2; parser.Read(); row++)
        {
            var cells = parser.Record!;
            if (Problem(cells, columns, out var observation) is { } problem)
            {
                problems.Add($"Row {row}: {problem}");
            }
            else if (!seen.Add((observation!.Entry, observation.Judge)))
            {
                problems.Add($"Row {row}: this judge has scored this entry in an earlier row. The earlier row counts.");
            }
            else
            {
                observations.Add(observation);
            }
        }
        return new(observations, problems);
    }

    /// <summary>UTF-8; null when the bytes are not.</summary>
    public static string? Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static (int Entry, int Judge, int Score)? Columns(string[] header)
    {
        int Of(string name) => Array.FindIndex(header, h => h.Trim().Equals(name, StringComparison.OrdinalIgnoreCase));
        var columns = (Entry: Of("entry"), Judge: Of("judge"), Score: Of("score"));
        return columns is { Entry: >= 0, Judge: >= 0, Score: >= 0 } ? columns : null;
    }

    private static string? Problem(string[] cells, (int Entry, int Judge, int Score) columns, out Observation? observation)
    {
        observation = null;
        if (cells.Length <= Math.Max(columns.Entry, Math.Max(columns.Judge, columns.Score)))
        {
            return "a cell is missing.";
        }
        var (entry, judge) = (cells[columns.Entry].Trim(), cells[columns.Judge].Trim());
        if (entry.Length is 0 or > LongestName || judge.Length is 0 or > LongestName)
        {
            return "entry and judge are needed, each up to 200 characters.";
        }
        if (!double.TryParse(cells[columns.Score], NumberStyles.Float, CultureInfo.InvariantCulture, out var score)
            || !(Math.Abs(score) <= ScoreTable.LargestScore))
        {
            return "the score must be a number with a decimal point.";
        }
        observation = new(entry, judge, score);
        return null;
    }
}
