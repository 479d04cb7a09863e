using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Certificates.Own;

/// <summary>A person's certificates, for their own download. Erasure leaves number and state: a paper that is out can still be checked.</summary>
internal sealed class CertificateData(DbContext db, IEditions editions, TimeProvider clock) : IPersonalData
{
    public string Section => "certificates";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var held = await db.Set<Certificate>().AsNoTracking().Where(c => c.PersonId == personId).OrderBy(c => c.Id).ToListAsync(cancellation);
        var keys = (await editions.AllAsync(cancellation)).ToDictionary(e => e.Id, e => e.Key);
        return held.Count == 0 ? null : held.Select(c => new
        {
            c.Number,
            Edition = keys.GetValueOrDefault(c.EditionId),
            Kind = c.Kind.ToString(),
            PrintedName = c.Name,
            Achievement = c.Achievement.ToString(),
            Title = c.EntryTitle,
            State = c.State.ToString(),
            c.IssuedUtc,
            c.RevokedUtc,
            Ground = c.RevocationCause?.ToString(),
            Reason = c.RevocationReason,
        });
    }

    public async Task EraseAsync(string personId, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var certificate in await db.Set<Certificate>().Where(c => c.PersonId == personId && c.ErasedUtc == null).ToListAsync(cancellation))
        {
            certificate.Erase(now);
        }
    }
}

/// <summary>
/// Certificates of two accounts of one person: all numbers stay good to check. Where both hold a valid one for the same, that of the account
/// that stays is the valid one.
/// </summary>
internal sealed class CertificateMerge(DbContext db) : IPersonalMerge
{
    public Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default) => Task.FromResult<string?>(null);

    public async Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default)
    {
        var all = await db.Set<Certificate>().Where(c => c.PersonId == fromId || c.PersonId == toId).OrderBy(c => c.Id).ToListAsync(cancellation);
        foreach (var same in all.GroupBy(c => (c.EditionId, c.Kind, c.EntryId)))
        {
            var (moved, kept) = (same.Where(c => c.PersonId == fromId).OrderBy(c => c.Ordinal).ToList(), same.Where(c => c.PersonId == toId).OrderBy(c => c.Ordinal).ToList());
            if (kept.LastOrDefault() is { State: CertificateState.Valid } valid)
            {
                moved.Where(c => c.State == CertificateState.Valid).ToList().ForEach(c => c.ReplaceBy(valid.Number));
            }
            // The newest keeps the highest number of the row; below nought nothing else stands.
            var lowest = kept.Select(c => c.Ordinal).DefaultIfEmpty(1).Min();
            for (var i = 0; kept.Count > 0 && i < moved.Count; i++)
            {
                moved[i].Ordinal = lowest - moved.Count + i;
            }
            moved.ForEach(c => c.PersonId = toId);
        }
        await db.SaveChangesAsync(cancellation);
    }
}
