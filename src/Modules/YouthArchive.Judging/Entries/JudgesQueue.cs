using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Rankings;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Entries;

internal enum QueueState { NotReady, ToDo, Begun, PutOff, Done, Conflict }

/// <param name="Total">Of 100; null until every criterion has a score.</param>
internal sealed record QueueItem(JudgedEntry Entry, QueueState State, Judgement? Judgement, Fraction? Total, Conflict? Conflict);

/// <summary>One judge's entries of one edition: never what others gave.</summary>
internal sealed record Queue(Edition Edition, Rubric Rubric, IReadOnlyList<QueueItem> Items)
{
    public int Done => Items.Count(i => i.State == QueueState.Done);
    public int ToJudge => Items.Count(i => i.State is not QueueState.Conflict and not QueueState.NotReady);

    /// <summary>The judge's own mean of the finished entries; null before the first.</summary>
    public Fraction? OwnMean => Items.Where(i => i.State == QueueState.Done && i.Total is not null).Select(i => i.Total!.Value).ToList() is { Count: > 0 } all
        ? WeightedMean.Mean(all)
        : null;

    /// <summary>The next one after this that waits; those put off come last. Null when all is done.</summary>
    public QueueItem? After(string? code)
    {
        var start = Items.ToList().FindIndex(i => i.Entry.Code == code) + 1;
        var turned = Items.Skip(start).Concat(Items.Take(start)).Where(i => i.Entry.Code != code).ToList();
        return turned.Find(i => i.State is QueueState.ToDo or QueueState.Begun) ?? turned.Find(i => i.State == QueueState.PutOff);
    }
}

internal sealed class JudgesQueue(DbContext db, IEditions editions, EntriesOfEdition entries, ConflictsOfInterest conflicts, TimeProvider clock)
{
    /// <summary>Null when the edition is unknown, has no rubric, is not being judged now, or the person does not sit on its panel.</summary>
    public async Task<Queue?> OpenAsync(string programmeInUrl, string slug, string judge, CancellationToken cancellation) =>
        ProgrammeNames.FromUrl(programmeInUrl) is { } programme
        && await editions.FindAsync(programme, slug, cancellation) is { } edition
        && IsOpen(edition)
            ? await OpenAsync(edition, judge, cancellation)
            : null;

    public bool IsOpen(Edition edition) => edition.Stage(StageKeys.Judging)?.IsOpen(clock.GetUtcNow().UtcDateTime) == true;

    /// <summary>As <see cref="OpenAsync(string, string, string, CancellationToken)"/>, whether it is being judged now or not.</summary>
    public async Task<Queue?> OpenAsync(Edition edition, string judge, CancellationToken cancellation)
    {
        if (!await db.Set<PanelJudge>().AnyAsync(p => p.EditionId == edition.Id && p.JudgeId == judge && p.LeftUtc == null, cancellation)
            || await db.Set<RubricEntity>().AsNoTracking().FirstOrDefaultAsync(r => r.EditionId == edition.Id, cancellation) is not { } stored)
        {
            return null;
        }
        var rubric = stored.Read();
        var own = await db.Set<Judgement>().AsNoTracking().Where(j => j.EditionId == edition.Id && j.JudgeId == judge)
            .ToDictionaryAsync(j => j.EntryId, cancellation);
        var standing = (await conflicts.OfJudgesAsync(edition, [judge], cancellation)).DistinctBy(c => c.EntryId).ToDictionary(c => c.EntryId);
        return new(edition, rubric, [.. (await entries.AllAsync(edition, cancellation)).Select(e =>
            Item(e, own.GetValueOrDefault(e.EntryId), standing.GetValueOrDefault(e.EntryId), rubric))]);
    }

    private static QueueItem Item(JudgedEntry entry, Judgement? judgement, Conflict? conflict, Rubric rubric)
    {
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
        return new(entry, state, judgement, total, conflict);
    }
}
