using System.Text.Json;
using System.Text.Json.Nodes;
using YouthArchive.Platform.Tools;

namespace YouthArchive.Programmes.Preservation;

/// <summary><c>./dev tool bag FILE</c>: whether a preservation package is whole. Needs nothing of the site.</summary>
internal sealed class BagTool : IToolVerb
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true };

    public string Name => "bag";

    public async Task<ToolOutcome> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        if (arguments is not [var file])
        {
            await errors.WriteLineAsync("Use: bag FILE");
            return ToolOutcome.NotReadable;
        }
        BagReport? report;
        try
        {
            await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            report = await BagCheck.OfAsync(content, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report = null;
        }
        if (report is null)
        {
            await errors.WriteLineAsync("The file cannot be read as a zip.");
            return ToolOutcome.NotReadable;
        }
        var json = new JsonObject
        {
            ["bag"] = report.Folder,
            ["holds"] = report.Holds,
            ["files"] = report.Files,
            ["bytes"] = report.Bytes,
            ["problems"] = new JsonArray([.. report.Problems.Select(p => (JsonNode)new JsonObject
            {
                ["problem"] = JsonNamingPolicy.KebabCaseLower.ConvertName(p.Fault.ToString()),
                ["file"] = p.File,
            })]),
        };
        await output.WriteLineAsync(json.ToJsonString(Written));
        return report.Holds ? ToolOutcome.Fine : ToolOutcome.ProblemsFound;
    }
}
