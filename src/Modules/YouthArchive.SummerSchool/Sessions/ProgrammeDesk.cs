using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;

namespace YouthArchive.SummerSchool.Sessions;

internal enum SessionSaved { Saved, KeyTaken, Changed, Gone }

/// <param name="Seen">Fingerprint of the draft: what is published is what was looked at.</param>
/// <param name="People">How many people's own timetable changes.</param>
internal sealed record ProgrammePreview(
    int Number, IReadOnlyList<PublishedSession> Draft, IReadOnlyList<TimetableChange> Changes, IReadOnlyList<Clash> Clashes, int People, string Seen);

/// <summary>The organiser's side: the draft, and its publication.</summary>
internal sealed class ProgrammeDesk(
    DbContext db, ProgrammeShelf shelf, SeatList seats, ChangeLetters letters, AuditTrail audit, IOutputCacheStore cache, TimeProvider clock)
{
    public const string Tag = "summer-school-programme";

    public async Task<IReadOnlyList<ProgrammeSession>> DraftAsync(int editionId, CancellationToken cancellation) =>
        await db.Set<ProgrammeSession>().AsNoTracking().Where(s => s.EditionId == editionId).OrderBy(s => s.StartsUtc).ThenBy(s => s.Key).ToListAsync(cancellation);

    public Task<ProgrammeSession?> FindAsync(int editionId, string key, CancellationToken cancellation) =>
        db.Set<ProgrammeSession>().FirstOrDefaultAsync(s => s.EditionId == editionId && s.Key == key, cancellation);

    /// <param name="key">Of the session that is changed; null for a new one.</param>
    public async Task<SessionSaved> SaveAsync(Edition edition, string? key, SessionForm form, string? actorId, CancellationToken cancellation)
    {
        var session = key is null ? null : await FindAsync(edition.Id, key, cancellation);
        if (key is not null && session is null)
        {
            return SessionSaved.Gone;
        }
        if (session is null)
        {
            if (await FindAsync(edition.Id, form.Key!, cancellation) is not null)
            {
                return SessionSaved.KeyTaken;
            }
            db.Add(session = new() { EditionId = edition.Id, Key = form.Key!, Title = form.Title.Read() });
        }
        else if (session.Version != form.Version)
        {
            return SessionSaved.Changed;
        }
        form.Write(session, edition.Zone, session.Lecturers);
        audit.Add(actorId, key is null ? "Session.Added" : "Session.Changed", "Edition", edition.Key, new { session.Key });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException clash)
        {
            return clash is DbUpdateConcurrencyException ? SessionSaved.Changed : SessionSaved.KeyTaken;
        }
        return SessionSaved.Saved;
    }

    public async Task<bool> RemoveAsync(Edition edition, string key, string? actorId, CancellationToken cancellation)
    {
        if (await FindAsync(edition.Id, key, cancellation) is not { } session)
        {
            return false;
        }
        db.Remove(session);
        audit.Add(actorId, "Session.Removed", "Edition", edition.Key, new { session.Key });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    public async Task<ProgrammePreview> PreviewAsync(Edition edition, CancellationToken cancellation)
    {
        var before = await shelf.PublishedAsync(edition.Id, cancellation);
        var draft = (await DraftAsync(edition.Id, cancellation)).Select(s => s.Publish()).ToList();
        var own = await shelf.WorkshopsAsync(edition.Id, cancellation);
        var inWorkshop = own.SelectMany(g => g.Select(key => (key, Seat: g.Key))).GroupBy(p => p.key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlySet<int>)g.Select(p => p.Seat).ToHashSet(), StringComparer.Ordinal);
        var empty = new HashSet<int>();
        var people = 0;
        foreach (var seat in await seats.ConfirmedAsync(edition.Id, cancellation))
        {
            var workshops = own[seat.Id].ToHashSet(StringComparer.Ordinal);
            people += ChangeLetters.Told(TimetableChanges.Between(Timetable.Of(before?.Sessions ?? [], workshops), Timetable.Of(draft, workshops))).Any() ? 1 : 0;
        }
        return new(
            (before?.Number ?? 0) + 1, draft, TimetableChanges.Between(before?.Sessions ?? [], draft),
            Clashes.Of(draft, key => inWorkshop.GetValueOrDefault(key) ?? empty), people, Fingerprint(draft, before?.Number ?? 0));
    }

    /// <returns>The version's number; null when the draft is no longer what was looked at, or says nothing new.</returns>
    public async Task<int?> PublishAsync(Edition edition, string? seen, string? actorId, CancellationToken cancellation)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        var preview = await PreviewAsync(edition, cancellation);
        if (preview.Seen != seen || preview.Changes.Count == 0 && preview.Number > 1)
        {
            return null;
        }
        var before = await shelf.SessionsAsync(edition.Id, cancellation);
        db.Add(new ProgrammeVersion { EditionId = edition.Id, Number = preview.Number, Sessions = preview.Draft, AtUtc = clock.GetUtcNow().UtcDateTime, ById = actorId });
        audit.Add(actorId, "Programme.Published", "Edition", edition.Key, new { preview.Number, Sessions = preview.Draft.Count, Changes = preview.Changes.Count });
        // The first publication is news of another kind: nothing has changed for anybody yet.
        if (preview.Number > 1)
        {
            await letters.WriteAsync(edition, before, preview.Draft, $"v{preview.Number}", cancellation);
        }
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody else has published this very number a moment ago.
            return null;
        }
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }
        await cache.EvictByTagAsync(Tag, CancellationToken.None);
        return preview.Number;
    }

    private static string Fingerprint(IReadOnlyList<PublishedSession> draft, int number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{number}\n{JsonSerializer.Serialize(draft)}")).AsSpan(0, 16));
}
