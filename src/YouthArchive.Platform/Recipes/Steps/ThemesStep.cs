using System.Text.Json.Nodes;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Platform.Recipes.Steps;

/// <summary>Remembers which theme is asked for; there is one, so another is kept as a wish and reported.</summary>
internal sealed class ThemesStep(ISiteSettings settings, ModuleCatalogue catalogue) : IRecipeStep
{
    public string Name => "themes";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var changes = 0;
        foreach (var (member, setting) in new[] { ("site", "CurrentThemeName"), ("admin", "CurrentAdminThemeName") })
        {
            if (context.Step.Text(member) is not { Length: > 0 } id)
            {
                continue;
            }
            if (!catalogue.Modules.Any(m => m.IsTheme && string.Equals(m.Id, id, StringComparison.OrdinalIgnoreCase)))
            {
                problems.Add($"$.{member}: there is no theme '{id}' here; the wish is kept.");
            }
            changes += await settings.StoreAsync(setting, JsonValue.Create(id), cancellation) ? 1 : 0;
        }
        return StepReport.Of(changes, problems);
    }
}
