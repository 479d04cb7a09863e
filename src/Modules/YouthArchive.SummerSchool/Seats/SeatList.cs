using Microsoft.EntityFrameworkCore;

namespace YouthArchive.SummerSchool.Seats;

/// <summary>Who comes to a school.</summary>
internal sealed class SeatList(DbContext db)
{
    /// <summary>Confirmed places, by code.</summary>
    public Task<List<Seat>> ConfirmedAsync(int editionId, CancellationToken cancellation = default) =>
        db.Set<Seat>().AsNoTracking().Where(s => s.EditionId == editionId && s.State == SeatState.Confirmed).OrderBy(s => s.Code).ToListAsync(cancellation);

    /// <summary>The person's place in whatever state; null without one.</summary>
    public Task<Seat?> OfAsync(int editionId, string personId, CancellationToken cancellation = default) =>
        db.Set<Seat>().FirstOrDefaultAsync(s => s.EditionId == editionId && s.PersonId == personId, cancellation);
}
