using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Recipes;

internal sealed class RubricStep(DbContext db, IEditions editions, AuditTrail audit) : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Name => "YouthArchive.Rubric";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        RubricModel model;
        try
        {
            model = context.Step.Deserialize<RubricModel>(Json)!;
        }
        catch (JsonException e)
        {
            return StepReport.Rejected($"{e.Path ?? "$"}: not of the expected form.");
        }
        var problems = RubricOfRecipe.Problems(model).ToList();
        if (problems.Count > 0)
        {
            return StepReport.Rejected([.. problems]);
        }
        if (await editions.FindByKeyAsync(model.Edition ?? "", cancellation) is not { } edition)
        {
            return StepReport.Rejected($"$.edition: there is no edition '{model.Edition}'.");
        }
        var unfit = RubricOfRecipe.TrackProblems(model, [.. edition.Tracks.Select(t => t.Key)]).ToList();
        return unfit.Count > 0
            ? StepReport.Rejected([.. unfit])
            : await WriteAsync(edition, RubricEntity.Write(RubricOfRecipe.Read(model)), context, cancellation);
    }

    private async Task<StepReport> WriteAsync(Edition edition, string definition, StepContext context, CancellationToken cancellation)
    {
        var rubric = await db.Set<RubricEntity>().Where(r => r.EditionId == edition.Id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellation);
        if (rubric?.Definition == definition)
        {
            return StepReport.Applied(0);
        }
        if (rubric?.LockedUtc is not null)
        {
            return StepReport.Rejected($"$.criteria: the rubric of {edition.Key} differs, but scores have been given by the old one; it stays as it is.");
        }
        if (rubric is null)
        {
            db.Add(new RubricEntity { EditionId = edition.Id, Definition = definition });
        }
        else
        {
            rubric.Definition = definition;
        }
        audit.Add(context.ActorId, "Rubric.Imported", "Edition", edition.Key);
        await db.SaveChangesAsync(cancellation);
        return StepReport.Applied(1);
    }
}
