using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Platform.Tools;

namespace YouthArchive.Catalogue.Citations;

/// <summary>
/// <c>./dev tool cite FILE</c>: what is understood of references, one a line. The archive stands as it was written, put right: the
/// abbreviation or the name of the directory that was meant («ЦГА РК» for «ЦГА PK»), else the words themselves. What is not there is null.
/// </summary>
internal sealed class CiteTool(ICitations citations) : IToolVerb
{
    private const string Usage = """
        Use: cite FILE
        The file holds one reference a line, in UTF-8; - reads standard input.
        Prints [{"text", "style", "archive", "fonds", "inventory", "file", "sheets", "title", "date", "problems": []}].
        Ends with 0, also when references have problems; 2 when the file cannot be read.
        """;

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "cite";

    public async Task<ToolOutcome> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        if (arguments is not [var path])
        {
            await errors.WriteLineAsync(Usage);
            return ToolOutcome.NotReadable;
        }
        string[] lines;
        try
        {
            await using var content = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            using var reader = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
            lines = (await reader.ReadToEndAsync(cancellation)).TrimStart('\uFEFF').Split('\n');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            await errors.WriteLineAsync("The file cannot be read as UTF-8 text.");
            return ToolOutcome.NotReadable;
        }
        var read = lines.Select(l => l.TrimEnd('\r')).Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => (JsonNode)Json(citations.Read(l)));
        await output.WriteLineAsync(new JsonArray([.. read]).ToJsonString(Written));
        return ToolOutcome.Fine;
    }

    public static JsonObject Json(CitationReading reading) => new()
    {
        ["text"] = reading.Text,
        ["style"] = reading.Style is { } style ? Styles.Key(style) : null,
        ["archive"] = OrNull(reading.Citation.ArchiveName),
        ["fonds"] = OrNull(reading.Citation.Fonds),
        ["inventory"] = OrNull(reading.Citation.Inventory),
        ["file"] = OrNull(reading.Citation.File),
        ["sheets"] = OrNull(reading.Citation.Sheets.Count > 0 ? reading.Citation.Sheets.ToString() : reading.Citation.Extent),
        ["title"] = OrNull(TitleOf(reading.Citation)),
        ["date"] = OrNull(reading.Citation.Date),
        ["problems"] = new JsonArray([.. reading.Problems.Select(p => (JsonNode)p.ToString())]),
    };

    // The list has no author: it stays with the title.
    private static string TitleOf(ArchivalCitation citation) =>
        citation.Title.Length == 0 ? citation.FileTitle : citation.Author.Length > 0 ? $"{citation.Author} {citation.Title}" : citation.Title;

    private static JsonNode? OrNull(string value) => value.Length > 0 ? JsonValue.Create(value) : null;
}
