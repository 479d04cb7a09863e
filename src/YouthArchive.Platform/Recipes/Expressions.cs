using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Platform.Recipes;

/// <summary>Evaluates the expressions of one recipe. Variables are evaluated when first asked for, and kept.</summary>
internal sealed class Expressions(Recipe recipe, RecipeParameters parameters, IConfiguration configuration)
{
    /// <summary>Of one expression, in characters: a file of the largest size as base64.</summary>
    public const int LargestText = 48 * 1024 * 1024;

    private const int MostRounds = 16;
    private const int MostVariablesWithin = 32;
    private const long LargestSum = 2L * LargestText;
    private const int LargestUnpacked = 32 * 1024 * 1024;

    private readonly Dictionary<string, string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _underWay = new(StringComparer.OrdinalIgnoreCase);
    private long _written;

    /// <summary>Set when the walk over the recipe meets them; steps that stand before do not see them.</summary>
    public JsonObject? Variables { get; set; }

    /// <summary>A copy of the node with every expression replaced by its text; each problem names its JSON path.</summary>
    public JsonNode? Evaluate(JsonNode? node, string path, List<string> problems) => node switch
    {
        JsonObject json => Object(json, path, problems),
        JsonArray list => new JsonArray([.. list.Select((n, i) => Evaluate(n, $"{path}[{i}]", problems))]),
        JsonValue value when value.TryGetValue<string>(out var text) && ExpressionText.IsExpression(text) => Text(text, path, problems),
        null => null,
        _ => node.DeepClone(),
    };

    private JsonObject Object(JsonObject json, string path, List<string> problems)
    {
        var copy = new JsonObject();
        foreach (var (name, value) in json)
        {
            copy[name] = Evaluate(value, $"{path}.{name}", problems);
        }
        return copy;
    }

    private JsonValue Text(string text, string path, List<string> problems)
    {
        try
        {
            var result = Text(text);
            // A variable of a megabyte in a thousand places is a gigabyte.
            return (_written += result.Length) <= LargestSum ? JsonValue.Create(result) : throw new ExpressionException("all texts together grow too large");
        }
        catch (ExpressionException error)
        {
            problems.Add($"{path}: {error.Message}.");
            return JsonValue.Create("");
        }
    }

    private string Text(string text)
    {
        for (var round = 0; ExpressionText.IsExpression(text); round++)
        {
            var (engine, script) = ExpressionText.Parts(text);
            text = (engine, round) switch
            {
                (_, MostRounds) => throw new ExpressionException("the expression never ends"),
                ("js", _) => new ExpressionScript(script, Js).Evaluate(),
                ("file", _) => new ExpressionScript(script, FileOf).Evaluate(),
                _ => throw new ExpressionException($"there is no engine '{engine}', only js and file"),
            };
        }
        return text;
    }

    private string Js(string name, IReadOnlyList<string> arguments) => (name, arguments) switch
    {
        ("uuid", []) => PortalId.New(),
        ("base64", [var packed]) => Encoding.UTF8.GetString(Bytes(packed)),
        ("html", [var encoded]) => WebUtility.HtmlDecode(encoded),
        ("gzip", [var packed]) => Convert.ToBase64String(Unpacked(Bytes(packed))),
        // What a recipe wants to say may hold a person's name: it is not logged.
        ("log", [_, _]) or ("log", [_, _, _]) => "",
        ("variables", [var key]) => Variable(key),
        ("parameters", [var key]) => parameters.Find(key) ?? throw new ExpressionException($"there is no parameter '{key}'"),
        ("configuration", [var key]) => Configured(key) ?? "",
        ("configuration", [var key, var otherwise]) => Configured(key) ?? otherwise,
        _ => throw new ExpressionException($"'{name}' with {arguments.Count} arguments is not understood"),
    };

    private string FileOf(string name, IReadOnlyList<string> arguments) => (name, arguments) switch
    {
        ("text", [var path]) => Encoding.UTF8.GetString(RecipeFolder.Read(recipe.Folder, path)).TrimStart('\uFEFF'),
        ("base64", [var path]) => Convert.ToBase64String(RecipeFolder.Read(recipe.Folder, path)),
        _ => throw new ExpressionException($"'file:{name}' is not understood, only text and base64"),
    };

    private string Variable(string name)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }
        if (Variables?.Member(name) is not { } value)
        {
            throw new ExpressionException($"there is no variable '{name}' before this step");
        }
        if (!_underWay.Add(name))
        {
            throw new ExpressionException($"the variable '{name}' asks for itself");
        }
        try
        {
            return _underWay.Count > MostVariablesWithin
                ? throw new ExpressionException($"variables ask for one another more than {MostVariablesWithin} times in a row")
                : _known[name] = value is JsonValue literal && literal.TryGetValue<string>(out var written) ? Text(written) : value.ToJsonString();
        }
        finally
        {
            _underWay.Remove(name);
        }
    }

    private string? Configured(string key) => recipe.IsUploaded
        ? throw new ExpressionException("an uploaded recipe may not read the site's configuration")
        : configuration[key];

    private static byte[] Bytes(string packed)
    {
        try
        {
            return Convert.FromBase64String(packed);
        }
        catch (FormatException)
        {
            throw new ExpressionException("the text is not base64");
        }
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        var result = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = gzip.Read(buffer)) > 0;)
            {
                result.Write(buffer, 0, read);
                if (result.Length > LargestUnpacked)
                {
                    throw new ExpressionException("the unpacked text is too large");
                }
            }
        }
        catch (InvalidDataException)
        {
            throw new ExpressionException("the text is not gzip");
        }
        return result.ToArray();
    }
}
