using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.ArchiveHack.Readings;

/// <summary>Answers with their ETags in the database: after a restart, and on another node, an unchanged repository costs nothing.</summary>
internal sealed class DatabaseResponseCache(IServiceScopeFactory scopes, TimeProvider clock) : IResponseCache
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(45);

    public async ValueTask<StoredResponse?> Find(ResponseKey key, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var digest = key.Digest();
        var kept = await scope.ServiceProvider.GetRequiredService<DbContext>().Set<KeptResponse>().AsNoTracking()
            .FirstOrDefaultAsync(r => r.Digest == digest, cancellationToken);
        return kept is null ? null : new(kept.ETag, kept.Link, kept.ContentType, kept.IsCut, Unpack(kept.Body));
    }

    public async ValueTask Store(ResponseKey key, StoredResponse response, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var body = Pack(response.Body);
        var now = clock.GetUtcNow().UtcDateTime;
        // One statement: two readers of one address never collide.
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Hack_Responses" ("Digest", "ETag", "Link", "ContentType", "IsCut", "Body", "UsedUtc")
            VALUES ({key.Digest()}, {response.ETag}, {response.Link}, {response.ContentType}, {response.IsCut}, {body}, {now})
            ON CONFLICT ("Digest") DO UPDATE SET "ETag" = excluded."ETag", "Link" = excluded."Link", "ContentType" = excluded."ContentType",
                "IsCut" = excluded."IsCut", "Body" = excluded."Body", "UsedUtc" = excluded."UsedUtc"
            """, cancellationToken);
    }

    public static Task ForgetOldAsync(DbContext db, DateTime now, CancellationToken cancellation)
    {
        var before = now - KeptFor;
        return db.Set<KeptResponse>().Where(r => r.UsedUtc < before).ExecuteDeleteAsync(cancellation);
    }

    private static byte[] Pack(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(body);
        }
        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var body = new MemoryStream();
        using var stream = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        stream.CopyTo(body);
        return body.ToArray();
    }
}
