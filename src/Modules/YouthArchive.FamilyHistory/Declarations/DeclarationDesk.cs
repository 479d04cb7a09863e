using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Declarations;

internal sealed class DeclarationRow
{
    public bool IsMade { get; set; }
    public string? Text { get; set; }
}

/// <summary>What the authors declare, and the living persons they tell of.</summary>
internal sealed class DeclarationDesk(DbContext db, TimeProvider clock)
{
    public const int LongestText = 4000;
    public const int LongestName = 200;
    public const int MostPersons = 100;

    public async Task SaveAsync(string workId, string personId, IReadOnlyDictionary<DeclarationKind, DeclarationRow> rows, CancellationToken cancellation)
    {
        var kept = await db.Set<Declaration>().Where(d => d.WorkId == workId).ToListAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (kind, row) in rows)
        {
            var text = Cut(row.Text, LongestText);
            var one = kept.FirstOrDefault(d => d.Kind == kind);
            if (one is null)
            {
                one = new() { WorkId = workId, Kind = kind, AtUtc = now, ById = personId };
                db.Add(one);
            }
            else if ((one.IsMade, one.Text) == (row.IsMade, text))
            {
                continue;
            }
            (one.IsMade, one.Text, one.AtUtc, one.ById) = (row.IsMade, text, now, personId);
        }
        await db.SaveChangesAsync(cancellation);
    }

    /// <returns>False when the list is full or the name is empty.</returns>
    public async Task<bool> AddPersonAsync(string workId, string? name, string? relation, bool needsRelease, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(name) || await db.Set<LivingPerson>().CountAsync(p => p.WorkId == workId, cancellation) >= MostPersons)
        {
            return false;
        }
        db.Add(new LivingPerson
        {
            Id = PortalId.New(),
            WorkId = workId,
            Name = Cut(name, LongestName),
            Relation = Cut(relation, LongestName),
            State = needsRelease ? ReleaseState.Missing : ReleaseState.NotNeeded,
        });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    public async Task<bool> RemovePersonAsync(string workId, string id, CancellationToken cancellation) =>
        await db.Set<LivingPerson>().Where(p => p.WorkId == workId && p.Id == id).ExecuteDeleteAsync(cancellation) > 0;

    public async Task<bool> GiveReleaseAsync(string workId, string id, string attachmentId, CancellationToken cancellation) =>
        await db.Set<LivingPerson>().Where(p => p.WorkId == workId && p.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.State, ReleaseState.Given).SetProperty(p => p.AttachmentId, attachmentId), cancellation) > 0;

    private static string Cut(string? text, int most) => text?.Trim() is { } kept ? kept[..Math.Min(kept.Length, most)] : "";
}
