using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace YouthArchive.Platform.Recipes;

/// <summary>Reads, evaluates and validates a whole recipe before its first step runs.</summary>
internal sealed class RecipePlanner(IEnumerable<IRecipeStep> handlers, RecipeCatalogue catalogue, IConfiguration configuration)
{
    private const string InnerRecipes = "recipes";
    private const int MostInner = 200;

    private readonly HashSet<string> _handled = new(handlers.Select(h => h.Name), StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Name, string? Folder), Recipe?> _found = [];
    private int _inner;

    public async Task<RecipePlan> PlanAsync(Recipe recipe, RecipeParameters parameters, CancellationToken cancellation)
    {
        var steps = new List<PlannedStep>();
        var problems = new List<string>();
        await AddAsync(recipe, parameters, [], steps, problems, cancellation);
        return new(recipe, steps, problems);
    }

    private async Task AddAsync(
        Recipe recipe, RecipeParameters parameters, IReadOnlyList<string> callers, List<PlannedStep> steps, List<string> problems,
        CancellationToken cancellation)
    {
        var expressions = new Expressions(recipe, parameters, configuration);
        // In document order: variables that stand after the steps are not seen by them.
        foreach (var (name, value) in recipe.Json)
        {
            if (Is(name, "variables"))
            {
                expressions.Variables = value as JsonObject;
            }
            else if (Is(name, "steps"))
            {
                var list = value!.AsArray();
                for (var i = 0; i < list.Count; i++)
                {
                    await AddStepAsync(new(recipe, parameters, callers, expressions), list[i]!.AsObject(), $"$.steps[{i}]", steps, problems, cancellation);
                }
            }
        }
    }

    private async Task AddStepAsync(
        Walk walk, JsonObject raw, string path, List<PlannedStep> steps, List<string> problems, CancellationToken cancellation)
    {
        var name = raw.Text("name")!;
        if (!Is(name, InnerRecipes) && !_handled.Contains(name))
        {
            steps.Add(new(name, raw, null, walk.Recipe));
            return;
        }
        var prefix = walk.Callers.Count == 0 ? path : $"{walk.Recipe.Name}: {path}";
        var evaluated = walk.Expressions.Evaluate(raw, prefix, problems)!.AsObject();
        if (Is(name, InnerRecipes))
        {
            await AddInnerAsync(walk, raw, evaluated, steps, problems, cancellation);
            return;
        }
        // Inside content items names are exact; everywhere else in a step their case does not matter.
        var isContent = Is(name, "content");
        steps.Add(new(name, raw, LenientJson.AnyCase(evaluated, deep: !isContent)!.AsObject(), walk.Recipe));
    }

    private async Task AddInnerAsync(
        Walk walk, JsonObject raw, JsonObject evaluated, List<PlannedStep> steps, List<string> problems, CancellationToken cancellation)
    {
        var reasons = new List<string>();
        var inner = new List<Recipe>();
        foreach (var value in evaluated.Member("Values") as JsonArray ?? [])
        {
            var name = (value as JsonObject)?.Text("name") ?? "";
            try
            {
                var found = await FindAsync(name, walk.Recipe.Folder, cancellation);
                if (found is null)
                {
                    reasons.Add($"There is no recipe '{name}'.");
                }
                else if (Is(name, walk.Recipe.Name) || walk.Callers.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    reasons.Add($"The recipe '{name}' calls itself.");
                }
                else
                {
                    inner.Add(found);
                }
            }
            catch (RecipeException error)
            {
                problems.AddRange(error.Problems.Select(p => $"{name}: {p}"));
            }
        }
        var outcome = reasons.Count == 0 ? StepOutcome.Applied : inner.Count == 0 ? StepOutcome.Rejected : StepOutcome.PartlyApplied;
        steps.Add(new(InnerRecipes, raw, evaluated, walk.Recipe, new(outcome, 0, reasons)));
        foreach (var recipe in inner)
        {
            // Four recipes in each of four, ten levels deep, are a million.
            if (_inner == MostInner)
            {
                _inner++;
                problems.Add($"{recipe.Name}: more than {MostInner} recipes are called by one another.");
            }
            if (_inner > MostInner)
            {
                return;
            }
            _inner++;
            await AddAsync(recipe, walk.Parameters, [.. walk.Callers, walk.Recipe.Name], steps, problems, cancellation);
        }
    }

    private async Task<Recipe?> FindAsync(string name, string? folder, CancellationToken cancellation)
    {
        if (!_found.TryGetValue((name, folder), out var found))
        {
            _found[(name, folder)] = found = await catalogue.FindAsync(name, folder, cancellation);
        }
        return found;
    }

    private static bool Is(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private sealed record Walk(Recipe Recipe, RecipeParameters Parameters, IReadOnlyList<string> Callers, Expressions Expressions);
}
