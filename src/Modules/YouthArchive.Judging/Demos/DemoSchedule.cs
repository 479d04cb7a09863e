using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Assignments;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Demos;

/// <param name="Minutes">Of one demo with the way to the next table.</param>
/// <param name="Places">Names of tables or rooms.</param>
internal sealed record DemoWish(DateTime StartsUtc, int Minutes, int Slots, IReadOnlyList<string> Places)
{
    public const int MostSlots = 200;
    public const int MostPlaces = 100;

    public DateTime Start(int slot) => StartsUtc.AddMinutes(slot * Minutes);
}

/// <summary>A schedule as an organiser sees it before confirming.</summary>
internal sealed record ProposedDemos(AssignmentState State, DemoWish Wish, IReadOnlyList<PlannedDemo>? Demos, NoDemos? Obstacle);

internal sealed class DemoSchedule(DbContext db, IEnumerable<IEntryPeople> people, AuditTrail audit) : IDemoSchedule
{
    public async Task<IReadOnlyList<DemoTime>> OfEditionAsync(int editionId, CancellationToken cancellation = default) =>
        [.. (await db.Set<Demo>().AsNoTracking().Where(d => d.EditionId == editionId).ToListAsync(cancellation))
            .OrderBy(d => d.StartsUtc).ThenBy(d => d.Place, StringComparer.Ordinal)
            .Select(d => new DemoTime(d.EntryId, d.StartsUtc, d.StartsUtc.AddMinutes(d.Minutes), d.Place))];

    /// <summary>Judges come to what they are assigned; without a plan to everything. Never to an entry they have a conflict with.</summary>
    public async Task<ProposedDemos> ProposeAsync(AssignmentState state, DemoWish wish, CancellationToken cancellation)
    {
        var ids = state.Entries.Select(e => e.EntryId).ToList();
        var owners = people.FirstOrDefault(p => p.Programme == state.Edition.Programme) is { } source
            ? await source.OfEntriesAsync(ids, cancellation)
            : new Dictionary<string, IReadOnlyList<string>>();
        var sitting = state.Panel.Where(j => !j.HasLeft).ToList();
        var assigned = state.Assigned.ToHashSet();
        var entries = state.Entries.Select(e => new EntryToShow(
            e.EntryId,
            [.. sitting.Select(j => j.Person.Id).Where(j => !state.Conflicts.Contains(new(e.EntryId, j)) && (state.Last is null || assigned.Contains(new(e.EntryId, j))))],
            owners.GetValueOrDefault(e.EntryId, [])));
        var busy = sitting.ToDictionary(
            j => j.Person.Id,
            j => (IReadOnlySet<int>)Enumerable.Range(0, wish.Slots).Where(s => wish.Start(s) < j.Seat.FreeFromUtc || wish.Start(s + 1) > j.Seat.FreeToUtc).ToHashSet());
        var (demos, obstacle) = DemoPlanner.Plan(new([.. entries], wish.Places.Count, wish.Slots, busy));
        return new(state, wish, demos, obstacle);
    }

    public async Task ConfirmAsync(ProposedDemos proposed, string organiser, CancellationToken cancellation)
    {
        var edition = proposed.State.Edition;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Set<Demo>().Where(d => d.EditionId == edition.Id).ExecuteDeleteAsync(cancellation);
        db.AddRange(proposed.Demos!.Select(d => new Demo
        {
            EditionId = edition.Id,
            EntryId = d.EntryId,
            StartsUtc = proposed.Wish.Start(d.Slot),
            Minutes = proposed.Wish.Minutes,
            Place = proposed.Wish.Places[d.Place],
        }));
        audit.Add(organiser, "Demos.Scheduled", "Edition", edition.Key,
            new { demos = proposed.Demos!.Count, places = proposed.Wish.Places.Count, proposed.Wish.Slots, proposed.Wish.Minutes, starts = proposed.Wish.StartsUtc });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task WithdrawAsync(Edition edition, string organiser, CancellationToken cancellation)
    {
        if (await db.Set<Demo>().AnyAsync(d => d.EditionId == edition.Id, cancellation))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await db.Set<Demo>().Where(d => d.EditionId == edition.Id).ExecuteDeleteAsync(cancellation);
            audit.Add(organiser, "Demos.Withdrawn", "Edition", edition.Key);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }
}
