namespace YouthArchive.Olympiads.Results.Analysis;

/// <summary>
/// Sums over pairs of whole numbers. They are exact, so the order in which sittings come in cannot change the last digit of a statistic.
/// </summary>
internal struct Moments
{
    private long _n;
    private long _x;
    private long _y;
    private Int128 _xx;
    private Int128 _yy;
    private Int128 _xy;

    public readonly long Count => _n;
    public readonly double MeanX => (double)_x / _n;

    public void Add(long x, long y)
    {
        _n++;
        _x += x;
        _y += y;
        _xx += x * (Int128)x;
        _yy += y * (Int128)y;
        _xy += x * (Int128)y;
    }

    /// <summary>Of a sample, by n − 1; null for fewer than two.</summary>
    public readonly double? VarianceX => Over(_n * _xx - (Int128)_x * _x);

    public readonly double? VarianceY => Over(_n * _yy - (Int128)_y * _y);

    public readonly double? Covariance => Over(_n * _xy - (Int128)_x * _y);

    /// <summary>Pearson's; null where one of the two does not vary.</summary>
    public readonly double? Correlation =>
        VarianceX is > 0 and { } x && VarianceY is > 0 and { } y ? Math.Clamp(Covariance!.Value / Math.Sqrt(x * y), -1, 1) : null;

    private readonly double? Over(Int128 numerator) => _n < 2 ? null : (double)numerator / ((double)_n * (_n - 1));
}
