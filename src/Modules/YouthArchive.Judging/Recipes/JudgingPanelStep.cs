using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Panels;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Recipes;

/// <summary>Appoints judges by user name. Whoever sits on the panel already stays.</summary>
internal sealed class JudgingPanelStep(DbContext db, IEditions editions, IPeople people, AuditTrail audit) : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Name => "YouthArchive.JudgingPanel";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        PanelModel? model;
        try
        {
            model = context.Step.Deserialize<PanelModel>(Json);
        }
        catch (JsonException e)
        {
            return StepReport.Rejected($"{e.Path ?? "$"}: not of the expected form.");
        }
        if (await editions.FindByKeyAsync(model?.Edition ?? "", cancellation) is not { } edition)
        {
            return StepReport.Rejected($"$.edition: there is no edition '{model?.Edition}'.");
        }
        var problems = new List<string>();
        var panel = await db.Set<PanelJudge>().Where(p => p.EditionId == edition.Id).Select(p => new { p.JudgeId, p.Number }).ToListAsync(cancellation);
        var sitting = panel.Select(p => p.JudgeId).ToHashSet(StringComparer.Ordinal);
        var number = panel.Select(p => p.Number).DefaultIfEmpty().Max();
        var changes = 0;
        foreach (var (name, index) in (model!.Judges ?? []).Select((n, i) => (n, i)))
        {
            if (await people.FindByUserNameAsync(name, cancellation) is not { } person)
            {
                problems.Add($"$.judges[{index}]: there is nobody with this user name.");
            }
            else if (sitting.Add(person.Id))
            {
                db.Add(new PanelJudge { EditionId = edition.Id, JudgeId = person.Id, Number = ++number });
                audit.Add(context.ActorId, "PanelJudge.Appointed", "Edition", edition.Key, new { judge = person.Id });
                changes++;
            }
        }
        await db.SaveChangesAsync(cancellation);
        return StepReport.Of(changes, problems);
    }

    private sealed record PanelModel(string? Edition, IReadOnlyList<string>? Judges);
}
