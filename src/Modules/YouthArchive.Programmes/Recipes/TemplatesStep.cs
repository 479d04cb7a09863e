using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Editions;

namespace YouthArchive.Programmes.Recipes;

/// <summary>
/// Brings the programmes' templates in: editions as a season has them, without season and slug; <c>@+0 09:00</c> counts from the day on which
/// an organiser lets registration open, and <c>{slug}</c> in a title stands for the edition's own.
/// </summary>
internal sealed class TemplatesStep(DbContext db, AuditTrail audit) : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    // Any day will do to see whether the dates can be read and stand in order.
    private static readonly DateOnly AnyDay = new(2027, 9, 1);

    public string Name => "YouthArchive.EditionTemplates";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        if (context.Step["templates"] is not JsonArray templates)
        {
            return StepReport.Rejected("$.templates is needed.");
        }
        var (problems, changes) = (new List<string>(), 0);
        foreach (var (node, index) in templates.Select((n, i) => (n, i)))
        {
            if (Read(node, index, problems) is { } model)
            {
                changes += await WriteAsync(model.Programme!, node!.ToJsonString(Json), cancellation);
            }
        }
        if (changes > 0)
        {
            audit.Add(context.ActorId, "EditionTemplates.Imported", "Programme", "all", new { changes });
            await db.SaveChangesAsync(cancellation);
        }
        return StepReport.Of(changes, problems);
    }

    private static EditionModel? Read(JsonNode? node, int index, List<string> problems)
    {
        EditionModel? model;
        try
        {
            model = node.Deserialize<EditionModel>(Json);
        }
        catch (JsonException e)
        {
            problems.Add($"$.templates[{index}]{e.Path?.TrimStart('$')}: not of the expected form.");
            return null;
        }
        var found = model is null ? [$"$.templates[{index}] is empty."]
            : SeasonCheck.Problems(model with { Slug = "any" }, index, AnyDay).Select(p => p.Replace("$.editions", "$.templates", StringComparison.Ordinal)).ToList();
        problems.AddRange(found);
        return found.Count == 0 ? model : null;
    }

    private async Task<int> WriteAsync(string programme, string definition, CancellationToken cancellation)
    {
        var known = await db.Set<EditionTemplate>().FirstOrDefaultAsync(t => t.Programme == programme, cancellation);
        if (known?.Definition == definition)
        {
            return 0;
        }
        if (known is null)
        {
            db.Add(known = new EditionTemplate { Programme = programme, Definition = definition });
        }
        known.Definition = definition;
        return 1;
    }
}
