using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Calendars;

/// <summary>An event as a calendar showed it last.</summary>
internal sealed class ShownEvent
{
    public const int FeedLength = 60;
    public const int UidLength = 160;

    public required string Feed { get; init; }
    public required string Uid { get; init; }
    public required string Group { get; set; }
    public required LocalizedText Title { get; set; }
    public DateTime StartsUtc { get; set; }
    public DateTime EndsUtc { get; set; }

    /// <summary>Of all that is shown.</summary>
    public required string Hash { get; set; }
    public int Sequence { get; set; }
    public DateTime ModifiedUtc { get; set; }
    public bool IsCancelled { get; set; }
}

internal sealed class CalendarMaps : IEntityMaps
{
    public void Map(ModelBuilder model) => model.Entity<ShownEvent>(e =>
    {
        e.ToTable("Programmes_CalendarEvents");
        e.HasKey(x => new { x.Feed, x.Uid });
        e.Property(x => x.Feed).HasMaxLength(ShownEvent.FeedLength);
        e.Property(x => x.Uid).HasMaxLength(ShownEvent.UidLength);
        e.Property(x => x.Group).HasMaxLength(80);
        e.Property(x => x.Title).AsLocalizedText();
        e.Property(x => x.Hash).HasMaxLength(32);
        // Two readers at once: the second finds that the first has counted already.
        e.Property(x => x.Sequence).IsConcurrencyToken();
    });
}

/// <inheritdoc cref="ICalendarLedger"/>
internal sealed class CalendarLedger(DbContext db, TimeProvider clock) : ICalendarLedger
{
    /// <summary>So long a subscriber is told that an event is cancelled.</summary>
    public static readonly TimeSpan Told = TimeSpan.FromDays(60);

    public async Task<CalendarHistory> ReviseAsync(
        string feed, IReadOnlyCollection<CalendarItem> items, Func<CalendarItem, DateTime>? firstUtc = null, CancellationToken cancellation = default)
    {
        for (var tries = 0; ; tries++)
        {
            var known = await db.Set<ShownEvent>().Where(e => e.Feed == feed).ToDictionaryAsync(e => e.Uid, StringComparer.Ordinal, cancellation);
            Compare(feed, known, items, firstUtc);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return History(known, items);
            }
            catch (DbUpdateException) when (tries < 3)
            {
                // Somebody else read the same calendar at the same moment; what they wrote holds.
                foreach (var entry in db.ChangeTracker.Entries<ShownEvent>().ToList())
                {
                    entry.State = EntityState.Detached;
                }
            }
        }
    }

    public Task ForgetAsync(string feed, CancellationToken cancellation = default) => db.Set<ShownEvent>().Where(e => e.Feed == feed).ExecuteDeleteAsync(cancellation);

    private void Compare(string feed, Dictionary<string, ShownEvent> known, IReadOnlyCollection<CalendarItem> items, Func<CalendarItem, DateTime>? firstUtc)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var item in items)
        {
            var hash = HashOf(item);
            if (!known.TryGetValue(item.Uid, out var shown))
            {
                shown = new() { Feed = feed, Uid = item.Uid, Group = item.Group, Title = item.Title, StartsUtc = item.StartsUtc, EndsUtc = item.EndsUtc, Hash = hash, ModifiedUtc = firstUtc?.Invoke(item) ?? now };
                known.Add(item.Uid, shown);
                db.Add(shown);
            }
            else if (shown.Hash != hash || shown.IsCancelled)
            {
                (shown.Group, shown.Title, shown.StartsUtc, shown.EndsUtc, shown.Hash) = (item.Group, item.Title, item.StartsUtc, item.EndsUtc, hash);
                (shown.Sequence, shown.ModifiedUtc, shown.IsCancelled) = (shown.Sequence + 1, now, false);
            }
        }
        var there = items.Select(i => i.Uid).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in known.Values.Where(e => !e.IsCancelled && !there.Contains(e.Uid)))
        {
            (gone.Sequence, gone.ModifiedUtc, gone.IsCancelled) = (gone.Sequence + 1, now, true);
        }
    }

    private CalendarHistory History(Dictionary<string, ShownEvent> known, IReadOnlyCollection<CalendarItem> items)
    {
        var since = clock.GetUtcNow().UtcDateTime - Told;
        return new(
            items.ToDictionary(i => i.Uid, i => new CalendarRevision(known[i.Uid].Sequence, known[i.Uid].ModifiedUtc), StringComparer.Ordinal),
            [.. known.Values.Where(e => e.IsCancelled && e.ModifiedUtc > since).OrderBy(e => e.StartsUtc).ThenBy(e => e.Uid, StringComparer.Ordinal)
                .Select(e => (new CalendarItem(e.Uid, e.Group, e.Title, "", e.StartsUtc, e.EndsUtc), new CalendarRevision(e.Sequence, e.ModifiedUtc)))]);
    }

    private static string HashOf(CalendarItem item) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        FormattableString.Invariant($"{JsonSerializer.Serialize(item.Title)}\n{item.Says}\n{item.StartsUtc.Ticks}\n{item.EndsUtc.Ticks}"))).AsSpan(0, 16));
}
