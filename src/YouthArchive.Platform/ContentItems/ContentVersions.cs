using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Platform.ContentItems;

/// <summary>What editors do with versions. Every save is a version of its own: nothing that was written is lost.</summary>
internal sealed class ContentVersions(DbContext db, AuditTrail audit, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<VersionResult> SaveAsync(Draft draft, CancellationToken cancellation)
    {
        var id = draft.Item.ContentItemId is { Length: > 0 } given ? given : PortalId.New();
        var rows = await RowsAsync(id, cancellation);
        var latest = rows.Find(r => r.Latest);
        if (draft.BasedOn is null ? rows.Count > 0 : latest?.ContentItemVersionId != draft.BasedOn)
        {
            return new(rows.Count == 0 ? ContentOutcome.NotFound : ContentOutcome.ChangedElsewhere);
        }
        return await AddAsync(draft.Item with { ContentItemId = id }, latest, "Content.DraftSaved", draft.ActorId, cancellation);
    }

    public async Task<VersionResult> RestoreAsync(Restoration restoration, CancellationToken cancellation)
    {
        var rows = await RowsAsync(restoration.ContentItemId, cancellation);
        var old = rows.Find(r => r.ContentItemVersionId == restoration.VersionId);
        return old is null
            ? new(ContentOutcome.NotFound)
            : await AddAsync(old.Item, rows.Find(r => r.Latest), "Content.Restored", restoration.ActorId, cancellation);
    }

    public async Task<VersionResult> PublishAsync(Publication publication, CancellationToken cancellation)
    {
        var rows = await RowsAsync(publication.ContentItemId, cancellation);
        if (rows.Find(r => r.Latest) is not { } latest)
        {
            return new(ContentOutcome.NotFound);
        }
        if (latest.Path is { } path && await db.Set<ContentRow>()
            .AnyAsync(r => r.Published && r.Path == path && r.ContentItemId != publication.ContentItemId, cancellation))
        {
            return new(ContentOutcome.PathTaken, latest.Item);
        }
        rows.ForEach(r => r.Published = false);
        latest.Published = true;
        latest.Take(latest.Item with { PublishedUtc = Now });
        audit.Add(publication.ActorId, "Content.Published", latest.ContentType, latest.ContentItemId, new { version = latest.ContentItemVersionId });
        await db.SaveChangesAsync(cancellation);
        return new(ContentOutcome.Done, latest.Item);
    }

    public async Task<VersionResult> WithdrawAsync(Withdrawal withdrawal, CancellationToken cancellation)
    {
        var rows = await RowsAsync(withdrawal.ContentItemId, cancellation);
        if (rows.Find(r => r.Published) is not { } published)
        {
            return new(ContentOutcome.NotFound);
        }
        published.Published = false;
        audit.Add(withdrawal.ActorId, "Content.Withdrawn", published.ContentType, published.ContentItemId,
            new { version = published.ContentItemVersionId }, withdrawal.Reason);
        await db.SaveChangesAsync(cancellation);
        return new(ContentOutcome.Done, published.Item);
    }

    private async Task<VersionResult> AddAsync(ContentItem item, ContentRow? latest, string kind, string actorId, CancellationToken cancellation)
    {
        var fresh = item with
        {
            ContentItemVersionId = PortalId.New(),
            Latest = true,
            Published = false,
            ModifiedUtc = Now,
            PublishedUtc = null,
            CreatedUtc = latest?.Item.CreatedUtc ?? item.CreatedUtc ?? Now,
            Parts = WithoutSeed(item.Parts),
        };
        if (latest is not null)
        {
            latest.Latest = false;
        }
        db.Add(ContentRow.Of(fresh));
        audit.Add(actorId, kind, fresh.ContentType, fresh.ContentItemId!, new { version = fresh.ContentItemVersionId });
        await db.SaveChangesAsync(cancellation);
        return new(ContentOutcome.Done, fresh);
    }

    // An edited version is the editor's; the seed must not take it for its own.
    private static JsonObject WithoutSeed(JsonObject parts)
    {
        var copy = parts.DeepClone().AsObject();
        copy.Remove(SeedPart.Name);
        return copy;
    }

    private Task<List<ContentRow>> RowsAsync(string id, CancellationToken cancellation) =>
        db.Set<ContentRow>().Where(r => r.ContentItemId == id).OrderBy(r => r.Id).ToListAsync(cancellation);
}
