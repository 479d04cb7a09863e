namespace YouthArchive.Platform.Numbers;

/// <summary>SplitMix64 (Steele, Lea, Flood 2014): what is drawn from a kept seed must not depend on which generator the runtime ships.</summary>
public sealed class SeededDraw(ulong seed)
{
    private ulong state = seed;

    /// <summary>From 0 to below the limit. The bias of the remainder (under 2⁻³²) does not matter for a search.</summary>
    public int Below(int limit)
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (int)((z ^ (z >> 31)) % (ulong)limit);
    }

    /// <summary>Fisher–Yates: the same order for the same seed, on every machine.</summary>
    public void Shuffle<T>(IList<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }
}
