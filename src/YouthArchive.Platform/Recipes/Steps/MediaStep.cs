using System.Text.Json.Nodes;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Platform.Recipes.Steps;

/// <summary>Writes files into the media folder. Fetches nothing: a recipe must not make the site call other machines.</summary>
internal sealed class MediaStep(AppDataFolder appData, AfterStep after) : IRecipeStep
{
    // SVG and HTML are left out: they run scripts.
    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".png", ".gif", ".ico", ".webp", ".pdf", ".txt", ".csv", ".doc", ".docx", ".ppt", ".pptx", ".odt", ".ods", ".odp",
        ".xls", ".xlsx", ".psd", ".mp3", ".m4a", ".ogg", ".wav", ".mp4", ".m4v", ".mov", ".webm", ".mkv",
    };

    public string Name => "media";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var changes = 0;
        var files = context.Step.Member("Files") as JsonArray ?? [];
        for (var i = 0; i < files.Count; i++)
        {
            var path = $"$.Files[{i}]";
            if (files[i] is not JsonObject file || (file.Text("TargetPath") ?? file.Text("Path")) is not { Length: > 0 } target)
            {
                problems.Add($"{path}: a TargetPath is needed.");
                continue;
            }
            var (content, problem) = Content(file, context.Folder);
            var full = RecipeFolder.Inside(appData.File("Media"), target);
            problem ??= full is null ? "the target is outside the media folder"
                : !Allowed.Contains(Path.GetExtension(target)) ? $"files of the kind '{Path.GetExtension(target)}' are not kept"
                : null;
            if (problem is not null)
            {
                problems.Add($"{path}: {problem}.");
                continue;
            }
            changes += await WriteAsync(full!, content!, cancellation) ? 1 : 0;
        }
        return StepReport.Of(changes, problems);
    }

    private static (byte[]? Content, string? Problem) Content(JsonObject file, string? folder)
    {
        try
        {
            return (file.Text("Base64"), file.Text("SourcePath"), file.Text("SourceUrl")) switch
            {
                ({ Length: > 0 } packed, _, _) => (Convert.FromBase64String(packed), null),
                (_, { Length: > 0 } source, _) => (RecipeFolder.Read(folder, source), null),
                (_, _, not null) => (null, "SourceUrl is refused: the site fetches nothing for a recipe"),
                _ => (null, "Base64 or SourcePath is needed"),
            };
        }
        catch (FormatException)
        {
            return (null, "Base64 is not base64");
        }
        catch (ExpressionException error)
        {
            return (null, error.Message);
        }
    }

    private async Task<bool> WriteAsync(string full, byte[] content, CancellationToken cancellation)
    {
        if (File.Exists(full) && (await File.ReadAllBytesAsync(full, cancellation)).SequenceEqual(content))
        {
            return false;
        }
        // Files know no transaction: they are written when the step's is through.
        after.Add(async c =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            await File.WriteAllBytesAsync(full, content, c);
        });
        return true;
    }
}
