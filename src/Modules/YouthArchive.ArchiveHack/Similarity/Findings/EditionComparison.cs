using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Similarity.Findings;

/// <summary>Compares the frozen code of an edition's teams with each other and with earlier editions, and keeps what people should see.</summary>
internal sealed class EditionComparison(DbContext db, TeamRegister register, IEditions editions, ITeamSources sources, TimeProvider clock)
{
    private sealed record Frozen(string TeamId, string HandInId, string Sha);

    /// <returns>False when nothing has changed since the last time.</returns>
    public async Task<bool> RunAsync(Edition edition, CancellationToken cancellation)
    {
        var teams = await FrozenAsync(edition.Id, cancellation);
        var earlier = await EarlierAsync(edition, cancellation);
        var inputs = Digest([.. teams, .. earlier]);
        var last = await db.Set<StoredComparison>().FirstOrDefaultAsync(c => c.EditionId == edition.Id, cancellation);
        if (teams.Count == 0 || last?.Inputs == inputs)
        {
            return false;
        }
        var prints = await PrintsAsync(teams, cancellation);
        var comparison = Comparison.Of(prints, await PrintsAsync(earlier, cancellation), new HashSet<ulong>(), SimilarityLimits.Shown);
        await KeepAsync(edition, comparison, teams.Concat(earlier).ToDictionary(f => f.TeamId), cancellation);
        last ??= db.Add(new StoredComparison { EditionId = edition.Id, Inputs = "", ComparedUtc = default, Teams = 0, Unread = 0, Earlier = 0 }).Entity;
        (last.ComparedUtc, last.Teams, last.Unread, last.Earlier) = (clock.GetUtcNow().UtcDateTime, teams.Count, teams.Count - prints.Count, earlier.Count);
        // A mirror that is still missing is looked for again.
        last.Inputs = prints.Count == teams.Count ? inputs : "";
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<List<Frozen>> FrozenAsync(int editionId, CancellationToken cancellation)
    {
        var current = (await register.OfEditionAsync(editionId, cancellation)).Where(t => t.Current is not null).ToDictionary(t => t.Current!.Id, t => t.Id);
        var ids = current.Keys.ToList();
        var frozen = await db.Set<FrozenVersion>().Where(f => ids.Contains(f.HandInId) && f.Sha != null)
            .Select(f => new { f.HandInId, f.Sha }).ToListAsync(cancellation);
        return [.. frozen.Select(f => new Frozen(current[f.HandInId], f.HandInId, f.Sha!)).OrderBy(f => f.TeamId, StringComparer.Ordinal)];
    }

    private async Task<List<Frozen>> EarlierAsync(Edition edition, CancellationToken cancellation)
    {
        var freeze = TeamRules.FreezeOf(edition);
        var all = new List<Frozen>();
        foreach (var other in (await editions.AllAsync(cancellation)).Where(e => e.Programme == edition.Programme && e.Id != edition.Id))
        {
            if (TeamRules.FreezeOf(other) < freeze)
            {
                all.AddRange(await FrozenAsync(other.Id, cancellation));
            }
        }
        return all;
    }

    // One repository at a time: of each only its prints stay in memory.
    private async Task<IReadOnlyList<Fingerprints>> PrintsAsync(IReadOnlyList<Frozen> repositories, CancellationToken cancellation)
    {
        var prints = new List<Fingerprints>();
        foreach (var repository in repositories)
        {
            var files = await sources.ReadAsync(repository.HandInId, cancellation);
            if (files.Count > 0)
            {
                prints.Add(Fingerprints.Of(new SourceRepository(repository.TeamId, files)));
            }
        }
        return prints;
    }

    private async Task KeepAsync(Edition edition, Comparison comparison, Dictionary<string, Frozen> repositories, CancellationToken cancellation)
    {
        var kept = await db.Set<StoredPair>().Where(p => p.EditionId == edition.Id).ToListAsync(cancellation);
        var found = comparison.Pairs.Select(p => (p.A, p.B)).ToHashSet();
        // What somebody has looked at stays on record, also when it is no longer found.
        db.RemoveRange(kept.Where(k => !found.Contains((k.TeamA, k.TeamB)) && k.Note is null));
        foreach (var pair in comparison.Pairs)
        {
            var (a, b) = (repositories[pair.A], repositories[pair.B]);
            var passages = StoredPair.Write(SideBySide.Of(
                await sources.ReadAsync(a.HandInId, cancellation), await sources.ReadAsync(b.HandInId, cancellation), comparison.Ignored));
            if (kept.Find(k => k.TeamA == pair.A && k.TeamB == pair.B) is { } known)
            {
                (known.Score, known.Shared, known.Passages, known.FoundUtc) = (pair.Score, pair.Shared, passages, clock.GetUtcNow().UtcDateTime);
                continue;
            }
            db.Add(new StoredPair
            {
                EditionId = edition.Id,
                TeamA = pair.A,
                HandInA = a.HandInId,
                TeamB = pair.B,
                HandInB = b.HandInId,
                IsEarlier = pair.IsEarlier,
                Score = pair.Score,
                Shared = pair.Shared,
                Passages = passages,
                FoundUtc = clock.GetUtcNow().UtcDateTime,
            });
        }
    }

    private static string Digest(IEnumerable<Frozen> repositories) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', repositories.Select(r => $"{r.HandInId} {r.Sha}")))));
}
