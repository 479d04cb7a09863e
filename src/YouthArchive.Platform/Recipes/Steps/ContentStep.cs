using System.Text.Json.Nodes;
using YouthArchive.Platform.ContentItems;
using YouthArchive.Platform.Events;

namespace YouthArchive.Platform.Recipes.Steps;

/// <summary>Imports content items; the rules are the store's.</summary>
internal sealed class ContentStep(IContentStore store, PortalEvents events, AfterStep after) : IRecipeStep
{
    public string Name => "content";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        if (context.Step.Member("data") is not JsonArray data)
        {
            return StepReport.Rejected("$.data: a list of content items is needed.");
        }
        var result = await store.ImportAsync([.. data], cancellation);
        if (result.Changes > 0)
        {
            after.Add(c => events.RaiseAsync(new ContentChanged(), c));
        }
        return new(StepOutcome.Applied, result.Changes, result.Notes);
    }
}
