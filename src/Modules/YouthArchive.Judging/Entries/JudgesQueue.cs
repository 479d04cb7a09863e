using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Assignments;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Phases;
using YouthArchive.Judging.Rankings;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Samples;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Numbers;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Entries;

internal enum QueueState { NotReady, ToDo, Begun, PutOff, Done, Conflict }

/// <param name="Total">Of 100, by the rubric's version it was scored by; null until every criterion has a score.</param>
/// <param name="IsSample">Scored first by all, to compare; it counts nowhere.</param>
internal sealed record QueueItem(JudgedEntry Entry, QueueState State, Judgement? Judgement, Fraction? Total, Conflict? Conflict, bool IsSample = false);

/// <summary>One judge's entries of one edition: never what others gave.</summary>
/// <param name="Phase">The phase that is open now; null between phases.</param>
internal sealed record Queue(Edition Edition, Rubric Rubric, IReadOnlyList<QueueItem> Items, Phase? Phase = null)
{
    public int Done => Items.Count(i => i.State == QueueState.Done);
    public int ToJudge => Items.Count(i => i.State is not QueueState.Conflict and not QueueState.NotReady);
    public bool MayScore => Phase?.Rights.MayScore == true;
    public EvidenceSight Sight => Phase?.Rights.SeesNames == true ? EvidenceSight.Open : EvidenceSight.Blind;

    /// <summary>The judge's own mean of the finished entries; null before the first.</summary>
    public Fraction? OwnMean => Items.Where(i => i.State == QueueState.Done && !i.IsSample && i.Total is not null).Select(i => i.Total!.Value).ToList() is { Count: > 0 } all
        ? WeightedMean.Mean(all)
        : null;

    /// <summary>The next one after this that waits, samples first; those put off come last. Null when all is done.</summary>
    public QueueItem? After(string? code)
    {
        var start = Items.ToList().FindIndex(i => i.Entry.Code == code) + 1;
        var turned = Items.Skip(start).Concat(Items.Take(start)).Where(i => i.Entry.Code != code).ToList();
        return turned.Find(i => i is { IsSample: true, State: QueueState.ToDo or QueueState.Begun })
            ?? turned.Find(i => i.State is QueueState.ToDo or QueueState.Begun)
            ?? turned.Find(i => i.State == QueueState.PutOff);
    }
}

internal sealed class JudgesQueue(
    DbContext db, IEditions editions, EntriesOfEdition entries, ConflictsOfInterest conflicts, JudgingPhases phases, RubricVersions rubrics,
    AssignedEntries assigned, SampleEntries samples, TimeProvider clock)
{
    /// <summary>Null when the edition is unknown, has no rubric, is not being judged now, or the person does not sit on its panel.</summary>
    public async Task<Queue?> OpenAsync(string programmeInUrl, string slug, string judge, CancellationToken cancellation) =>
        ProgrammeNames.FromUrl(programmeInUrl) is { } programme
        && await editions.FindAsync(programme, slug, cancellation) is { } edition
        && IsOpen(edition)
            ? await OpenAsync(edition, judge, cancellation)
            : null;

    /// <summary>The edition when the person sits on its panel, whether it is judged now or not; else null.</summary>
    public async Task<Edition?> OfPanelAsync(string programmeInUrl, string slug, string judge, CancellationToken cancellation) =>
        ProgrammeNames.FromUrl(programmeInUrl) is { } programme
        && await editions.FindAsync(programme, slug, cancellation) is { } edition
        && await db.Set<PanelJudge>().AnyAsync(p => p.EditionId == edition.Id && p.JudgeId == judge && p.LeftUtc == null, cancellation)
            ? edition
            : null;

    public bool IsOpen(Edition edition) => edition.Stage(StageKeys.Judging)?.IsOpen(clock.GetUtcNow().UtcDateTime) == true;

    /// <summary>As <see cref="OpenAsync(string, string, string, CancellationToken)"/>, whether it is being judged now or not.</summary>
    public async Task<Queue?> OpenAsync(Edition edition, string judge, CancellationToken cancellation)
    {
        if (!await db.Set<PanelJudge>().AnyAsync(p => p.EditionId == edition.Id && p.JudgeId == judge && p.LeftUtc == null, cancellation)
            || await rubrics.AllAsync(edition.Id, cancellation) is not { Count: > 0 } versions)
        {
            return null;
        }
        var phase = await phases.NowAsync(edition, cancellation);
        var sampled = await samples.OfEditionAsync(edition.Id, cancellation);
        var toJudge = await assigned.OfJudgeAsync(edition.Id, phase?.Round ?? 1, judge, cancellation);
        var works = (await entries.AllAsync(edition, cancellation))
            .Where(e => toJudge is null || toJudge.Contains(e.EntryId) || sampled.Contains(e.EntryId)).ToList();
        var own = await db.Set<Judgement>().AsNoTracking().Where(j => j.EditionId == edition.Id && j.JudgeId == judge)
            .ToDictionaryAsync(j => j.EntryId, cancellation);
        var standing = (await conflicts.OfJudgesAsync(edition, [judge], [.. works.Select(e => e.EntryId)], cancellation))
            .DistinctBy(c => c.EntryId).ToDictionary(c => c.EntryId);
        var current = versions[versions.Keys.Max()].Rubric;
        return new(edition, current, [.. works.OrderByDescending(e => sampled.Contains(e.EntryId)).Select(e =>
            Item(e, own.GetValueOrDefault(e.EntryId), standing.GetValueOrDefault(e.EntryId), sampled.Contains(e.EntryId), versions, current))], phase);
    }

    private static QueueItem Item(
        JudgedEntry entry, Judgement? judgement, Conflict? conflict, bool isSample, IReadOnlyDictionary<int, RubricVersion> versions, Rubric current)
    {
        var rubric = (judgement is not null && versions.TryGetValue(judgement.Rubric, out var own) ? own.Rubric : current).ForTrack(entry.TrackKey);
        var total = judgement is null ? null : WeightedMean.Total(rubric, judgement.ReadHalves());
        var state = (conflict, entry.IsReady, judgement) switch
        {
            ({ }, _, _) => QueueState.Conflict,
            (_, false, _) => QueueState.NotReady,
            (_, _, { FinishedUtc: not null }) => QueueState.Done,
            (_, _, { PutOffUtc: not null }) => QueueState.PutOff,
            (_, _, { SavedUtc: not null }) => QueueState.Begun,
            _ => QueueState.ToDo,
        };
        return new(entry, state, judgement, total, conflict, isSample);
    }
}
