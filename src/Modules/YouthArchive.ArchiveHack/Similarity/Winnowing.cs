namespace YouthArchive.ArchiveHack.Similarity;

/// <param name="At">The first of its tokens.</param>
internal readonly record struct Print(ulong Hash, int At);

/// <summary>
/// Winnowing (Schleimer, Wilkerson, Aiken, 2003): of every W hashes of K tokens in a row the least is kept, of equal ones the last.
/// Whatever two files have in common over K + W - 1 tokens leaves a print in both.
/// </summary>
internal static class Winnowing
{
    private const ulong Base = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The base to the power of K - 1, by which the oldest token stands in the hash.</summary>
    private static readonly ulong Oldest = Enumerable.Repeat(Base, SimilarityLimits.Tokens - 1).Aggregate(1UL, (product, b) => unchecked(product * b));

    /// <summary>Every hash, none left out: what is subtracted must be subtracted whole.</summary>
    public static void AllHashes(ReadOnlySpan<uint> tokens, ISet<ulong> into)
    {
        var rolling = 0UL;
        for (var i = 0; i < tokens.Length; i++)
        {
            rolling = Next(rolling, tokens, i);
            if (i >= SimilarityLimits.Tokens - 1)
            {
                into.Add(Mixed(rolling));
            }
        }
    }

    public static void Prints(ReadOnlySpan<uint> tokens, List<Print> into)
    {
        Span<ulong> window = stackalloc ulong[SimilarityLimits.Window];
        var (rolling, least, leastAt) = (0UL, ulong.MaxValue, -1);
        var count = tokens.Length - SimilarityLimits.Tokens + 1;
        for (var i = 0; i < tokens.Length; i++)
        {
            rolling = Next(rolling, tokens, i);
            var at = i - SimilarityLimits.Tokens + 1;
            if (at < 0)
            {
                continue;
            }
            var hash = Mixed(rolling);
            window[at % SimilarityLimits.Window] = hash;
            var isFull = at >= Math.Min(SimilarityLimits.Window, count) - 1;
            if (hash <= least)
            {
                (least, leastAt) = (hash, at);
            }
            else if (leastAt <= at - SimilarityLimits.Window)
            {
                (least, leastAt) = Least(window, at);
            }
            if (isFull && (into.Count == 0 || into[^1].At != leastAt || into[^1].Hash != least))
            {
                into.Add(new(least, leastAt));
            }
        }
    }

    private static (ulong, int) Least(ReadOnlySpan<ulong> window, int last)
    {
        var (least, at) = (ulong.MaxValue, -1);
        for (var i = last - window.Length + 1; i <= last; i++)
        {
            if (window[i % window.Length] <= least)
            {
                (least, at) = (window[i % window.Length], i);
            }
        }
        return (least, at);
    }

    private static ulong Next(ulong rolling, ReadOnlySpan<uint> tokens, int at)
    {
        unchecked
        {
            if (at >= SimilarityLimits.Tokens)
            {
                rolling -= Mixed(tokens[at - SimilarityLimits.Tokens]) * Oldest;
            }
            return rolling * Base + Mixed(tokens[at]);
        }
    }

    // SplitMix64's last step: neighbouring values come out far apart.
    private static ulong Mixed(ulong value)
    {
        unchecked
        {
            value += 0x9E37_79B9_7F4A_7C15;
            value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
            value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
            return value ^ (value >> 31);
        }
    }
}
