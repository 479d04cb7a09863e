using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Rankings;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;

namespace YouthArchive.Judging.Exports;

/// <summary>A published row without titles and names.</summary>
/// <param name="Mean">Exact raw mean, as a fraction.</param>
internal sealed record ExportedRow(
    string Entry, string? Track, int Place, decimal? Score, string Mean, int N, int RankLow, int RankHigh, IReadOnlyList<GivenAward> Awards);

/// <param name="Head">Hash of the last line.</param>
/// <param name="Tracks">By code, of every entry that took part.</param>
internal sealed record ExportHeader(
    string Format, string Edition, string Algorithm, long Lines, string Head, IReadOnlyDictionary<int, Rubric> Rubrics,
    IReadOnlyDictionary<string, string?> Tracks, AwardRules Awards, IReadOnlyList<TieDecision> Decisions, IReadOnlyList<ExportedRow> Rows)
{
    public const string CurrentFormat = "youtharchive-export/1";
}

/// <summary>
/// A ranking and the journal it follows from, in one text file: a line of JSON, then for each journal line its hash, a space, and the
/// text exactly as it was hashed. Judges and entries stand in it by their codes; there are no names, titles, texts or ids.
/// </summary>
internal sealed record JournalExport(ExportHeader Header, IReadOnlyList<ChainedLine> Lines)
{
    public const string ContentType = "text/plain; charset=utf-8";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JournalExport Of(string editionKey, string algorithm, PublishedRanking ranking, IReadOnlyList<ChainedLine> lines)
    {
        var basis = ranking.Basis ?? throw new InvalidOperationException("A ranking by the plain mean has no journal of its own.");
        var own = lines.Take((int)basis.Lines).ToList();
        return new(new(
            ExportHeader.CurrentFormat, editionKey, algorithm, basis.Lines, basis.Head, basis.Rubrics, basis.Tracks, basis.Awards, basis.Decisions,
            [.. ranking.Rows.Select(r => new ExportedRow(r.Code, r.Track, r.Place, r.Score, r.Value, r.Judges, r.Low, r.High, r.Awards ?? []))]), own);
    }

    public byte[] Write()
    {
        var text = new StringBuilder(JsonSerializer.Serialize(Header, Json)).Append('\n');
        foreach (var line in Lines)
        {
            text.Append(line.Hash).Append(' ').Append(line.Text).Append('\n');
        }
        return new UTF8Encoding(false).GetBytes(text.ToString());
    }

    public static bool IsOne(string text) => text.StartsWith($$"""{"format":"{{ExportHeader.CurrentFormat}}""", StringComparison.Ordinal);

    /// <summary>Null when the header cannot be read. Lines are taken as they are: whether they hold is asked afterwards.</summary>
    public static JournalExport? Read(string text)
    {
        var lines = text.Split('\n');
        var last = lines.Length > 1 && lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        try
        {
            return JsonSerializer.Deserialize<ExportHeader>(lines[0], Json) is { Rubrics: not null, Tracks: not null, Rows: not null, Awards.Rules: not null, Decisions: not null, Edition: not null } header
                ? new(header, [.. lines[1..last].Select(Split)])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ChainedLine Split(string line) =>
        line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at ? new(line[(at + 1)..], line[..at]) : new(line, "");
}

/// <param name="BrokenAt">Number of the first line that does not hold; one after the last when the end is missing.</param>
/// <param name="Differences">Codes of rows that are reckoned otherwise; all that was published agrees when there are none.</param>
/// <param name="Results">Null when the lines cannot be read.</param>
internal sealed record ExportCheck(long? BrokenAt, IReadOnlyList<string> Differences, Results? Results)
{
    public bool Holds => BrokenAt is null;
    public bool Agrees => Results is not null && Differences.Count == 0;

    public static ExportCheck Of(JournalExport export)
    {
        var header = export.Header;
        var brokenAt = JournalChain.BrokenAt(header.Edition, export.Lines)
            ?? (export.Lines.Count != header.Lines || (export.Lines.Count == 0 ? JournalChain.Genesis(header.Edition) : export.Lines[^1].Hash) != header.Head
                ? export.Lines.Count + 1 : null);
        if (header.Algorithm != Results.Algorithm || Reckon(export) is not { } results)
        {
            return new(brokenAt, [], null);
        }
        var published = header.Rows.ToDictionary(r => r.Entry, Text, StringComparer.Ordinal);
        var own = results.Rows.ToDictionary(r => r.Entry, r => Text(new(r.Entry, r.Track, r.Place, r.Score, r.Mean.ToString(), r.Judges, r.Low, r.High, r.Awards)), StringComparer.Ordinal);
        return new(brokenAt, [.. published.Keys.Union(own.Keys, StringComparer.Ordinal)
            .Where(e => published.GetValueOrDefault(e) != own.GetValueOrDefault(e)).Order(StringComparer.Ordinal)], results);
    }

    private static Results? Reckon(JournalExport export)
    {
        try
        {
            var lines = export.Lines.Select(l => JournalLine.Read(l.Text)).ToList();
            var header = export.Header;
            return Results.Of(new(lines, ResultInput.SeedOf(header.Edition, lines.Zip(export.Lines, (l, c) => (l, c.Hash))), header.Rubrics, header.Tracks, header.Awards, header.Decisions));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or NullReferenceException)
        {
            return null;
        }
    }

    /// <summary>Place, score, exact mean, count and awards. The rank ranges are drawn, and a last digit of theirs proves nothing.</summary>
    private static string Text(ExportedRow row) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{row.Track} {row.Place} {row.Score:0.00} {row.Mean} {row.N} {string.Join(' ', row.Awards.Select(a => $"{a.Rule}/{a.Class}"))}");
}
