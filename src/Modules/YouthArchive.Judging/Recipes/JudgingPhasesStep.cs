using System.Text.Json;
using System.Text.Json.Serialization;
using YouthArchive.Judging.Phases;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Recipes;

/// <summary>Sets the phases of an edition's judging. Run again it changes nothing; an edition whose phases are to be others gets these.</summary>
internal sealed class JudgingPhasesStep(IEditions editions, PhaseDesk desk) : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(allowIntegerValues: false) } };

    public string Name => "YouthArchive.JudgingPhases";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        PhasesModel? model;
        try
        {
            model = context.Step.Deserialize<PhasesModel>(Json);
        }
        catch (JsonException e)
        {
            return StepReport.Rejected($"{e.Path ?? "$"}: not of the expected form.");
        }
        if (await editions.FindByKeyAsync(model?.Edition ?? "", cancellation) is not { } edition)
        {
            return StepReport.Rejected($"$.edition: there is no edition '{model?.Edition}'.");
        }
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.Zone);
        var problems = (model!.Phases ?? []).SelectMany((p, i) => Problems(p, i, context.AnchorDay, zone)).ToList();
        if (problems.Count > 0 || model.Phases is not { Count: > 0 } given)
        {
            return StepReport.Rejected(problems.Count > 0 ? [.. problems] : ["$.phases: at least one is needed."]);
        }
        var (changes, wrong) = await desk.SetAsync(edition, [.. given.Select(p => Read(p, context.AnchorDay, zone))], context.ActorId, cancellation);
        return wrong.Count > 0 ? StepReport.Rejected([.. wrong.Select(w => $"$.phases: {w.Key}: {w.Text.Replace("{0}", w.Other, StringComparison.Ordinal)}")]) : StepReport.Applied(changes);
    }

    private static IEnumerable<string> Problems(PhaseModel phase, int index, DateOnly anchor, TimeZoneInfo zone)
    {
        if (phase.Key is not { Length: > 0 and <= PhaseEntity.KeyLength } key || !key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            yield return $"$.phases[{index}].key: lower-case letters, digits and hyphens are needed.";
        }
        if (phase.Title is null)
        {
            yield return $"$.phases[{index}].title is missing.";
        }
        foreach (var (name, text) in new[] { ("starts", phase.Starts), ("ends", phase.Ends) })
        {
            if (RelativeTime.Parse(text, anchor, zone) is null)
            {
                yield return $"$.phases[{index}].{name}: a moment is needed, e.g. '@-2 18:00'.";
            }
        }
    }

    private static Phase Read(PhaseModel phase, DateOnly anchor, TimeZoneInfo zone) => new(
        phase.Key!, phase.Kind, phase.Round ?? (phase.Kind == PhaseKind.Individual ? 1 : 2), phase.Title!,
        RelativeTime.Parse(phase.Starts, anchor, zone)!.Value, RelativeTime.Parse(phase.Ends, anchor, zone)!.Value,
        new(phase.MayScore ?? phase.Kind is PhaseKind.Individual or PhaseKind.SecondStage, phase.SeesNames, phase.SeesOthersScores, phase.SeesOthersComments));

    private sealed record PhasesModel(string? Edition, IReadOnlyList<PhaseModel>? Phases);

    /// <param name="Round">1 for a first reading, else 2, when missing.</param>
    /// <param name="MayScore">True for a reading, else false, when missing.</param>
    private sealed record PhaseModel(
        string? Key, PhaseKind Kind, int? Round, LocalizedText? Title, string? Starts, string? Ends,
        bool? MayScore = null, bool SeesNames = false, bool SeesOthersScores = false, bool SeesOthersComments = false);
}
