using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Mirrors;
using YouthArchive.ArchiveHack.Readings;

namespace YouthArchive.ArchiveHack.Freezes;

/// <summary>What a fork or a copy of a template was made from, as it stands in the same mirror.</summary>
internal sealed record Original(string Sha);

/// <summary>Brings the original beside a team's work, so that only the new part counts as the team's.</summary>
internal sealed class Originals(DbContext db, MirrorStore store, MirrorReading reading, MirrorHistory history, IOptionsMonitor<GitHubOptions> github)
{
    private const string Snapshot = "original";
    private const int MostShas = 1000;

    /// <summary>Null when the repository is nobody's copy, or when the original cannot be had: then all that is known is that it is one.</summary>
    public async Task<Original?> FetchAsync(string handInId, CancellationToken cancellation)
    {
        var kept = await db.Set<Reading>().AsNoTracking().FirstOrDefaultAsync(r => r.HandInId == handInId, cancellation);
        var facts = FactsMerge.Parse(kept?.Facts);
        if ((facts?.ParentName ?? facts?.TemplateName) is not { } name || CloneAddress.Of(github.CurrentValue, name) is not { } address)
        {
            return null;
        }
        var (state, heads) = await store.HeadsAsync(address, cancellation);
        return state == MirrorState.Complete && heads!.Default is { } head
            && await store.FetchAsync(handInId, address, Snapshot, [head], cancellation) == MirrorState.Complete
            ? new(head.Sha)
            : null;
    }

    public async Task<(Inheritance Inherited, IReadOnlyList<string> Shas)> InheritedAsync(
        string handInId, string head, Original original, MirrorTree tree, CancellationToken cancellation)
    {
        var shared = await history.SharedAsync(handInId, head, original.Sha, cancellation);
        // A template shares no history: there its newest version is compared.
        var before = await reading.TreeAsync(handInId, shared.Count > 0 ? shared[0] : original.Sha, cancellation);
        var known = (before?.Entries ?? []).Select(entry => entry.Sha).ToHashSet(StringComparer.Ordinal);
        var files = tree.Entries.Where(entry => entry.IsFile).ToList();
        var same = files.Count(entry => known.Contains(entry.Sha));
        return (new(shared.Count, same, files.Count - same), [.. shared.Take(MostShas)]);
    }
}
