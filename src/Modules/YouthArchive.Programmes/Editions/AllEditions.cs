using Microsoft.EntityFrameworkCore;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Editions;

/// <summary>Every edition, drafts included.</summary>
internal sealed class AllEditions(DbContext db, EditionShelf shelf) : IAllEditions
{
    public async Task<Edition?> FindAsync(int id, CancellationToken cancellation = default) =>
        (await AllAsync(cancellation)).FirstOrDefault(e => e.Id == id);

    public async Task<Edition?> FindAsync(string programme, string? slug, CancellationToken cancellation = default) =>
        (await AllAsync(cancellation))
            .Where(e => e.Programme == programme && (slug is null || e.Slug == slug))
            .MaxBy(e => e.EnrolmentOpensUtc);

    public async Task<Edition?> FindByKeyAsync(string key, CancellationToken cancellation = default) =>
        (await AllAsync(cancellation)).FirstOrDefault(e => string.Equals(e.Key, key, StringComparison.OrdinalIgnoreCase));

    public async Task<IReadOnlyList<Edition>> AllAsync(CancellationToken cancellation = default)
    {
        // Within a transaction the database is asked: what it has written itself must be seen, what may be undone must not be kept.
        var isOwnView = db.Database.CurrentTransaction is not null;
        if (!isOwnView && shelf.Fresh() is { } kept)
        {
            return kept;
        }
        var generation = shelf.Generation;
        var editions = await ReadAsync(cancellation);
        if (!isOwnView)
        {
            shelf.Keep(editions, generation);
        }
        return editions;
    }

    private async Task<IReadOnlyList<Edition>> ReadAsync(CancellationToken cancellation)
    {
        var rows = await db.Set<EditionEntity>().AsNoTracking().AsSingleQuery()
            .Include(e => e.Stages).Include(e => e.Tracks).ToListAsync(cancellation);
        return [.. rows.Where(e => ProgrammeNames.InUrl.ContainsKey(e.Programme)).Select(ToEdition)];
    }

    public static Edition ToEdition(EditionEntity e) => new(
        e.Id, e.Programme, e.Slug, e.Title, e.Summary, e.Audience, e.Zone, e.ContentPath, e.MinAge, e.MaxAge,
        e.EnrolmentOpensUtc, e.EnrolmentClosesUtc,
        [.. e.Stages.OrderBy(s => s.Position).Select(s => new Stage(s.Key, s.Title, s.Note, s.StartsUtc, s.EndsUtc))],
        [.. e.Tracks.OrderBy(t => t.Position).Select(t => new Track(t.Key, t.Title))],
        e.IsSample, e.MinAgeAlone, e.IsDraft);
}
