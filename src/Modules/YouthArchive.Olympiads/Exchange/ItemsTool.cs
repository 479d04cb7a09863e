using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tools;

namespace YouthArchive.Olympiads.Exchange;

/// <summary><c>./dev tool items FILE</c>: what a file of items would bring into the bank, and what it would not, and why.</summary>
internal sealed class ItemsTool : IToolVerb
{
    private const string Usage = """
        Use: items FILE
        The file is a QTI 2.1, 2.2 or 3.0 package or item, Moodle XML, GIFT or Aiken.
        Prints {"format", "imported": [{"id", "type"}], "refused": [{"id", "line", "reason"}]}.
        Ends with 0; 1 when an item is refused; 2 when the file is.
        """;

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "items";

    public async Task<ToolOutcome> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        if (arguments is not [var path])
        {
            await errors.WriteLineAsync(Usage);
            return ToolOutcome.NotReadable;
        }
        var file = await ReadAsync(path, errors, cancellation);
        await output.WriteLineAsync(Json(file).ToJsonString(Written));
        return !file.IsReadable ? ToolOutcome.NotReadable : file.Refused.Count > 0 ? ToolOutcome.ProblemsFound : ToolOutcome.Fine;
    }

    private static async Task<ImportedFile> ReadAsync(string path, TextWriter errors, CancellationToken cancellation)
    {
        try
        {
            await using var content = File.OpenRead(path);
            return await ItemFiles.ReadAsync(content, "en", cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync("The file cannot be read.");
            return ImportedFile.Unreadable(new(SourceText.Of("The file cannot be read.")));
        }
    }

    private static JsonObject Json(ImportedFile file) => new()
    {
        ["format"] = file.Format,
        ["imported"] = new JsonArray([.. file.Imported.Select(i => new JsonObject { ["id"] = i.Id, ["type"] = ItemJson.TypeOf(i.Item.Body) })]),
        ["refused"] = new JsonArray([.. file.Refused.Select(r => new JsonObject { ["id"] = r.Id, ["line"] = r.Line, ["reason"] = r.Reason.ToString() })]),
    };
}
