using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Events;

namespace YouthArchive.Platform.ContentItems;

/// <summary>Raised after what visitors see of the content has changed.</summary>
public sealed record ContentChanged;

internal sealed class ContentStore(DbContext db, AuditTrail audit, PortalEvents events, TimeProvider clock) : IContentStore
{
    private readonly ContentVersions _versions = new(db, audit, clock);

    private IQueryable<ContentRow> Rows => db.Set<ContentRow>().AsNoTracking();

    public Task<ContentItem?> PublishedAsync(string contentItemId, CancellationToken cancellation = default) =>
        OneAsync(Rows.Where(r => r.ContentItemId == contentItemId && r.Published), cancellation);

    public Task<ContentItem?> LatestAsync(string contentItemId, CancellationToken cancellation = default) =>
        OneAsync(Rows.Where(r => r.ContentItemId == contentItemId && r.Latest), cancellation);

    public async Task<IReadOnlyDictionary<string, ContentItem>> LatestManyAsync(IEnumerable<string> contentItemIds, CancellationToken cancellation = default)
    {
        var ids = contentItemIds.Distinct().ToList();
        var rows = await Rows.Where(r => r.Latest && ids.Contains(r.ContentItemId)).OrderBy(r => r.Id).ToListAsync(cancellation);
        return rows.GroupBy(r => r.ContentItemId).ToDictionary(g => g.Key, g => g.Last().Item, StringComparer.Ordinal);
    }

    public Task<ContentItem?> VersionAsync(string versionId, CancellationToken cancellation = default)
    {
        var key = versionId.ToLowerInvariant();
        return OneAsync(Rows.Where(r => r.VersionKey == key), cancellation);
    }

    public async Task<IReadOnlyDictionary<string, ContentItem>> PublishedAtAsync(IEnumerable<string> paths, CancellationToken cancellation = default)
    {
        var wanted = paths.Select(p => p.Trim('/').ToLowerInvariant()).ToList();
        var rows = await Rows.Where(r => r.Published && r.Path != null && wanted.Contains(r.Path)).OrderBy(r => r.Id).ToListAsync(cancellation);
        return rows.GroupBy(r => r.Path!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Item, StringComparer.Ordinal);
    }

    public async Task<(IReadOnlyList<ContentItem> Items, int Total)> PublishedOfAsync(
        string contentType, string? language, int skip, int take, CancellationToken cancellation = default)
    {
        var query = Rows.Where(r => r.Published && r.ContentType == contentType && (language == null || r.Language == language));
        var rows = await query.OrderByDescending(r => r.ShownUtc).ThenByDescending(r => r.Id).Skip(skip).Take(take).ToListAsync(cancellation);
        return ([.. rows.Select(r => r.Item)], await query.CountAsync(cancellation));
    }

    public async Task<(IReadOnlyList<ContentItem> Items, int Total)> SearchAsync(
        IReadOnlyList<string> foldedWords, string? language, bool inOtherLanguages, int skip, int take, CancellationToken cancellation = default)
    {
        var query = Rows.Where(r => r.Published && r.Path != null && (language == null || (r.Language == language) != inOtherLanguages));
        foreach (var word in foldedWords)
        {
            query = query.Where(r => r.Search.Contains(word));
        }
        var first = foldedWords.FirstOrDefault() ?? "";
        var rows = await query.OrderByDescending(r => r.TitleSearch.Contains(first)).ThenByDescending(r => r.ShownUtc).ThenBy(r => r.Id)
            .Skip(skip).Take(take).ToListAsync(cancellation);
        return ([.. rows.Select(r => r.Item)], await query.CountAsync(cancellation));
    }

    public async Task<IReadOnlyList<ContentSummary>> PublishedPathsAsync(CancellationToken cancellation = default) =>
        await Summaries(Rows.Where(r => r.Published && r.Path != null).OrderBy(r => r.Path)).ToListAsync(cancellation);

