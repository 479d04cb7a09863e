using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YouthArchive.Platform.Tools;

namespace YouthArchive.Olympiads.Items.Folders;

/// <summary><c>./dev tool itemcheck FOLDER</c>: what is wrong with the items of a folder, before a recipe brings them into the bank.</summary>
internal sealed class ItemCheckTool : IToolVerb
{
    private const string Usage = """
        Use: itemcheck FOLDER
        The folder holds a folder for each item, with item.json and its pictures; or it is itself the folder of one item.
        Prints {"items", "types": {"single-choice": 3, ...}, "problems": [{"item", "line", "path", "problem"}]}.
        Ends with 0; 1 when there are problems; 2 when the folder cannot be read.
        """;

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "itemcheck";

    public async Task<ToolOutcome> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        if (arguments is not [var folder] || !Directory.Exists(folder))
        {
            await errors.WriteLineAsync(arguments is [_] ? "The folder cannot be read." : Usage);
            return ToolOutcome.NotReadable;
        }
        var items = new List<ItemFolder>();
        foreach (var path in ItemFolder.Within(Path.GetFullPath(folder)))
        {
            items.Add(await ItemFolder.ReadAsync(path, cancellation));
        }
        var problems = items.SelectMany(i => i.Problems.Select(p => (i.Name, p))).ToList();
        await output.WriteLineAsync(Result(items, problems).ToJsonString(Written));
        return problems.Count == 0 ? ToolOutcome.Fine : ToolOutcome.ProblemsFound;
    }

    private static JsonObject Result(List<ItemFolder> items, List<(string Name, Checks.LineProblem Found)> problems)
    {
        var types = new JsonObject();
        foreach (var type in items.Where(i => i.Item is not null).GroupBy(i => ItemJson.TypeOf(i.Item!.Body)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            types[type.Key] = type.Count();
        }
        return new()
        {
            ["items"] = items.Count,
            ["types"] = types,
            ["problems"] = new JsonArray([.. problems.Select(p => new JsonObject
            {
                ["item"] = p.Name,
                ["line"] = p.Found.Line,
                ["path"] = p.Found.Problem.Path,
                ["problem"] = p.Found.Problem.ToString(),
            })]),
        };
    }
}
