using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Mirrors;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Freezes;

/// <summary>One writer at a time within this process; the table's key keeps another node out.</summary>
internal sealed class LedgerGate : IDisposable
{
    public SemaphoreSlim Door { get; } = new(1);

    public void Dispose() => Door.Dispose();
}

/// <param name="BrokenAt">Number of the first line that was changed, left out or moved; null when the chain holds.</param>
/// <param name="Last">The newest hash: whoever wrote it down elsewhere can prove later that nothing was exchanged.</param>
/// <param name="Changed">Hand-ins whose mirror on disk, or whose judged commit, is not what the ledger says.</param>
internal sealed record LedgerCheck(long Lines, long? BrokenAt, string Last, IReadOnlySet<string> Changed)
{
    public bool Holds => BrokenAt is null && Changed.Count == 0;
}

/// <summary>The ledger of a freeze: what stood where when the deadline came.</summary>
internal sealed class FreezeLedger(DbContext db, LedgerGate gate, MirrorStore store)
{
    /// <summary>Adds a line and saves it together with everything else that was changed: both are kept, or neither.</summary>
    public async Task WriteAsync(Edition edition, string handInId, Func<long, FreezeLine> line, CancellationToken cancellation)
    {
        await gate.Door.WaitAsync(cancellation);
        try
        {
            var last = await db.Set<LedgerEntry>().AsNoTracking().Where(l => l.EditionId == edition.Id).OrderByDescending(l => l.Number).FirstOrDefaultAsync(cancellation);
            var number = (last?.Number ?? 0) + 1;
            var text = line(number).Write();
            db.Add(new LedgerEntry
            {
                EditionId = edition.Id,
                Number = number,
                HandInId = handInId,
                Text = text,
                Hash = FreezeChain.Next(last?.Hash ?? FreezeChain.Genesis(edition.Key), text),
            });
            await db.SaveChangesAsync(cancellation);
        }
        finally
        {
            gate.Door.Release();
        }
    }

    public async Task<IReadOnlyList<FreezeLine>> LinesAsync(int editionId, CancellationToken cancellation) =>
        [.. (await EntriesAsync(editionId, cancellation)).Select(e => FreezeLine.Read(e.Text)).OfType<FreezeLine>()];

    /// <param name="withMirrors">Hashes every mirror on disk too.</param>
    public async Task<LedgerCheck> CheckAsync(Edition edition, bool withMirrors, CancellationToken cancellation)
    {
        var entries = await EntriesAsync(edition.Id, cancellation);
        var broken = FreezeChain.BrokenAt(edition.Key, entries.Select(e => (e.Number, e.Text, e.Hash)));
        var lines = entries.Select(e => FreezeLine.Read(e.Text)).OfType<FreezeLine>().ToList();
        var changed = await MovedAsync(lines, cancellation);
        if (withMirrors)
        {
            foreach (var line in lines.Where(l => l.Kind == FreezeLineKind.Mirror).GroupBy(l => l.HandIn).Select(g => g.Last()))
            {
                if (await PackDigest.OfAsync(store.Folder(line.HandIn), cancellation) != line.Digest)
                {
                    changed.Add(line.HandIn);
                }
            }
        }
        return new(entries.Count, broken, entries.Count == 0 ? FreezeChain.Genesis(edition.Key) : entries[^1].Hash, changed);
    }

    /// <summary>Mirrored commits that the table of judged versions no longer names.</summary>
    private async Task<HashSet<string>> MovedAsync(List<FreezeLine> lines, CancellationToken cancellation)
    {
        var mirrored = lines.Where(l => l.Kind == FreezeLineKind.Mirror).GroupBy(l => l.HandIn).ToDictionary(g => g.Key, g => g.Last().Sha);
        var ids = mirrored.Keys.ToList();
        var judged = await db.Set<Mirror>().Where(m => ids.Contains(m.HandInId)).Select(m => new { m.HandInId, m.FrozenSha }).ToListAsync(cancellation);
        return [.. mirrored.Where(pair => judged.Find(j => j.HandInId == pair.Key)?.FrozenSha != pair.Value).Select(pair => pair.Key)];
    }

    private async Task<List<LedgerEntry>> EntriesAsync(int editionId, CancellationToken cancellation) =>
        await db.Set<LedgerEntry>().AsNoTracking().Where(l => l.EditionId == editionId).OrderBy(l => l.Number).ToListAsync(cancellation);
}
