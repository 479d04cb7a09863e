using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Recipes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Recipes;

internal static class StepRun
{
    /// <summary>Runs one step as it stands in a recipe.</summary>
    public static Task<StepReport> RunStepAsync(this PortalSite site, string json, bool asAdministrator = true, string? actorId = null) =>
        site.InScopeAsync(services =>
        {
            var step = (JsonObject)JsonNode.Parse(json)!;
            var handler = services.GetServices<IRecipeStep>().Single(s => string.Equals(s.Name, (string?)step["name"], StringComparison.OrdinalIgnoreCase));
            return handler.ApplyAsync(new(step, actorId, asAdministrator, new DateOnly(2026, 11, 22)), CancellationToken.None);
        });
}
