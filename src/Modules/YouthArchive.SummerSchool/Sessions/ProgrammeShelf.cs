using Microsoft.EntityFrameworkCore;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Workshops;

namespace YouthArchive.SummerSchool.Sessions;

/// <param name="Workshops">Keys of the workshops the person has a place in.</param>
internal sealed record OwnPlace(Edition Edition, Seat Seat, IReadOnlySet<string> Workshops);

/// <summary>Where a school, its published programme and a person's place in it are looked up.</summary>
internal sealed class ProgrammeShelf(DbContext db, IEditions editions, IAllEditions all, SeatList seats)
{
    public Task<Edition?> EditionAsync(string slug, CancellationToken cancellation) => editions.FindAsync(ProgrammeNames.SummerSchool, slug, cancellation);

    /// <summary>The same for organisers, who plan the days before the school is announced.</summary>
    public Task<Edition?> EditionForDeskAsync(string slug, CancellationToken cancellation) => all.FindAsync(ProgrammeNames.SummerSchool, slug, cancellation);

    /// <summary>The newest publication; null before the first.</summary>
    public Task<ProgrammeVersion?> PublishedAsync(int editionId, CancellationToken cancellation) =>
        db.Set<ProgrammeVersion>().AsNoTracking().Where(v => v.EditionId == editionId).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellation);

    public async Task<IReadOnlyList<PublishedSession>> SessionsAsync(int editionId, CancellationToken cancellation) =>
        (await PublishedAsync(editionId, cancellation))?.Sessions ?? [];

    /// <summary>Null for whoever has no confirmed place.</summary>
    public async Task<OwnPlace?> OwnAsync(string slug, string personId, CancellationToken cancellation)
    {
        if (await EditionAsync(slug, cancellation) is not { } edition
            || await seats.OfAsync(edition.Id, personId, cancellation) is not { State: SeatState.Confirmed } seat)
        {
            return null;
        }
        var own = await db.Set<WorkshopPlace>().AsNoTracking().Where(p => p.SeatId == seat.Id && p.SessionKey != null).Select(p => p.SessionKey!).ToListAsync(cancellation);
        return new(edition, seat, own.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Keys of the workshops of each confirmed seat of the edition; a seat without one is left out.</summary>
    public async Task<ILookup<int, string>> WorkshopsAsync(int editionId, CancellationToken cancellation) =>
        (await db.Set<WorkshopPlace>().AsNoTracking()
            .Where(p => p.EditionId == editionId && p.SessionKey != null && db.Set<Seat>().Any(s => s.Id == p.SeatId && s.State == SeatState.Confirmed))
            .Select(p => new { p.SeatId, p.SessionKey }).ToListAsync(cancellation)).ToLookup(p => p.SeatId, p => p.SessionKey!);
}
