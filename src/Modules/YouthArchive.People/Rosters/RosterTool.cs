using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tools;

namespace YouthArchive.People.Rosters;

/// <summary><c>./dev tool roster FILE</c>: what a class list would bring in, without a class to bring it into.</summary>
internal sealed class RosterTool(RosterWords words, TimeProvider clock) : IToolVerb
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "roster";

    public async Task<ToolOutcome> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        if (arguments is not [var file])
        {
            await errors.WriteLineAsync("Use: roster FILE");
            return ToolOutcome.NotReadable;
        }
        try
        {
            await using var content = File.OpenRead(file);
            var roster = RosterReader.Read(content, Path.GetFileName(file), clock.GetUtcNow().Year, cancellation);
            await output.WriteLineAsync(Json(roster).ToJsonString(Written));
            return roster.Problems.Count == 0 ? ToolOutcome.Fine
                : roster.Problems.Any(p => p is { Row: 0, Blocks: true }) ? ToolOutcome.NotReadable
                : ToolOutcome.ProblemsFound;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            const string Message = "The file cannot be read.";
            await errors.WriteLineAsync(Message);
            await output.WriteLineAsync(Json("", Roster.UnknownFormat, [], [Json(0, null, Message)]).ToJsonString(Written));
            return ToolOutcome.NotReadable;
        }
    }

    private JsonObject Json(Roster roster)
    {
        // The shell's own language must not decide; the tool speaks English.
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = PortalCultures.Of("en");
        try
        {
            return Json(roster.Encoding, roster.Format, roster.Students.Select(Json), roster.Problems.Select(p => Json(p.Row, p.Column, words.Of(p))));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static JsonNode Json(RosterStudent student) => new JsonObject
    {
        ["row"] = student.Row,
        ["surname"] = student.Surname,
        ["givenName"] = student.GivenName,
        ["patronymic"] = student.Patronymic,
        ["class"] = student.Class,
    };

    private static JsonNode Json(int row, string? column, string message) =>
        new JsonObject { ["row"] = row, ["column"] = column, ["message"] = message };

    private static JsonObject Json(string encoding, string format, IEnumerable<JsonNode> students, IEnumerable<JsonNode> problems) => new()
    {
        ["encoding"] = encoding,
        ["format"] = format,
        ["students"] = new JsonArray([.. students]),
        ["problems"] = new JsonArray([.. problems]),
    };
}
