namespace YouthArchive.Platform.Texts;

/// <param name="At">The first of its tokens.</param>
public readonly record struct Print(ulong Hash, int At);

/// <summary>
/// Winnowing (Schleimer, Wilkerson, Aiken, 2003): of every W hashes of K tokens in a row the least is kept, of equal ones the last.
/// Whatever two texts have in common over K + W - 1 tokens leaves a print in both. The hashes are our own and the same on every
/// machine and in every run: they may be stored.
/// </summary>
public sealed class Winnowing
{
    private const ulong Base = 0x9E37_79B9_7F4A_7C15;

    private readonly int _tokens;
    private readonly int _window;

    /// <summary>The base to the power of K - 1, by which the oldest token stands in the hash.</summary>
    private readonly ulong _oldest;

    /// <param name="tokens">K: so many tokens in a row make one print; from 1.</param>
    /// <param name="window">W: of so many prints in a row at least one is kept; from 1.</param>
    public Winnowing(int tokens, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tokens, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        (_tokens, _window) = (tokens, window);
        _oldest = Enumerable.Repeat(Base, tokens - 1).Aggregate(1UL, (product, b) => unchecked(product * b));
    }

    /// <summary>Every hash, none left out: what is subtracted must be subtracted whole.</summary>
    public void AllHashes(ReadOnlySpan<uint> tokens, ISet<ulong> into)
    {
        var rolling = 0UL;
        for (var i = 0; i < tokens.Length; i++)
        {
            rolling = Next(rolling, tokens, i);
            if (i >= _tokens - 1)
            {
                into.Add(Mixed(rolling));
            }
        }
    }

    /// <summary>The prints that are kept, in the order of the text; added to the list.</summary>
    public void Prints(ReadOnlySpan<uint> tokens, List<Print> into)
    {
        Span<ulong> window = stackalloc ulong[_window];
        var (rolling, least, leastAt) = (0UL, ulong.MaxValue, -1);
        var count = tokens.Length - _tokens + 1;
        for (var i = 0; i < tokens.Length; i++)
        {
            rolling = Next(rolling, tokens, i);
            var at = i - _tokens + 1;
            if (at < 0)
            {
                continue;
            }
            var hash = Mixed(rolling);
            window[at % _window] = hash;
            var isFull = at >= Math.Min(_window, count) - 1;
            if (hash <= least)
            {
                (least, leastAt) = (hash, at);
            }
            else if (leastAt <= at - _window)
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

    private ulong Next(ulong rolling, ReadOnlySpan<uint> tokens, int at)
    {
        unchecked
        {
            if (at >= _tokens)
            {
                rolling -= Mixed(tokens[at - _tokens]) * _oldest;
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
