using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Awards;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Recipes;

/// <summary>The step <c>YouthArchive.AwardRules</c> as it stands in a recipe.</summary>
internal sealed record AwardRulesModel(string? Edition, IReadOnlyList<AwardRule>? Rules, int? ReviewDays);

/// <summary>Gives an edition its award rules. Rules that an organiser has made meanwhile stay.</summary>
internal sealed class AwardRulesStep(DbContext db, IEditions editions, AuditTrail audit) : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Name => "YouthArchive.AwardRules";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        AwardRulesModel model;
        try
        {
            model = context.Step.Deserialize<AwardRulesModel>(Json)!;
        }
        catch (JsonException e)
        {
            return StepReport.Rejected($"{e.Path ?? "$"}: not of the expected form.");
        }
        var rules = new AwardRules(model.Rules ?? []);
        var problems = rules.Problems().ToList();
        if (model.ReviewDays is < 0 or > AwardSettings.MostReviewDays)
        {
            problems.Add($"$.reviewDays: from 0 to {AwardSettings.MostReviewDays}.");
        }
        if (problems.Count > 0)
        {
            return StepReport.Rejected([.. problems]);
        }
        return await editions.FindByKeyAsync(model.Edition ?? "", cancellation) is { } edition
            ? await WriteAsync(edition, rules, model.ReviewDays ?? AwardSettings.UsualReviewDays, context, cancellation)
            : StepReport.Rejected($"$.edition: there is no edition '{model.Edition}'.");
    }

    private async Task<StepReport> WriteAsync(Edition edition, AwardRules rules, int days, StepContext context, CancellationToken cancellation)
    {
        if (await db.Set<AwardSettings>().AnyAsync(s => s.EditionId == edition.Id, cancellation))
        {
            return StepReport.Applied(0);
        }
        db.Add(new AwardSettings { EditionId = edition.Id, Rules = AwardSettings.Write(rules), ReviewDays = days });
        audit.Add(context.ActorId, "AwardRules.Imported", "Edition", edition.Key);
        await db.SaveChangesAsync(cancellation);
        return StepReport.Applied(1);
    }
}
