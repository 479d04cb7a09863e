namespace YouthArchive.FamilyHistory.Originality.Search;

/// <summary>Prints of many works, sorted: the print in the upper half of each number, the number of its work in the lower. Never changes.</summary>
internal sealed class Segment
{
    private const int Bits = 16;

    public static readonly Segment Empty = new([]);

    private readonly ulong[] _postings;

    /// <summary>Where the prints that begin with these bits begin.</summary>
    private readonly int[] _begins = new int[(1 << Bits) + 1];

    private Segment(ulong[] sorted)
    {
        _postings = sorted;
        var at = 0;
        for (var prefix = 0; prefix < _begins.Length; prefix++)
        {
            while (at < sorted.Length && (int)(sorted[at] >> (64 - Bits)) < prefix)
            {
                at++;
            }
            _begins[prefix] = at;
        }
    }

    public int Length => _postings.Length;

    public static Segment Of(ulong[] postings)
    {
        Array.Sort(postings);
        return new(postings);
    }

    /// <summary>Both, without the works that are gone.</summary>
    public static Segment Merged(Segment one, Segment other, Func<int, bool> isGone)
    {
        var (a, b) = (one._postings, other._postings);
        var merged = new ulong[a.Length + b.Length];
        var (i, j, length) = (0, 0, 0);
        while (i < a.Length || j < b.Length)
        {
            var next = j == b.Length || i < a.Length && a[i] <= b[j] ? a[i++] : b[j++];
            if (!isGone((int)(uint)next))
            {
                merged[length++] = next;
            }
        }
        return new(length == merged.Length ? merged : merged[..length]);
    }

    public static ulong Posting(uint print, int work) => (ulong)print << 32 | (uint)work;

    /// <summary>The postings of one print.</summary>
    public ReadOnlySpan<ulong> Of(uint print)
    {
        var prefix = (int)(print >> (32 - Bits));
        var range = _postings.AsSpan(_begins[prefix], _begins[prefix + 1] - _begins[prefix]);
        var from = range.BinarySearch((ulong)print << 32);
        from = from < 0 ? ~from : from;
        var to = from;
        while (to < range.Length && (uint)(range[to] >> 32) == print)
        {
            to++;
        }
        return range[from..to];
    }
}
