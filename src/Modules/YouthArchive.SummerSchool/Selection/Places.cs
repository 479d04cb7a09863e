using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Selection;

/// <summary>What becomes of places after the selection: confirmed, given up, passed on.</summary>
internal sealed class Places(DbContext db, TermsShelf shelf, PlaceLetters letters, AuditTrail audit, TimeProvider clock)
{
    /// <returns>False when no place is offered to the person any more.</returns>
    public Task<bool> ConfirmAsync(Edition edition, string personId, CancellationToken cancellation) => ChangeAsync(edition, async now =>
    {
        var seat = await OfAsync(edition, personId, cancellation);
        if (seat is not { State: SeatState.Offered } || seat.ConfirmByUtc <= now)
        {
            return false;
        }
        (seat.State, seat.ConfirmByUtc, seat.ChangedUtc) = (SeatState.Confirmed, null, now);
        audit.Add(personId, "Seat.Confirmed", "Seat", $"{edition.Key}/{seat.Code}");
        return true;
    }, cancellation);

    /// <summary>Says no to an offered or a confirmed place, or leaves the waiting list; the place goes on at once.</summary>
    public Task<bool> GiveUpAsync(Edition edition, string personId, CancellationToken cancellation) => ChangeAsync(edition, async now =>
    {
        var seat = await OfAsync(edition, personId, cancellation);
        if (seat is null or { State: SeatState.GivenUp })
        {
            return false;
        }
        (seat.State, seat.Rank, seat.ConfirmByUtc, seat.ChangedUtc) = (SeatState.GivenUp, null, null, now);
        audit.Add(personId, "Seat.GivenUp", "Seat", $"{edition.Key}/{seat.Code}");
        return true;
    }, cancellation);

    /// <summary>Passes on what was not confirmed in time, and what is free for whatever reason. Doing it twice is harmless.</summary>
    public Task<bool> PassOnAsync(Edition edition, CancellationToken cancellation) => ChangeAsync(edition, async now =>
    {
        var late = await db.Set<Seat>().Where(s => s.EditionId == edition.Id && s.State == SeatState.Offered && s.ConfirmByUtc <= now).OrderBy(s => s.Code).ToListAsync(cancellation);
        foreach (var seat in late)
        {
            (seat.State, seat.ConfirmByUtc, seat.ChangedUtc) = (SeatState.GivenUp, null, now);
            audit.Add(null, "Seat.Lapsed", "Seat", $"{edition.Key}/{seat.Code}");
        }
        await letters.SendAsync(edition, late, cancellation);
        return true;
    }, cancellation);

    private Task<Seat?> OfAsync(Edition edition, string personId, CancellationToken cancellation) =>
        db.Set<Seat>().FirstOrDefaultAsync(s => s.EditionId == edition.Id && s.PersonId == personId, cancellation);

    private async Task<bool> ChangeAsync(Edition edition, Func<DateTime, Task<bool>> change, CancellationToken cancellation)
    {
        await using var work = await db.Database.BeginTransactionAsync(cancellation);
        // One at a time: two who give up at once free two places, not one place twice.
        await db.Set<SchoolTerms>().Where(t => t.EditionId == edition.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.Version, t => t.Version), cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        if (!await change(now))
        {
            return false;
        }
        await db.SaveChangesAsync(cancellation);
        await MoveUpAsync(edition, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await work.CommitAsync(cancellation);
        return true;
    }

    private async Task MoveUpAsync(Edition edition, DateTime now, CancellationToken cancellation)
    {
        if (SchoolTerms.StageOf(edition)?.StartsUtc <= now
            || await db.Set<SelectionRecord>().AsNoTracking().FirstOrDefaultAsync(r => r.EditionId == edition.Id, cancellation) is not { } record)
        {
            return;
        }
        var seats = await db.Set<Seat>().Where(s => s.EditionId == edition.Id && s.State != SeatState.GivenUp).ToListAsync(cancellation);
        var codes = await db.Set<SchoolApplication>().AsNoTracking().Where(a => a.EditionId == edition.Id).ToDictionaryAsync(a => a.PersonId, a => a.Code, StringComparer.Ordinal, cancellation);
        var known = record.Input().Applicants.ToDictionary(a => a.Code, StringComparer.Ordinal);
        var people = seats.Where(s => codes.TryGetValue(s.PersonId, out var code) && known.ContainsKey(code)).ToDictionary(s => s, s => known[codes[s.PersonId]]);
        var waiting = people.Where(p => p.Key.State == SeatState.Waiting).OrderBy(p => p.Key.Rank).ToList();
        var terms = await shelf.OfAsync(edition.Id, cancellation);
        // Places and quotas as they were selected by: terms that changed later change nobody's place.
        var (places, quotas) = (record.Input().Places, record.Input().Quotas);
        var next = WaitingList.Next(places, quotas, [.. people.Where(p => p.Key.State is SeatState.Offered or SeatState.Confirmed).Select(p => p.Value)], [.. waiting.Select(w => w.Value)]);
        var moved = waiting.Where(w => next.Any(n => ReferenceEquals(n, w.Value))).Select(w => w.Key).ToList();
        foreach (var seat in moved)
        {
            (seat.State, seat.Rank, seat.ChangedUtc) = (SeatState.Offered, null, now);
            // Nobody is given longer than until the school begins.
            seat.ConfirmByUtc = new[] { now.AddDays(terms.DaysToConfirm), SchoolTerms.StageOf(edition)?.StartsUtc ?? DateTime.MaxValue }.Min();
            audit.Add(null, "Seat.MovedUp", "Seat", $"{edition.Key}/{seat.Code}");
        }
        foreach (var (i, seat) in waiting.Select(w => w.Key).Except(moved).Index())
        {
            seat.Rank = i + 1;
        }
        await letters.SendAsync(edition, moved, cancellation);
    }
}
