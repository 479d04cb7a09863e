using System.Text.Json.Nodes;
using YouthArchive.Platform.ContentItems;

namespace YouthArchive.Platform.Recipes.Steps;

/// <summary>The three steps that write definitions differ in one word: what happens to one definition.</summary>
internal abstract class DefinitionStep : IRecipeStep
{
    public abstract string Name { get; }

    protected abstract Task<bool> ApplyAsync(string kind, JsonObject definition, CancellationToken cancellation);

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        var wanted = new[] { (ContentDefinitions.Type, "ContentTypes"), (ContentDefinitions.Part, "ContentParts") }
            .SelectMany(k => (context.Step.Member(k.Item2) as JsonArray ?? []).Select((d, i) => (Kind: k.Item1, Definition: d, Path: $"$.{k.Item2}[{i}]")))
            .ToList();
        var problems = wanted.SelectMany(w => DefinitionMerge.Problems(w.Kind, w.Definition, w.Path)).ToList();
        if (problems.Count > 0)
        {
            return StepReport.Rejected([.. problems]);
        }
        var changes = 0;
        foreach (var (kind, definition, _) in wanted)
        {
            changes += await ApplyAsync(kind, definition!.AsObject(), cancellation) ? 1 : 0;
        }
        return StepReport.Applied(changes);
    }
}

internal sealed class ContentDefinitionStep(ContentDefinitions definitions) : DefinitionStep
{
    public override string Name => "ContentDefinition";

    protected override Task<bool> ApplyAsync(string kind, JsonObject definition, CancellationToken cancellation) =>
        definitions.MergeAsync(kind, definition, cancellation);
}

internal sealed class ReplaceContentDefinitionStep(ContentDefinitions definitions) : DefinitionStep
{
    public override string Name => "ReplaceContentDefinition";

    protected override Task<bool> ApplyAsync(string kind, JsonObject definition, CancellationToken cancellation) =>
        definitions.ReplaceAsync(kind, definition, cancellation);
}

internal sealed class DeleteContentDefinitionStep(ContentDefinitions definitions) : IRecipeStep
{
    public string Name => "DeleteContentDefinition";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        var changes = 0;
        foreach (var (kind, member) in new[] { (ContentDefinitions.Type, "ContentTypes"), (ContentDefinitions.Part, "ContentParts") })
        {
            foreach (var name in (context.Step.Member(member) as JsonArray ?? []).OfType<JsonValue>())
            {
                changes += name.TryGetValue<string>(out var text) && await definitions.DeleteAsync(kind, text, cancellation) ? 1 : 0;
            }
        }
        return StepReport.Applied(changes);
    }
}
