using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Entries;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Phases;
using YouthArchive.Judging.Samples;
using YouthArchive.Judging.Scores;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Assignments;

/// <summary>Where an edition stands before a plan: the works, the panel, the conflicts of this minute, what is begun, what is assigned.</summary>
/// <param name="Entries">Only those that can be judged, and no samples.</param>
/// <param name="Begun">Something was saved.</param>
/// <param name="Done">Of them, declared done.</param>
/// <param name="Last">Null before the first confirmed plan.</param>
internal sealed record AssignmentState(
    Edition Edition, IReadOnlyList<JudgedEntry> Entries, IReadOnlyList<SeatedJudge> Panel, IReadOnlySet<Pair> Conflicts,
    IReadOnlySet<Pair> Begun, IReadOnlySet<Pair> Done, IReadOnlyList<AssignedEntry> Standing, IReadOnlyList<Phase> Phases, ConfirmedPlan? Last)
{
    public IReadOnlyList<Pair> Assigned { get; } = [.. Standing.Select(a => new Pair(a.EntryId, a.JudgeId)).Distinct()];

    public bool HasSecondStage => Standing.Any(a => a.Round > 1);

    /// <summary>The task that a wish makes of the state.</summary>
    public AssignmentTask Task(PlanWish wish)
    {
        var first = Standing.Where(a => a.Round == 1).Select(a => new Pair(a.EntryId, a.JudgeId)).ToHashSet();
        var sitting = Panel.Where(j => !j.HasLeft).Select(j => j.Person.Id).ToHashSet(StringComparer.Ordinal);
        // The second stage leaves the first reading as it is; only what nobody will read any more is given to others.
        var kept = wish.Round == 1 ? Begun : Begun.Concat(first.Where(p => sitting.Contains(p.JudgeId))).ToHashSet();
        return new(
            [.. Entries.Select(e => new EntryToAssign(e.EntryId, wish.Reviews + wish.FurtherOf(e.EntryId), e.LanguageOfTitle, e.TrackKey))],
            Judges, Conflicts, kept, Assigned, PhaseOf(wish.Round), Seed(wish.Round));
    }

    /// <summary>The plan in force with one judgement more of one entry: the only thing left to choose is the judge.</summary>
    public AssignmentTask TaskOfOneMore(string entryId)
    {
        var sitting = Assigned.Where(p => !Conflicts.Contains(p)).ToList();
        var counts = sitting.CountBy(p => p.EntryId).ToDictionary(StringComparer.Ordinal);
        return new(
            [.. Entries.Select(e => new EntryToAssign(
                e.EntryId, counts.GetValueOrDefault(e.EntryId) + (e.EntryId == entryId ? 1 : 0), e.LanguageOfTitle, e.TrackKey))],
            [.. Judges.Select(j => j with { Least = 0 })], Conflicts, sitting, sitting, PhaseOf(1), Seed(1));
    }

    /// <summary>The plan in force as a task that leaves no choice, for its figures.</summary>
    public AssignmentTask AsItStands()
    {
        var counts = Assigned.CountBy(p => p.EntryId).ToDictionary(StringComparer.Ordinal);
        return new(
            [.. Entries.Select(e => new EntryToAssign(e.EntryId, counts.GetValueOrDefault(e.EntryId)))],
            [.. Judges.Select(j => j with { HasLeft = true })], [], Assigned, Assigned, PhaseOf(1), Seed(1));
    }

    private IReadOnlyList<JudgeToAssign> Judges =>
    [
        .. Panel.Select(j => new JudgeToAssign(
            j.Person.Id, j.Seat.Offer.Languages, j.Seat.Offer.Tracks, j.Seat.Least, j.Seat.Most ?? int.MaxValue,
            j.Seat.FreeFromUtc is null && j.Seat.FreeToUtc is null ? [] : [new(j.Seat.FreeFromUtc ?? DateTime.MinValue, j.Seat.FreeToUtc ?? DateTime.MaxValue)],
            j.HasLeft)),
    ];

    private FreeTime? PhaseOf(int round) =>
        Phases.Where(p => p.Round == round && p.Rights.MayScore).ToList() is { Count: > 0 } phases
            ? new(phases.Min(p => p.StartsUtc), phases.Max(p => p.EndsUtc))
            : null;

    private ulong Seed(int round) => (ulong)(Edition.Id * 10 + round);
}

internal sealed class AssignmentStates(
    DbContext db, EntriesOfEdition entries, JudgingPanel panels, ConflictsOfInterest conflicts, AssignedEntries assigned, JudgingPhases phases,
    SampleEntries samples)
{
    public async Task<AssignmentState> OfAsync(Edition edition, CancellationToken cancellation)
    {
        // Samples are everybody's, and count nowhere.
        var sampled = await samples.OfEditionAsync(edition.Id, cancellation);
        var works = (await entries.AllAsync(edition, cancellation)).Where(e => e.IsReady && !sampled.Contains(e.EntryId)).ToList();
        var panel = await panels.OfAsync(edition.Id, cancellation);
        var standing = await conflicts.OfJudgesAsync(edition, [.. panel.Select(j => j.Person.Id)], cancellation);
        var begun = await BegunAsync(edition.Id, cancellation);
        var last = await db.Set<ConfirmedPlan>().AsNoTracking().Where(p => p.EditionId == edition.Id)
            .OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancellation);
        return new(
            edition, works, panel, standing.Select(c => new Pair(c.EntryId, c.JudgeId)).ToHashSet(),
            begun.Keys.ToHashSet(), begun.Where(b => b.Value).Select(b => b.Key).ToHashSet(),
            await assigned.StandingAsync(edition.Id, cancellation), await phases.OfAsync(edition, cancellation), last);
    }

    /// <summary>With whether it is done.</summary>
    public async Task<IReadOnlyDictionary<Pair, bool>> BegunAsync(int editionId, CancellationToken cancellation) =>
        (await db.Set<Judgement>().AsNoTracking().Where(j => j.EditionId == editionId && (j.SavedUtc != null || j.FinishedUtc != null))
            .Select(j => new { j.EntryId, j.JudgeId, j.FinishedUtc }).ToListAsync(cancellation))
        .ToDictionary(j => new Pair(j.EntryId, j.JudgeId), j => j.FinishedUtc is not null);
}
