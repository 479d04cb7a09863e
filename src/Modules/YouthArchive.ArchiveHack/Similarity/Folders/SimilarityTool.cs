using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YouthArchive.Platform.Tools;

namespace YouthArchive.ArchiveHack.Similarity.Folders;

/// <summary>
/// <c>./dev tool similarity FOLDER</c>: which of the repositories in a folder have code in common, and where. Each sub-folder is one,
/// bare, with a working tree (its newest commit is read), or only files; the one named "starter" is subtracted from all the others.
/// </summary>
internal sealed class SimilarityTool : IToolVerb
{
    private const string Starter = "starter";
    private const string Usage = """
        Use: similarity FOLDER
        Every sub-folder is a repository: bare, with a working tree, or files only. What stands in a sub-folder "starter" is subtracted.
        Prints {"repositories", "pairs": [{"a", "b", "score", "shared", "lines": [{"a": {"file", "from", "to"}, "b": ...}]}], "skipped"}.
        Pairs are printed from a score of 0.08; people are shown those from 0.15.
        Ends with 0; 1 when a repository could not be read; 2 when the folder could not.
        """;

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "similarity";

    public async Task<ToolOutcome> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        if (arguments is not [var folder])
        {
            await errors.WriteLineAsync(Usage);
            return ToolOutcome.NotReadable;
        }
        var names = SubFolders(folder);
        if (names is null)
        {
            await errors.WriteLineAsync("The folder cannot be read.");
            return ToolOutcome.NotReadable;
        }
        var (repositories, skipped) = await ReadAsync(folder, names, cancellation);
        var unread = skipped.Count;
        var result = Compared(repositories, skipped, cancellation);
        await output.WriteLineAsync(result.ToJsonString(Written));
        return unread == 0 ? ToolOutcome.Fine : ToolOutcome.ProblemsFound;
    }

    private static List<string>? SubFolders(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateDirectories().Where(d => d.LinkTarget is null && d.Name != ".git").Select(d => d.Name).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task<(List<SourceRepository>, JsonArray)> ReadAsync(string folder, List<string> names, CancellationToken cancellation)
    {
        var (repositories, skipped) = (new List<SourceRepository>(), new JsonArray());
        foreach (var name in names)
        {
            try
            {
                repositories.Add(new(name, await RepositoryFolder.ReadAsync(Path.Combine(folder, name), cancellation)));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                skipped.Add(Skipped(name, null, error is IOException ? error.Message : "It must not be read."));
            }
        }
        return (repositories, skipped);
    }

    private static JsonObject Compared(List<SourceRepository> repositories, JsonArray skipped, CancellationToken cancellation)
    {
        var starter = repositories.Find(r => r.Key == Starter);
        var teams = repositories.Where(r => r != starter).ToList();
        var prints = Fingerprints.Of(teams, cancellation);
        var comparison = Comparison.Of(prints, [], Fingerprints.Subtracted(starter?.Files ?? []));
        var files = teams.ToDictionary(t => t.Key, t => t.Files);
        foreach (var print in prints)
        {
            foreach (var file in print.LeftOut)
            {
                skipped.Add(Skipped(print.Key, file.Path, Reason(file.Reason)));
            }
        }
        return new()
        {
            ["repositories"] = teams.Count,
            ["pairs"] = new JsonArray([.. comparison.Pairs.Select(p => Pair(p, SideBySide.Of(files[p.A], files[p.B], comparison.Ignored)))]),
            ["skipped"] = skipped,
        };
    }

    private static JsonObject Pair(SimilarPair pair, IReadOnlyList<Passage> passages) => new()
    {
        ["a"] = pair.A,
        ["b"] = pair.B,
        ["score"] = Math.Round(pair.Score, 4),
        ["shared"] = pair.Shared,
        ["lines"] = new JsonArray([.. passages.Select(p => new JsonObject { ["a"] = Lines(p.A), ["b"] = Lines(p.B) })]),
    };

    private static JsonObject Lines(Lines lines) => new() { ["file"] = lines.File, ["from"] = lines.From, ["to"] = lines.To };

    private static JsonObject Skipped(string repository, string? file, string reason) =>
        new() { ["repository"] = repository, ["file"] = file, ["reason"] = reason };

    private static string Reason(LeftOutReason reason) => reason switch
    {
        LeftOutReason.Vendored => "a folder of others' code",
        LeftOutReason.Library => "a library",
        LeftOutReason.Minified => "minified",
        LeftOutReason.Generated => "generated",
        LeftOutReason.TooLarge => "too large",
        _ => "beyond the limits",
    };
}
