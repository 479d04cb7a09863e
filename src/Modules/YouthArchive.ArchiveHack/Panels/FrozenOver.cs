using System.Text.Json;
using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.ArchiveHack.Freezes;
using YouthArchive.ArchiveHack.Mirrors;
using YouthArchive.ArchiveHack.Readings;

namespace YouthArchive.ArchiveHack.Panels;

/// <summary>Puts the frozen copy over what was read from GitHub: what is judged comes from our disk, only the logs are GitHub's.</summary>
internal static class FrozenOver
{
    /// <param name="readHead">The head that GitHub's own checks were read of.</param>
    public static RepositoryFacts? Of(RepositoryFacts? read, string? readHead, Mirror? mirror)
    {
        if (mirror is not { IsComplete: true } || FactsMerge.Parse(mirror.Facts) is not { } copy)
        {
            return read;
        }
        var inherited = copy.InheritedShas.ToHashSet(StringComparer.Ordinal);
        return (read ?? copy) with
        {
            DefaultBranch = copy.DefaultBranch ?? read?.DefaultBranch,
            Commits = Commits(read?.Commits, copy.Commits ?? [], inherited),
            Rewritten = [.. (read?.Rewritten ?? []).Where(c => !inherited.Contains(c.Sha))],
            Tree = copy.Tree,
            Readme = copy.Readme,
            Licence = copy.Licence,
            Languages = copy.Languages is { Count: > 0 } ? copy.Languages : read?.Languages,
            Checks = readHead == mirror.FrozenSha ? read?.Checks : copy.Checks,
            Releases = copy.Releases,
            Inherited = copy.Inherited,
            InheritedShas = copy.InheritedShas,
        };
    }

    /// <summary>The branches as the site saw them around the deadline.</summary>
    public static IReadOnlyList<Witness> Witnesses(Mirror? mirror) => mirror is { HeadSeenUtc: { } seen, Heads: { } heads }
        ? [.. JsonSerializer.Deserialize<List<RemoteHead>>(heads)!.Select(head => new Witness(head.Sha, seen, TrustLevel.OwnReading))]
        : [];

    /// <summary>What is mirrored is what is judged.</summary>
    public static FreezeCommit? Decided(FrozenVersion? frozen, Mirror? mirror) =>
        frozen is not null && mirror is { IsComplete: true } && frozen.Sha == mirror.FrozenSha ? new(frozen.Sha, frozen.PushedUtc, frozen.IsProven) : null;

    /// <summary>GitHub knows accounts and signatures, the copy knows lines; commits only GitHub showed are the ones that came later.</summary>
    private static IReadOnlyList<CommitFact> Commits(IReadOnlyList<CommitFact>? read, IReadOnlyList<CommitFact> copy, HashSet<string> inherited)
    {
        var known = (read ?? []).DistinctBy(c => c.Sha).ToDictionary(c => c.Sha, StringComparer.Ordinal);
        var joined = copy.Select(c => known.GetValueOrDefault(c.Sha) is { } told ? told with { Additions = c.Additions, Deletions = c.Deletions } : c).ToList();
        var held = joined.Select(c => c.Sha).ToHashSet(StringComparer.Ordinal);
        return [.. joined, .. known.Values.Where(c => !held.Contains(c.Sha) && !inherited.Contains(c.Sha))];
    }
}
