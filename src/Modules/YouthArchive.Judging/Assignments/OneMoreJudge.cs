using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Assignments;

/// <summary>One more judge for one entry, by the planner: all that is assigned stays, and one pair is added.</summary>
internal sealed class OneMoreJudge(DbContext db, IEditions editions, AssignmentStates states, AuditTrail audit, TimeProvider clock) : IAssignments
{
    public async Task<Asked> AskAsync(int editionId, string entryId, string? actorId, CancellationToken cancellation = default)
    {
        if (await editions.FindAsync(editionId, cancellation) is not { } edition)
        {
            return new(AskOutcome.NotFound);
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // The same lock as a confirmation's: whoever comes second sees what the first has done.
        var isJudged = await db.Set<RubricEntity>().Where(r => r.EditionId == editionId)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.EditionId, r => r.EditionId), cancellation) > 0;
        var state = await states.OfAsync(edition, cancellation);
        if (!isJudged || state.Entries.All(e => e.EntryId != entryId))
        {
            return new(AskOutcome.NotFound);
        }
        if (state.Last is not { } last)
        {
            return new(AskOutcome.EverybodyReads);
        }
        if (Planner.Plan(state.TaskOfOneMore(entryId)).Plan is not { Added: [var added, ..] } || added.EntryId != entryId)
        {
            return new(AskOutcome.NobodyIsFree);
        }
        var seat = state.Panel.First(j => j.Person.Id == added.JudgeId).Seat;
        Add(state, last, added, actorId);
        audit.Add(actorId, "Assignment.Asked", "Entry", entryId, new { edition = edition.Key, seat.Code });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(AskOutcome.Asked, added.JudgeId, seat.Code);
    }

    public async Task<IReadOnlyList<AssignedJudge>> OfEditionAsync(int editionId, CancellationToken cancellation = default)
    {
        var begun = await states.BegunAsync(editionId, cancellation);
        var codes = await db.Set<PanelJudge>().Where(p => p.EditionId == editionId).ToDictionaryAsync(p => p.JudgeId, p => p.Number, cancellation);
        var rows = await db.Set<AssignedEntry>().AsNoTracking().Where(a => a.EditionId == editionId && a.WithdrawnUtc == null).OrderBy(a => a.Id).ToListAsync(cancellation);
        return [.. rows.DistinctBy(a => (a.EntryId, a.JudgeId)).Where(a => codes.ContainsKey(a.JudgeId)).Select(a => new AssignedJudge(
            a.EntryId, a.JudgeId, PanelJudge.CodeOf(codes[a.JudgeId]), a.AssignedUtc,
            begun.ContainsKey(new(a.EntryId, a.JudgeId)), begun.GetValueOrDefault(new(a.EntryId, a.JudgeId))))];
    }

    private void Add(AssignmentState state, ConfirmedPlan last, Pair added, string? actorId)
    {
        var plan = new ConfirmedPlan
        {
            Id = PortalId.New(),
            EditionId = state.Edition.Id,
            Number = last.Number + 1,
            Round = last.Round,
            Reviews = last.Reviews,
            Finalists = JsonSerializer.Serialize(last.Wish.Finalists),
            Further = last.Further,
            ConfirmedUtc = clock.GetUtcNow().UtcDateTime,
            ConfirmedBy = actorId ?? "",
            Added = 1,
            Removed = 0,
        };
        db.Add(plan);
        db.Add(new AssignedEntry
        {
            EditionId = state.Edition.Id,
            Round = 1,
            EntryId = added.EntryId,
            JudgeId = added.JudgeId,
            PlanId = plan.Id,
            AssignedUtc = plan.ConfirmedUtc,
        });
    }
}