    public async Task<(IReadOnlyList<ContentSummary> Items, int Total)> ListAsync(
        ContentFilter filter, int skip, int take, CancellationToken cancellation = default)
    {
        var query = Rows.Where(r => r.Latest);
        query = filter.ContentType is { } type ? query.Where(r => r.ContentType == type) : query;
        query = filter.Language is { } language ? query.Where(r => r.Language == language) : query;
        if (filter.Published is { } published)
        {
            query = query.Where(r => Rows.Any(o => o.ContentItemId == r.ContentItemId && o.Published) == published);
        }
        if (filter.Text is { Length: > 0 } text)
        {
            var folded = SearchFold.Of(text);
            query = query.Where(r => r.TitleSearch.Contains(folded));
        }
        var items = await Summaries(query.OrderByDescending(r => r.ModifiedUtc).ThenBy(r => r.Path).Skip(skip).Take(take)).ToListAsync(cancellation);
        return (items, await query.CountAsync(cancellation));
    }

    public async Task<IReadOnlyList<ContentSummary>> TranslationsAsync(IEnumerable<string> localizationSets, CancellationToken cancellation = default)
    {
        var sets = localizationSets.ToList();
        return await Summaries(Rows.Where(r => r.Latest && r.LocalizationSet != null && sets.Contains(r.LocalizationSet))).ToListAsync(cancellation);
    }

    public async Task<IReadOnlySet<string>> PublishedIdsAsync(IEnumerable<string> contentItemIds, CancellationToken cancellation = default)
    {
        var ids = contentItemIds.ToList();
        return (await Rows.Where(r => r.Published && ids.Contains(r.ContentItemId)).Select(r => r.ContentItemId).ToListAsync(cancellation)).ToHashSet();
    }

    public async Task<IReadOnlyList<ContentSummary>> HistoryAsync(string contentItemId, CancellationToken cancellation = default) =>
        await Summaries(Rows.Where(r => r.ContentItemId == contentItemId).OrderByDescending(r => r.Id)).ToListAsync(cancellation);

    public Task<VersionResult> AddAsync(Draft draft, CancellationToken cancellation = default) => _versions.SaveAsync(draft, cancellation);

    public Task<VersionResult> AddAsync(Restoration restoration, CancellationToken cancellation = default) => _versions.RestoreAsync(restoration, cancellation);

    public Task<VersionResult> AddAsync(Publication publication, CancellationToken cancellation = default) =>
        ToldAsync(_versions.PublishAsync(publication, cancellation), cancellation);

    public Task<VersionResult> AddAsync(Withdrawal withdrawal, CancellationToken cancellation = default) =>
        ToldAsync(_versions.WithdrawAsync(withdrawal, cancellation), cancellation);

    public Task<ImportResult> ImportAsync(IReadOnlyList<JsonNode?> items, CancellationToken cancellation = default) =>
        new ContentImport(db).RunAsync(items, cancellation);

    public async Task<JsonObject> ExportAsync(CancellationToken cancellation = default)
    {
        var rows = await Rows.Where(r => r.Published).OrderBy(r => r.Id).ToListAsync(cancellation);
        return new() { ["name"] = "content", ["data"] = new JsonArray([.. rows.Select(r => r.Item.ToJson())]) };
    }

    private async Task<VersionResult> ToldAsync(Task<VersionResult> work, CancellationToken cancellation)
    {
        var result = await work;
        if (result.Outcome == ContentOutcome.Done)
        {
            await events.RaiseAsync(new ContentChanged(), cancellation);
        }
        return result;
    }

    private static async Task<ContentItem?> OneAsync(IQueryable<ContentRow> rows, CancellationToken cancellation) =>
        (await rows.OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellation))?.Item;

    private static IQueryable<ContentSummary> Summaries(IQueryable<ContentRow> rows) => rows.Select(r => new ContentSummary(
        r.ContentItemId, r.ContentItemVersionId, r.ContentType, r.Language, r.LocalizationSet, r.Path, r.DisplayText,
        r.Latest, r.Published, r.ModifiedUtc, r.ShownUtc));
}
