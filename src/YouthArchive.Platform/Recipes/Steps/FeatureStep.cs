using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Platform.Recipes.Steps;

/// <summary>Switches features with what they need. Ids of Orchard Core are translated; unknown ones are kept as wishes and exported again.</summary>
internal sealed class FeatureStep(
    DbContext db, ModuleCatalogue catalogue, IFeatureState state, ISiteSettings settings, Stereotypes stereotypes, IRolePermissions permissions,
    PortalEvents events, AfterStep after) : IRecipeStep
{
    public const string Requested = "RequestedFeatures";

    public string Name => "feature";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var wishes = new List<string>();
        var on = Ours(context.Step.Member("enable"), wishes, problems)
            .SelectMany(id => FeatureGraph.WithDependencies(catalogue, id)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var off = Ours(context.Step.Member("disable"), [], [])
            .SelectMany(id => FeatureGraph.WithDependents(catalogue, id)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(id => catalogue.Find(id) is { IsAlwaysEnabled: false }).ToList();
        var disabled = await SwitchAsync(off, false, cancellation);
        var enabled = await SwitchAsync(on, true, cancellation);
        await stereotypes.ApplyAsync(on, cancellation);
        await KeepWishesAsync(wishes, cancellation);
        after.Add(async c =>
        {
            await state.ReloadAsync(c);
            await permissions.ReloadAsync(c);
            if (enabled.Count + disabled.Count > 0)
            {
                await events.RaiseAsync(new FeaturesChanged(enabled, disabled), c);
            }
        });
        return StepReport.Of(enabled.Count + disabled.Count, problems);
    }

    private List<string> Ours(JsonNode? list, List<string> wishes, List<string> problems)
    {
        var result = new List<string>();
        foreach (var id in (list as JsonArray ?? []).OfType<JsonValue>().Select(v => v.TryGetValue<string>(out var text) ? text : "").Where(t => t.Length > 0))
        {
            if (catalogue.Find(id) is { } own)
            {
                result.Add(own.Id);
                continue;
            }
            wishes.Add(id);
            switch (FeatureAliases.Of(id))
            {
                case null:
                    problems.Add($"There is no feature '{id}' here; the wish is kept.");
                    break;
                case FeatureAliases.BuiltIn:
                    break;
                case var alias when catalogue.Find(alias) is { } counterpart:
                    result.Add(counterpart.Id);
                    break;
            }
        }
        return result;
    }

    private async Task<List<string>> SwitchAsync(IReadOnlyList<string> ids, bool on, CancellationToken cancellation)
    {
        var records = await db.Set<FeatureRecord>().ToDictionaryAsync(f => f.Id, StringComparer.OrdinalIgnoreCase, cancellation);
        var changed = new List<string>();
        foreach (var id in ids)
        {
            if (!records.TryGetValue(id, out var record))
            {
                if (!on)
                {
                    continue;
                }
                db.Add(new FeatureRecord { Id = id, Enabled = true });
            }
            else if (record.Enabled == on)
            {
                continue;
            }
            else
            {
                record.Enabled = on;
            }
            changed.Add(id);
        }
        await db.SaveChangesAsync(cancellation);
        return changed;
    }

    private async Task KeepWishesAsync(List<string> wishes, CancellationToken cancellation)
    {
        if (wishes.Count == 0)
        {
            return;
        }
        var kept = (await settings.FindAsync(Requested, cancellation) as JsonArray ?? []).Select(n => n!.GetValue<string>());
        var all = kept.Concat(wishes).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);
        await settings.StoreAsync(Requested, new JsonArray([.. all.Select(w => (JsonNode)w)]), cancellation);
    }
}
