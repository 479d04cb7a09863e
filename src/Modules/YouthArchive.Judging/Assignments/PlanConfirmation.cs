using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Judging.Assignments;

/// <summary>Makes a proposed plan the one in force.</summary>
internal sealed class PlanConfirmation(DbContext db, AssignmentStates states, AuditTrail audit, TimeProvider clock)
{
    /// <returns>False when somebody else confirmed a plan, or a judge began what would be taken away, meanwhile.</returns>
    public async Task<bool> ConfirmAsync(ProposedPlan proposed, string organiser, CancellationToken cancellation)
    {
        var (edition, now) = (proposed.State.Edition, clock.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var plan = Add(proposed, organiser, now);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            return false;
        }
        await db.Set<AssignedEntry>().Where(a => a.EditionId == edition.Id && a.WithdrawnUtc == null && a.PlanId != plan.Id)
            .LoadAsync(cancellation);
        var gone = proposed.Gone.ToHashSet();
        foreach (var row in db.Set<AssignedEntry>().Local.Where(a => gone.Contains(new(a.EntryId, a.JudgeId))))
        {
            row.WithdrawnUtc = now;
        }
        await db.SaveChangesAsync(cancellation);
        var begun = await states.BegunAsync(edition.Id, cancellation);
        if (gone.Any(p => begun.ContainsKey(p) && !proposed.State.Conflicts.Contains(p)))
        {
            return false;
        }
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private ConfirmedPlan Add(ProposedPlan proposed, string organiser, DateTime now)
    {
        var (edition, wish) = (proposed.State.Edition, proposed.Wish);
        var plan = new ConfirmedPlan
        {
            Id = PortalId.New(),
            EditionId = edition.Id,
            Number = (proposed.State.Last?.Number ?? 0) + 1,
            Round = wish.Round,
            Reviews = wish.Reviews,
            Finalists = JsonSerializer.Serialize(wish.Finalists),
            Further = wish.Further,
            ConfirmedUtc = now,
            ConfirmedBy = organiser,
            Added = proposed.New.Count,
            Removed = proposed.Gone.Count,
        };
        db.Add(plan);
        db.AddRange(proposed.New.Select(p => new AssignedEntry
        {
            EditionId = edition.Id,
            Round = wish.Round,
            EntryId = p.EntryId,
            JudgeId = p.JudgeId,
            PlanId = plan.Id,
            AssignedUtc = now,
        }));
        audit.Add(organiser, "Assignment.Confirmed", "Edition", edition.Key,
            new { plan = plan.Id, plan.Number, plan.Round, plan.Reviews, finalists = wish.Finalists.Count, plan.Further, plan.Added, plan.Removed });
        return plan;
    }
}
