using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Panels;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Recipes;

/// <summary>
/// Appoints judges by user name, or by an object with "user" and what the judge reads: "languages", "tracks", "least", "most".
/// Whoever sits on the panel already stays; what an organiser has changed since stays too.
/// </summary>
internal sealed class JudgingPanelStep(DbContext db, IEditions editions, IPeople people, AuditTrail audit) : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Name => "YouthArchive.JudgingPanel";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        PanelModel? model;
        List<JudgeModel> judges;
        try
        {
            model = context.Step.Deserialize<PanelModel>(Json);
            judges = [.. (model?.Judges ?? []).Select(Read)];
        }
        catch (JsonException e)
        {
            return StepReport.Rejected($"{e.Path ?? "$"}: not of the expected form.");
        }
        if (await editions.FindByKeyAsync(model?.Edition ?? "", cancellation) is not { } edition)
        {
            return StepReport.Rejected($"$.edition: there is no edition '{model?.Edition}'.");
        }
        var panel = await db.Set<PanelJudge>().Where(p => p.EditionId == edition.Id).Select(p => new { p.JudgeId, p.Number }).ToListAsync(cancellation);
        var sitting = panel.Select(p => p.JudgeId).ToHashSet(StringComparer.Ordinal);
        var (number, changes, problems) = (panel.Select(p => p.Number).DefaultIfEmpty().Max(), 0, new List<string>());
        foreach (var (index, judge) in judges.Index())
        {
            if (await people.FindByUserNameAsync(judge.User ?? "", cancellation) is not { } person)
            {
                problems.Add($"$.judges[{index}]: there is nobody with this user name.");
            }
            else if (judge.Offer.FaultIn(edition) is not OfferFault.None and var fault)
            {
                problems.Add($"$.judges[{index}]: {Say(fault)}");
            }
            else if (sitting.Add(person.Id))
            {
                var seat = new PanelJudge { EditionId = edition.Id, JudgeId = person.Id, Number = ++number };
                seat.Take(judge.Offer);
                db.Add(seat);
                audit.Add(context.ActorId, "PanelJudge.Appointed", "Edition", edition.Key, new { judge = person.Id });
                changes++;
            }
        }
        await db.SaveChangesAsync(cancellation);
        return StepReport.Of(changes, problems);
    }

    private static JudgeModel Read(JsonElement judge) => judge.ValueKind == JsonValueKind.String
        ? new(judge.GetString(), null, null)
        : judge.Deserialize<JudgeModel>(Json) ?? new(null, null, null);

    private static string Say(OfferFault fault) => fault switch
    {
        OfferFault.Language => "an unknown language.",
        OfferFault.Track => "the edition has no such track.",
        _ => "the least is above the most, or one of them out of range.",
    };

    private sealed record PanelModel(string? Edition, IReadOnlyList<JsonElement>? Judges);

    private sealed record JudgeModel(string? User, IReadOnlyList<string>? Languages, IReadOnlyList<string>? Tracks, int Least = 0, int? Most = null)
    {
        public JudgesOffer Offer => new(Languages ?? [], Tracks ?? [], Least, Most);
    }
}
