using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.SummerSchool.Sessions;
using YouthArchive.SummerSchool.Workshops;

namespace YouthArchive.SummerSchool.Pages.Days;

/// <summary>The slots of workshops as one person sees them.</summary>
internal sealed class DaysOfSeat(DbContext db)
{
    public async Task<IReadOnlyList<OwnSlot>> SlotsAsync(
        IStringLocalizer s, OwnPlace own, IReadOnlyList<PublishedSession> sessions, WorkshopDesk workshops, CancellationToken cancellation)
    {
        var run = await workshops.LastRunAsync(own.Edition.Id, cancellation);
        var wishes = await workshops.WishesAsync(own.Seat.Id, cancellation);
        var places = await db.Set<WorkshopPlace>().AsNoTracking().Where(p => p.SeatId == own.Seat.Id).ToListAsync(cancellation);
        var slots = new List<OwnSlot>();
        foreach (var slot in WorkshopDesk.SlotsOf(sessions))
        {
            var offered = slot.ToList();
            var place = places.FirstOrDefault(p => p.Slot == slot.Key);
            var named = wishes.Where(w => w.Slot == slot.Key && offered.Exists(o => o.Key == w.SessionKey)).Select(w => w.SessionKey).ToList();
            slots.Add(new(
                slot.Key, offered, [.. Enumerable.Range(0, Math.Min(Wish.Most, offered.Count)).Select(i => named.ElementAtOrDefault(i) ?? "")],
                await workshops.IsClosedAsync(own.Edition.Id, offered, cancellation), offered.Find(o => o.Key == place?.SessionKey),
                run is not null || place is not null ? PlaceExplanation.Of(s, run, slot.Key, own.Seat.Code, place, offered) : []));
        }
        return slots;
    }
}
