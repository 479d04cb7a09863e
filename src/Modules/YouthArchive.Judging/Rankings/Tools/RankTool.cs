using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YouthArchive.Judging.Exports;
using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Rankings.Models;
using YouthArchive.Platform.Tools;

namespace YouthArchive.Judging.Rankings.Tools;

/// <summary><c>./dev tool rank FILE</c>: the corrected ranking of a plain table of scores, or of a published edition's journal.</summary>
internal sealed class RankTool : IToolVerb
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "rank";

    public async Task<ToolOutcome> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        if (arguments is not [var file])
        {
            await errors.WriteLineAsync("Use: rank FILE");
            return ToolOutcome.NotReadable;
        }
        string? text;
        try
        {
            text = ScoreCsv.Decode(await File.ReadAllBytesAsync(file, cancellation));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            text = null;
        }
        if (text is null)
        {
            await errors.WriteLineAsync("The file cannot be read as UTF-8 text.");
            return ToolOutcome.NotReadable;
        }
        return JournalExport.IsOne(text) ? await CheckAsync(text, output, errors) : await RankTableAsync(text, output, errors);
    }

    private static async Task<ToolOutcome> CheckAsync(string text, TextWriter output, TextWriter errors)
    {
        if (JournalExport.Read(text) is not { } export)
        {
            await errors.WriteLineAsync("The first line of the export cannot be read.");
            return ToolOutcome.NotReadable;
        }
        var check = ExportCheck.Of(export);
        if (!check.Holds)
        {
            await errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The chain does not hold at line {check.BrokenAt}."));
        }
        if (!check.Agrees)
        {
            await errors.WriteLineAsync(check.Results is null ? "The ranking cannot be reckoned from these lines." : $"Reckoned otherwise than published: {string.Join(", ", check.Differences)}");
        }
        var json = new JsonObject
        {
            ["edition"] = export.Header.Edition,
            ["algorithm"] = export.Header.Algorithm,
            ["chain"] = new JsonObject { ["holds"] = check.Holds, ["lines"] = export.Lines.Count, ["brokenAt"] = check.BrokenAt },
            ["agrees"] = check.Agrees,
            ["differences"] = new JsonArray([.. check.Differences.Select(d => (JsonNode)d)]),
        };
        foreach (var (name, value) in check.Results is { } results ? Json(results) : [])
        {
            json[name] = value?.DeepClone();
        }
        await output.WriteLineAsync(json.ToJsonString(Written));
        return check is { Holds: true, Agrees: true } ? ToolOutcome.Fine : ToolOutcome.ProblemsFound;
    }

    /// <summary>As of a plain table, with the places and scores as they are published.</summary>
    private static JsonObject Json(Results results)
    {
        var json = Json(results.Ranking);
        var rows = results.Rows.ToDictionary(r => r.Entry, StringComparer.Ordinal);
        foreach (var entry in json["entries"]!.AsArray())
        {
            var row = rows[entry!["entry"]!.GetValue<string>()];
            entry["score"] = row.Score;
            entry["mean"] = row.Mean.ToDouble();
            (entry["rank"], entry["rankLow"], entry["rankHigh"]) = (row.Place, row.Low, row.High);
        }
        return json;
    }

    private static async Task<ToolOutcome> RankTableAsync(string text, TextWriter output, TextWriter errors)
    {
        if (ScoreCsv.Read(text) is not { } file || file is { Observations.Count: 0, Problems.Count: 0 })
        {
            await errors.WriteLineAsync("A header entry,judge,score is needed, and rows below it.");
            return ToolOutcome.NotReadable;
        }
        foreach (var problem in file.Problems)
        {
            await errors.WriteLineAsync(problem);
        }
        var ranking = ModelRanking.Of(file.Observations, ModelRanking.SeedOf(file.Observations));
        await errors.WriteAsync(Remarks(ranking.Model));
        await output.WriteLineAsync(Json(ranking).ToJsonString(Written));
        return file.Problems.Count == 0 ? ToolOutcome.Fine : ToolOutcome.ProblemsFound;
    }

    private static string Remarks(AdditiveModel model) =>
        (model.Kind == FitKind.Thin
            ? "No entry was scored twice: judges cannot be told from entries, the scores stand as they are, and no order is sure.\n" : "")
        + (model.Table.ComponentCount > 1
            ? "Some entries are linked by no chain of judges: entries of different components are not comparable.\n" : "");

    public static JsonObject Json(ModelRanking ranking)
    {
        var model = ranking.Model;
        return new()
        {
            ["variance"] = new JsonObject { ["entry"] = model.EntryVariance, ["judge"] = model.JudgeVariance, ["residual"] = model.ResidualVariance },
            ["entries"] = new JsonArray([.. ranking.Rows.Select(r => (JsonNode)new JsonObject
            {
                ["entry"] = r.Entry,
                ["n"] = r.Count,
                ["mean"] = r.Mean,
                ["effect"] = r.Effect + 0.0, // no minus before a zero
                ["standardError"] = r.StandardError,
                ["rank"] = r.Rank,
                ["rankLow"] = r.Low,
                ["rankHigh"] = r.High,
                ["component"] = model.Table.Component[r.Index] + 1,
            })]),
            ["judges"] = new JsonArray([.. model.Table.Judges.Select((judge, j) => (JsonNode)new JsonObject
            {
                ["judge"] = judge,
                ["n"] = model.Table.JudgeOf.Count(of => of == j),
                ["effect"] = model.JudgeEffect[j] + 0.0,
            })]),
            ["components"] = model.Table.ComponentCount,
        };
    }
}
