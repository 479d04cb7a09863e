using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;

namespace YouthArchive.Programmes.Seasons;

/// <param name="Key">Of the new draft.</param>
/// <param name="Parts">What came along, in the language of the request.</param>
internal sealed record CopiedEdition(string Key, IReadOnlyList<string> Parts);

/// <param name="Made">The new drafts.</param>
/// <param name="There">Keys that were taken already; nothing was changed about them.</param>
internal sealed record Copied(string Season, IReadOnlyList<CopiedEdition> Made, IReadOnlyList<string> There);

/// <summary>Makes next year's editions of last year's. What people did stays behind; what the rooms asked of them comes along.</summary>
internal sealed class SeasonCopy(DbContext db, EditionShelf shelf, RoomsOfEdition rooms, AuditTrail audit, IStringLocalizer S)
{
    /// <param name="editionIds">Of the season; others are left out.</param>
    /// <returns>Null when there is no such season.</returns>
    public async Task<Copied?> CopyAsync(int seasonId, IReadOnlyCollection<int> editionIds, string actorId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<SeasonEntity>().FirstOrDefaultAsync(s => s.Id == seasonId, cancellation) is not { } last)
        {
            return null;
        }
        var editions = await db.Set<EditionEntity>().AsSingleQuery().Include(e => e.Stages).Include(e => e.Tracks)
            .Where(e => e.SeasonId == seasonId && editionIds.Contains(e.Id)).OrderBy(e => e.Id).ToListAsync(cancellation);
        var season = await NextAsync(last, actorId, cancellation);
        var (made, there) = (new List<CopiedEdition>(), new List<string>());
        foreach (var from in editions)
        {
            var slug = YearMove.Name(from.Slug);
            var isThere = await db.Set<EditionEntity>().AnyAsync(e => e.Programme == from.Programme && e.Slug == slug, cancellation);
            if (isThere)
            {
                there.Add($"{ProgrammeNames.InUrl[from.Programme]}/{slug}");
            }
            else
            {
                made.Add(await CopyAsync(from, season, last.Name, slug, actorId, cancellation));
            }
        }
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        await shelf.ForgetAsync(CancellationToken.None);
        return new(season.Name, made, there);
    }

    private async Task<SeasonEntity> NextAsync(SeasonEntity last, string actorId, CancellationToken cancellation)
    {
        var name = YearMove.Name(last.Name);
        if (await db.Set<SeasonEntity>().FirstOrDefaultAsync(s => s.Name == name, cancellation) is { } known)
        {
            return known;
        }
        var season = new SeasonEntity { Name = name, Title = YearMove.Text(last.Title, last.Name) };
        db.Add(season);
        audit.Add(actorId, "Season.Created", "Season", name, new { from = last.Name });
        await db.SaveChangesAsync(cancellation);
        return season;
    }

    private async Task<CopiedEdition> CopyAsync(EditionEntity from, SeasonEntity season, string lastSeason, string slug, string actorId, CancellationToken cancellation)
    {
        var before = AllEditions.ToEdition(from);
        var days = YearMove.Days(before);
        // The moments need no edition to move to; the rooms' copies get the saved one.
        var to = Moved(from, season, slug, new(before, before, days, actorId), text => YearMove.Text(text, lastSeason, from.Slug));
        db.Add(to);
        await db.SaveChangesAsync(cancellation);
        var copying = new EditionCopying(before, AllEditions.ToEdition(to), days, actorId);
        var parts = new List<string> { S.Plural(to.Stages.Count, "{0} stage", "{0} stages") };
        if (to.Tracks.Count > 0)
        {
            parts.Add(S.Plural(to.Tracks.Count, "{0} track", "{0} tracks"));
        }
        foreach (var room in rooms.Copies(from.Programme))
        {
            parts.AddRange(await room.CopyAsync(copying, cancellation));
        }
        audit.Add(actorId, "Edition.Copied", "Edition", copying.To.Key, new { from = before.Key, days });
        return new(copying.To.Key, parts);
    }

    private static EditionEntity Moved(EditionEntity from, SeasonEntity season, string slug, EditionCopying copying, Func<LocalizedText, LocalizedText> text)
    {
        var to = new EditionEntity
        {
            Programme = from.Programme,
            Slug = slug,
            Season = season,
            IsDraft = true,
            Title = text(from.Title),
            Summary = text(from.Summary),
            Audience = text(from.Audience),
            Zone = from.Zone,
            ContentPath = from.ContentPath,
            MinAge = from.MinAge,
            MaxAge = from.MaxAge,
            MinAgeAlone = from.MinAgeAlone,
            EnrolmentOpensUtc = copying.Moved(from.EnrolmentOpensUtc),
            EnrolmentClosesUtc = copying.Moved(from.EnrolmentClosesUtc),
        };
        to.Stages.AddRange(from.Stages.OrderBy(s => s.Position).Select(s => new StageEntity
        {
            Key = s.Key,
            Position = s.Position,
            Title = text(s.Title),
            Note = text(s.Note),
            StartsUtc = copying.Moved(s.StartsUtc),
            EndsUtc = copying.Moved(s.EndsUtc),
        }));
        to.Tracks.AddRange(from.Tracks.OrderBy(t => t.Position).Select(t => new TrackEntity { Key = t.Key, Position = t.Position, Title = t.Title }));
        return to;
    }
}
