namespace YouthArchive.ArchiveHack.Similarity;

/// <param name="IsEarlier">B is of an earlier edition.</param>
/// <param name="Shared">Prints in both.</param>
/// <param name="Score">Shared prints by the prints of the smaller of the two, both after subtraction; 0 to 1.</param>
internal sealed record SimilarPair(string A, string B, bool IsEarlier, int Shared, double Score);

/// <param name="Pairs">The most alike first.</param>
/// <param name="Ignored">Prints that were subtracted: starter, and what many have in common.</param>
internal sealed record Comparison(IReadOnlyList<SimilarPair> Pairs, IReadOnlySet<ulong> Ignored)
{
    /// <summary>
    /// Every team with every other team, and with the repositories of earlier editions. Does not depend on the order in which they
    /// come: A is the one whose key is first by ordinal order, and the earlier one is always B.
    /// </summary>
    public static Comparison Of(
        IReadOnlyList<Fingerprints> teams, IReadOnlyList<Fingerprints> earlier, IReadOnlySet<ulong> subtracted, double threshold = SimilarityLimits.Reported)
    {
        var all = teams.OrderBy(t => t.Key, StringComparer.Ordinal).Concat(earlier.OrderBy(t => t.Key, StringComparer.Ordinal)).ToArray();
        var (hashes, owners) = Index(all, subtracted);
        var ignored = new HashSet<ulong>(subtracted);
        var sizes = new int[all.Length];
        var shared = new Dictionary<(int A, int B), int>();
        foreach (var (start, end) in Groups(hashes))
        {
            if (end - start > SimilarityLimits.Holders(all.Length))
            {
                ignored.Add(hashes[start]);
                continue;
            }
            Count(owners.AsSpan(start, end - start), teams.Count, sizes, shared);
        }
        var pairs = shared.Select(p => Pair(all, teams.Count, p.Key, p.Value, sizes)).Where(p => p.Score >= threshold);
        return new([.. pairs.OrderByDescending(p => p.Score).ThenBy(p => p.A, StringComparer.Ordinal).ThenBy(p => p.B, StringComparer.Ordinal)], ignored);
    }

    private static (ulong[] Hashes, int[] Owners) Index(Fingerprints[] all, IReadOnlySet<ulong> subtracted)
    {
        var hashes = new List<ulong>(all.Sum(f => f.Hashes.Length));
        var owners = new List<int>(hashes.Capacity);
        for (var owner = 0; owner < all.Length; owner++)
        {
            foreach (var hash in all[owner].Hashes.Where(h => !subtracted.Contains(h)))
            {
                hashes.Add(hash);
                owners.Add(owner);
            }
        }
        var (keys, items) = (hashes.ToArray(), owners.ToArray());
        Array.Sort(keys, items);
        return (keys, items);
    }

    private static IEnumerable<(int Start, int End)> Groups(ulong[] sorted)
    {
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start]; end++)
            {
            }
            yield return (start, end);
        }
    }

    private static void Count(Span<int> owners, int teams, int[] sizes, Dictionary<(int A, int B), int> shared)
    {
        owners.Sort();
        for (var i = 0; i < owners.Length; i++)
        {
            sizes[owners[i]]++;
            // Two of earlier editions are not this edition's business.
            for (var j = i + 1; j < owners.Length && owners[i] < teams; j++)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(shared, (owners[i], owners[j]), out _)++;
            }
        }
    }

    private static SimilarPair Pair(Fingerprints[] all, int teams, (int A, int B) pair, int shared, int[] sizes)
    {
        var size = Math.Max(Math.Min(sizes[pair.A], sizes[pair.B]), SimilarityLimits.FewestPrints);
        return new(all[pair.A].Key, all[pair.B].Key, pair.B >= teams, shared, shared / (double)size);
    }
}
