using System.Text.Json.Nodes;

namespace YouthArchive.Platform.Recipes;

/// <summary>A recipe as it was read, before anything is evaluated.</summary>
/// <param name="Folder">Where <c>file:</c> expressions and <c>SourcePath</c> look; null for an uploaded recipe, which has no files.</param>
/// <param name="IsUploaded">An uploaded recipe may not read the site's configuration.</param>
public sealed record Recipe(JsonObject Json, string? Folder, bool IsUploaded = false)
{
    private const long LargestFile = 64 * 1024 * 1024;

    public string Name => Json.Text("name") ?? "";
    public string DisplayName => Json.Text("displayName") is { Length: > 0 } shown ? shown : Name;
    public string Description => Json.Text("description") ?? "";
    public bool IsSetupRecipe => Json.Member("issetuprecipe") is JsonValue value && value.TryGetValue<bool>(out var is_) && is_;

    /// <exception cref="RecipeException">It is not a recipe; says why.</exception>
    public static Recipe Read(ReadOnlySpan<byte> bytes, string? folder, bool isUploaded = false)
    {
        var json = LenientJson.Read(bytes);
        if (json.Member("steps") is not JsonArray steps)
        {
            throw new RecipeException("A recipe needs the member 'steps', a list.");
        }
        var problems = steps
            .Select((step, i) => step is JsonObject named && !string.IsNullOrWhiteSpace(named.Text("name"))
                ? null : $"$.steps[{i}]: a step is an object with a 'name'.")
            .OfType<string>().ToList();
        return problems.Count == 0 ? new(json, folder, isUploaded) : throw new RecipeException(problems);
    }

    /// <exception cref="RecipeException">It is not a recipe; says why.</exception>
    public static async Task<Recipe> ReadFileAsync(string path, bool isUploaded = false, CancellationToken cancellation = default) =>
        new FileInfo(path) is { Exists: true, Length: > LargestFile }
            ? throw new RecipeException($"The file is larger than {LargestFile / (1024 * 1024)} MB; large files belong beside the recipe, not into it.")
            : Read(await File.ReadAllBytesAsync(path, cancellation), isUploaded ? null : Path.GetDirectoryName(Path.GetFullPath(path)), isUploaded);
}
