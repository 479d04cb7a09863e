using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Workshops;

/// <param name="Wished">How many named the workshop at all.</param>
/// <param name="First">How many named it first.</param>
internal sealed record WorkshopLoad(PublishedSession Session, int Wished, int First, int Taken);

/// <param name="ByRank">How many got their first wish, second wish and so on.</param>
internal sealed record SlotPreview(
    string Slot, IReadOnlyList<WorkshopLoad> Workshops, ImmutableArray<Placed> Placed, IReadOnlyList<int> ByRank)
{
    public int Of(PlaceGround ground) => Placed.Count(p => p.Ground == ground);
}

/// <param name="Seen">Fingerprint of all it was made of: what is confirmed is what was looked at.</param>
internal sealed record WorkshopPreview(int Run, ulong Seed, IReadOnlyList<SlotPreview> Slots, IReadOnlyList<RunLine> Lines, string Seen);

internal enum WishesSaved { Saved, Closed, Unknown, Twice }

/// <summary>Wishes, places, and what organisers do about them.</summary>
internal sealed class WorkshopDesk(
    DbContext db, ProgrammeShelf shelf, SeatList seats, ChangeLetters letters, AuditTrail audit, TimeProvider clock)
{
    public static IEnumerable<IGrouping<string, PublishedSession>> SlotsOf(IEnumerable<PublishedSession> sessions) =>
        Timetable.InOrder(sessions.Where(s => s.IsWorkshop && s.Slot is not null)).GroupBy(s => s.Slot!, StringComparer.Ordinal);

    public async Task<IReadOnlyList<Wish>> WishesAsync(int seatId, CancellationToken cancellation) =>
        await db.Set<Wish>().AsNoTracking().Where(w => w.SeatId == seatId).OrderBy(w => w.Slot).ThenBy(w => w.Rank).ToListAsync(cancellation);

    /// <summary>The newest confirmed run; null before the first.</summary>
    public Task<WorkshopRun?> LastRunAsync(int editionId, CancellationToken cancellation) =>
        db.Set<WorkshopRun>().AsNoTracking().Where(r => r.EditionId == editionId).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellation);

    /// <summary>In order; empty fields are left out. Nothing is written unless all is well.</summary>
    public async Task<WishesSaved> SaveWishesAsync(OwnPlace own, string slot, IEnumerable<string?> wished, CancellationToken cancellation)
    {
        var keys = wished.Where(w => !string.IsNullOrEmpty(w)).Select(w => w!).Take(Wish.Most + 1).ToList();
        var offered = SlotsOf(await shelf.SessionsAsync(own.Edition.Id, cancellation)).FirstOrDefault(g => g.Key == slot)?.ToList();
        if (offered is null || keys.Count > Wish.Most || keys.Exists(k => !offered.Exists(o => o.Key == k)))
        {
            return WishesSaved.Unknown;
        }
        if (keys.Distinct(StringComparer.Ordinal).Count() < keys.Count)
        {
            return WishesSaved.Twice;
        }
        if (await IsClosedAsync(own.Edition.Id, offered, cancellation))
        {
            return WishesSaved.Closed;
        }
        var before = await db.Set<Wish>().Where(w => w.SeatId == own.Seat.Id && w.Slot == slot).ToListAsync(cancellation);
        foreach (var (i, key) in keys.Index())
        {
            if (before.FirstOrDefault(w => w.Rank == i + 1) is { } wish)
            {
                wish.SessionKey = key;
            }
            else
            {
                db.Add(new Wish { SeatId = own.Seat.Id, Slot = slot, Rank = i + 1, SessionKey = key });
            }
        }
        db.RemoveRange(before.Where(w => w.Rank > keys.Count));
        await db.SaveChangesAsync(cancellation);
        return WishesSaved.Saved;
    }

    /// <summary>Wishes close with the first confirmed run, and when the slot begins.</summary>
    public async Task<bool> IsClosedAsync(int editionId, IReadOnlyList<PublishedSession> offered, CancellationToken cancellation) =>
        offered.Min(o => o.StartsUtc) <= clock.GetUtcNow().UtcDateTime || await db.Set<WorkshopRun>().AnyAsync(r => r.EditionId == editionId, cancellation);

    public async Task<WorkshopPreview> PreviewAsync(Edition edition, CancellationToken cancellation)
    {
        var number = (await LastRunAsync(edition.Id, cancellation))?.Number + 1 ?? 1;
        var seed = WorkshopAssignment.SeedOf(edition.Key, number);
        var people = await seats.ConfirmedAsync(edition.Id, cancellation);
        var codes = people.ToDictionary(p => p.Id, p => p.Code);
        var wishes = (await db.Set<Wish>().AsNoTracking().Where(w => db.Set<Seat>().Any(s => s.Id == w.SeatId && s.EditionId == edition.Id && s.State == SeatState.Confirmed)).ToListAsync(cancellation))
            .ToLookup(w => (w.SeatId, w.Slot));
        var manual = (await db.Set<WorkshopPlace>().AsNoTracking().Where(p => p.EditionId == edition.Id && p.IsManual).ToListAsync(cancellation))
            .Where(p => codes.ContainsKey(p.SeatId)).ToLookup(p => p.Slot, StringComparer.Ordinal);
        var slots = new List<SlotPreview>();
        var lines = new List<RunLine>();
        foreach (var slot in SlotsOf(await shelf.SessionsAsync(edition.Id, cancellation)))
        {
            var keys = slot.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
            var wishers = people.Select(p => new Wisher(p.Code, [.. wishes[(p.Id, slot.Key)].OrderBy(w => w.Rank).Select(w => w.SessionKey).Where(keys.Contains)])).ToList();
            // A place in a workshop that is no longer there keeps nobody.
            var kept = manual[slot.Key].Where(p => p.SessionKey is null || keys.Contains(p.SessionKey)).ToDictionary(p => codes[p.SeatId], p => p.SessionKey, StringComparer.Ordinal);
            var placed = WorkshopAssignment.Of([.. slot.Select(s => new WorkshopOffer(s.Key, s.Places))], wishers, kept, seed);
            slots.Add(Preview([.. slot], wishers, placed));
            var wished = wishers.ToDictionary(w => w.Code, w => w.Wishes, StringComparer.Ordinal);
            lines.AddRange(placed.Select(p => new RunLine(slot.Key, p.Code, wished[p.Code], p.Key, p.Ground)));
        }
        return new(number, seed, slots, lines, Fingerprint(number, lines));
    }

    /// <returns>False when it is no longer what was looked at, or there is no reason.</returns>
    public async Task<bool> ConfirmAsync(Edition edition, string? seen, string? reason, string? actorId, CancellationToken cancellation)
    {
        if (!IsReason(reason))
        {
            return false;
        }
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        var preview = await PreviewAsync(edition, cancellation);
        if (preview.Seen != seen || preview.Slots.Count == 0)
        {
            return false;
        }
        var before = await shelf.WorkshopsAsync(edition.Id, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new WorkshopRun { EditionId = edition.Id, Number = preview.Run, Reason = reason!.Trim(), Lines = preview.Lines, AtUtc = now, ById = actorId });
        audit.Add(actorId, "Workshops.Assigned", "Edition", edition.Key, new { preview.Run, People = preview.Lines.Count }, reason.Trim());
        await WriteAsync(edition, preview, now, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            return false;
        }
        await letters.WriteAsync(edition, await shelf.SessionsAsync(edition.Id, cancellation), before, await shelf.WorkshopsAsync(edition.Id, cancellation), $"w{preview.Run}", cancellation);
        await db.SaveChangesAsync(cancellation);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }
        return true;
    }

    /// <summary>An organiser puts one person somewhere, or out of the slot; later runs leave it so.</summary>
    /// <returns>False when there is no such seat, slot or workshop, or no reason. More than the places is allowed: the organiser sees the room.</returns>
    public async Task<bool> MoveAsync(Edition edition, string? code, string? slot, string? key, string? reason, string? actorId, CancellationToken cancellation)
    {
        var offered = SlotsOf(await shelf.SessionsAsync(edition.Id, cancellation)).FirstOrDefault(g => g.Key == slot)?.ToList();
        var seat = await db.Set<Seat>().FirstOrDefaultAsync(s => s.EditionId == edition.Id && s.Code == code && s.State == SeatState.Confirmed, cancellation);
        key = string.IsNullOrEmpty(key) ? null : key;
        if (offered is null || seat is null || !IsReason(reason) || key is not null && !offered.Exists(o => o.Key == key))
        {
            return false;
        }
        var before = await shelf.WorkshopsAsync(edition.Id, cancellation);
        var place = await PlaceAsync(edition.Id, seat.Id, slot!, cancellation);
        (place.SessionKey, place.IsManual, place.Reason, place.ChangedUtc) = (key, true, reason!.Trim(), clock.GetUtcNow().UtcDateTime);
        audit.Add(actorId, "Workshops.Moved", "Seat", seat.Code, new { slot, key }, reason.Trim());
        await db.SaveChangesAsync(cancellation);
        await letters.WriteAsync(edition, await shelf.SessionsAsync(edition.Id, cancellation), before, await shelf.WorkshopsAsync(edition.Id, cancellation), $"m{seat.Id}.{slot}.{place.Version}", cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task WriteAsync(Edition edition, WorkshopPreview preview, DateTime now, CancellationToken cancellation)
    {
        var ids = (await seats.ConfirmedAsync(edition.Id, cancellation)).ToDictionary(s => s.Code, s => s.Id, StringComparer.Ordinal);
        var places = (await db.Set<WorkshopPlace>().Where(p => p.EditionId == edition.Id).ToListAsync(cancellation)).ToDictionary(p => (p.SeatId, p.Slot));
        foreach (var line in preview.Lines.Where(l => l.Ground != PlaceGround.Manual))
        {
            if (!places.TryGetValue((ids[line.Code], line.Slot), out var place))
            {
                db.Add(place = new() { SeatId = ids[line.Code], Slot = line.Slot, EditionId = edition.Id });
            }
            if (place.SessionKey != line.SessionKey || place.IsManual || db.Entry(place).State == EntityState.Added)
            {
                (place.SessionKey, place.IsManual, place.Reason, place.ChangedUtc) = (line.SessionKey, false, null, now);
            }
        }
    }

    private async Task<WorkshopPlace> PlaceAsync(int editionId, int seatId, string slot, CancellationToken cancellation)
    {
        if (await db.Set<WorkshopPlace>().FirstOrDefaultAsync(p => p.SeatId == seatId && p.Slot == slot, cancellation) is { } found)
        {
            return found;
        }
        var place = new WorkshopPlace { SeatId = seatId, Slot = slot, EditionId = editionId };
        db.Add(place);
        return place;
    }

    private static SlotPreview Preview(IReadOnlyList<PublishedSession> offered, IReadOnlyList<Wisher> wishers, ImmutableArray<Placed> placed)
    {
        var wished = wishers.ToDictionary(w => w.Code, w => w.Wishes, StringComparer.Ordinal);
        var byRank = new int[Wish.Most];
        foreach (var one in placed.Where(p => p.Ground == PlaceGround.Wish))
        {
            byRank[wished[one.Code].IndexOf(one.Key!)]++;
        }
        return new(
            offered[0].Slot!,
            [.. offered.Select(o => new WorkshopLoad(o, wishers.Count(w => w.Wishes.Contains(o.Key)), wishers.Count(w => w.Wishes is [var first, ..] && first == o.Key), placed.Count(p => p.Key == o.Key)))],
            placed, byRank);
    }

    private static string Fingerprint(int number, IReadOnlyList<RunLine> lines) => SignedCode.HashOf(
        $"{number}\n{string.Join('\n', lines.Select(l => $"{l.Slot}|{l.Code}|{string.Join(',', l.Wishes)}|{l.SessionKey}|{l.Ground}"))}");

    private static bool IsReason(string? reason) => !string.IsNullOrWhiteSpace(reason) && reason.Trim().Length <= WorkshopPlace.ReasonLength;
}
