using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Entries;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Rankings;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Recipes;

/// <summary>Brings finished judgements in, for samples and for scores given on paper. What a judge has begun on the site stays as it is.</summary>
internal sealed class JudgementsStep(
    DbContext db, IEditions editions, IPeople people, EntriesOfEdition entries, RubricVersions rubrics, Journal journal, AuditTrail audit,
    TimeProvider clock) : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Name => "YouthArchive.Judgements";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        JudgementsModel? model;
        try
        {
            model = context.Step.Deserialize<JudgementsModel>(Json);
        }
        catch (JsonException e)
        {
            return StepReport.Rejected($"{e.Path ?? "$"}: not of the expected form.");
        }
        if (await editions.FindByKeyAsync(model?.Edition ?? "", cancellation) is not { } edition
            || await rubrics.CurrentAsync(edition.Id, cancellation) is not { } rubric)
        {
            return StepReport.Rejected($"$.edition: there is no edition '{model?.Edition}' with a rubric.");
        }
        // A recipe's step runs in a transaction of its own.
        await journal.LockAsync(edition, cancellation);
        var (drafts, problems) = await DraftsAsync(edition, rubric, model!.Judgements ?? [], cancellation);
        await db.SaveChangesAsync(cancellation);
        await journal.AppendAsync(edition, drafts, cancellation);
        var changes = drafts.Count(d => d.Kind == JournalKind.Finished);
        if (changes > 0)
        {
            audit.Add(context.ActorId, "Judgements.Imported", "Edition", edition.Key, new { judgements = changes });
            await db.SaveChangesAsync(cancellation);
        }
        return StepReport.Of(changes, problems);
    }

    private async Task<(List<JournalDraft> Drafts, List<string> Problems)> DraftsAsync(
        Edition edition, RubricVersion rubric, IReadOnlyList<JudgementModel> models, CancellationToken cancellation)
    {
        var (drafts, problems) = (new List<JournalDraft>(), new List<string>());
        var works = (await entries.AllAsync(edition, cancellation)).ToDictionary(e => e.Code, StringComparer.Ordinal);
        var numbers = await db.Set<PanelJudge>().Where(p => p.EditionId == edition.Id).ToDictionaryAsync(p => p.JudgeId, p => p.Number, cancellation);
        var named = await people.FindByUserNamesAsync([.. models.Select(m => m.Judge ?? "").Distinct(StringComparer.Ordinal)], cancellation);
        var held = await db.Set<Judgement>().Where(j => j.EditionId == edition.Id).Select(j => new { j.EntryId, j.JudgeId }).ToListAsync(cancellation);
        var done = held.Select(h => (h.EntryId, h.JudgeId)).ToHashSet();
        foreach (var (model, index) in models.Select((m, i) => (m, i)))
        {
            if (named.GetValueOrDefault(model.Judge ?? "") is not { } judge || !numbers.TryGetValue(judge.Id, out var number) || works.GetValueOrDefault(model.Entry ?? "") is not { } entry)
            {
                problems.Add($"$.judgements[{index}]: the judge does not sit on the panel, or there is no such entry.");
            }
            else if (Halves(rubric.Rubric.ForTrack(entry.TrackKey), model) is not { } halves)
            {
                problems.Add($"$.judgements[{index}].scores: every criterion needs a score of the scale.");
            }
            else if (done.Add((entry.EntryId, judge.Id)))
            {
                drafts.AddRange(Write(edition, rubric.Number, entry, judge.Id, PanelJudge.CodeOf(number), halves, model.Comment ?? ""));
            }
        }
        return (drafts, problems);
    }

    private IEnumerable<JournalDraft> Write(
        Edition edition, int rubric, JudgedEntry entry, string judge, string code, SortedDictionary<string, int> halves, string comment)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var judgement = new Judgement
        {
            EditionId = edition.Id,
            EntryId = entry.EntryId,
            JudgeId = judge,
            Comment = comment,
            Rubric = rubric,
            Round = 1,
            ConfirmedUtc = now,
            SavedUtc = now,
            FinishedUtc = now,
        };
        judgement.WriteHalves(halves);
        db.Add(judgement);
        return
        [
            .. halves.Select(h => new JournalDraft(JournalKind.Score, judge, code, entry.EntryId, entry.Code, h.Key, h.Value, rubric)),
            new(JournalKind.Finished, judge, code, entry.EntryId, entry.Code, Rubric: rubric),
        ];
    }

    private static SortedDictionary<string, int>? Halves(Rubric rubric, JudgementModel model)
    {
        var halves = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (criterion, score) in model.Scores ?? new Dictionary<string, decimal>())
        {
            if (rubric.Criterion(criterion) is null || score * 2 != Math.Truncate(score * 2))
            {
                return null;
            }
            halves[criterion] = (int)(score * 2);
        }
        return WeightedMean.Total(rubric, halves) is null ? null : halves;
    }

    private sealed record JudgementsModel(string? Edition, IReadOnlyList<JudgementModel>? Judgements);

    private sealed record JudgementModel(string? Judge, string? Entry, IReadOnlyDictionary<string, decimal>? Scores, string? Comment);
}
