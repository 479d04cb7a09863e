using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Tools;

namespace YouthArchive.Platform.Recipes;

/// <summary><c>./dev tool recipe FILE [--dry-run]</c>: what a recipe would do, tried out in the tool's throw-away site.</summary>
internal sealed class RecipeTool(RecipeRunner runner, IFeatureState features, ModuleCatalogue catalogue, IServiceProvider services) : IToolVerb
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "recipe";

    public async Task<ToolOutcome> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var dry = arguments.Contains("--dry-run");
        if (arguments.Where(a => a != "--dry-run").ToList() is not [var file])
        {
            await errors.WriteLineAsync("Use: recipe FILE [--dry-run]");
            return ToolOutcome.NotReadable;
        }
        try
        {
            var recipe = await Recipe.ReadFileAsync(file, cancellation: cancellation);
            var report = dry
                ? await runner.TryAsync(recipe, RecipeRun.BySite, cancellation)
                : await RunAsync(recipe, cancellation);
            await WriteAsync(report, dry, output);
            return report.HasProblems ? ToolOutcome.ProblemsFound : ToolOutcome.Fine;
        }
        catch (Exception error) when (error is RecipeException or IOException or UnauthorizedAccessException)
        {
            var problems = error is RecipeException broken ? broken.Problems : [File.Exists(file) ? "The file cannot be read." : "There is no such file."];
            await errors.WriteLineAsync(string.Join(Environment.NewLine, problems));
            await WriteAsync(RecipeReport.Refused("", problems), dry, output);
            return ToolOutcome.NotReadable;
        }
    }

    private async Task<RecipeReport> RunAsync(Recipe recipe, CancellationToken cancellation)
    {
        await services.StartSiteAsync(cancellation);
        if (!recipe.IsSetupRecipe)
        {
            // A recipe that does not set a site up expects one that is.
            await features.EnableAsync(catalogue.Features.Select(f => f.Id), cancellation);
        }
        return await runner.RunAsync(recipe, RecipeRun.BySite, cancellation);
    }

    private static Task WriteAsync(RecipeReport report, bool dry, TextWriter output)
    {
        var json = report.ToJson();
        if (dry)
        {
            json.Insert(2, "dryRun", (JsonNode)true);
        }
        return output.WriteLineAsync(json.ToJsonString(Written));
    }
}
