namespace YouthArchive.Olympiads.Results.Analysis;

/// <summary>From 0 to 100: how many have less, those with the same counted half.</summary>
/// <param name="Low">Of the total one standard error lower; as the percentile itself where the error is unknown.</param>
/// <param name="High">Of the total one standard error higher.</param>
internal sealed record Percentile(double Value, double Low, double High);

internal sealed class Percentiles
{
    private readonly int[] _totals;
    private readonly double _error;

    /// <param name="totals">Hundredths.</param>
    /// <param name="standardError">Points; null when it cannot be told.</param>
    public Percentiles(IEnumerable<int> totals, double? standardError)
    {
        _totals = [.. totals.Order()];
        _error = 100 * standardError ?? 0;
    }

    public Percentile Of(int total)
    {
        var (value, low, high) = (At(total), At(total - _error), At(total + _error));
        return new(value, Math.Min(value, low), Math.Max(value, high));
    }

    private double At(double total)
    {
        var below = Count(total, orEqual: false);
        return _totals.Length == 0 ? 0 : 100.0 * (below + Count(total, orEqual: true)) / (2.0 * _totals.Length);
    }

    private int Count(double total, bool orEqual)
    {
        var (low, high) = (0, _totals.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_totals[middle] < total || orEqual && _totals[middle] <= total)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
