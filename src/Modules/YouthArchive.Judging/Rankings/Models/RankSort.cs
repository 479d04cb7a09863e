namespace YouthArchive.Judging.Rankings.Models;

/// <summary>Ranks of many draws of the same size: numbers are dealt into bins by their value, then put in order within a few.</summary>
internal sealed class RankSort(int count)
{
    private readonly int[] _start = new int[2 * count + 2];
    private readonly int[] _bin = new int[count];
    private readonly int[] _order = new int[count];
    private readonly int[] _ranks = new int[count];

    /// <summary>From 0, the highest first; equal values by their position. Overwritten by the next call.</summary>
    public int[] Ranks(double[] values)
    {
        var (low, high) = (values[0], values[0]);
        for (var i = 1; i < count; i++)
        {
            low = Math.Min(low, values[i]);
            high = Math.Max(high, values[i]);
        }
        Deal(values, high, high > low ? 2 * count / (high - low) : 0);
        for (var at = 1; at < count; at++)
        {
            var entry = _order[at];
            var to = at;
            for (; to > 0 && IsBefore(values, entry, _order[to - 1]); to--)
            {
                _order[to] = _order[to - 1];
            }
            _order[to] = entry;
        }
        for (var at = 0; at < count; at++)
        {
            _ranks[_order[at]] = at;
        }
        return _ranks;
    }

    private void Deal(double[] values, double high, double scale)
    {
        Array.Clear(_start);
        var last = 2 * count;
        for (var i = 0; i < count; i++)
        {
            _bin[i] = Math.Min((int)((high - values[i]) * scale), last);
            _start[_bin[i] + 1]++;
        }
        for (var bin = 1; bin <= last + 1; bin++)
        {
            _start[bin] += _start[bin - 1];
        }
        for (var i = 0; i < count; i++)
        {
            _order[_start[_bin[i]]++] = i;
        }
    }

    private static bool IsBefore(double[] values, int a, int b) => values[a] > values[b] || values[a] == values[b] && a < b;
}
