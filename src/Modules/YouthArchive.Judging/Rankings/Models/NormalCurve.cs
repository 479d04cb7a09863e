namespace YouthArchive.Judging.Rankings.Models;

internal static class NormalCurve
{
    private const double Far = 8;

    /// <summary>P(Z &lt; x): Marsaglia's series (Journal of Statistical Software 11/4, 2004), to the last digits.</summary>
    public static double Below(double x)
    {
        if (Math.Abs(x) >= Far)
        {
            return x > 0 ? 1 : 0;
        }
        double sum = x, term = x, before = 0;
        for (var i = 3; sum != before; i += 2)
        {
            before = sum;
            term *= x * x / i;
            sum += term;
        }
        return Math.Clamp(0.5 + sum * Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI), 0, 1);
    }

    /// <summary>P(T &lt; t) of Student's distribution, by the usual normal approximation; exact enough from three degrees on.</summary>
    public static double StudentBelow(double t, double degrees) =>
        Below(t * (1 - 1 / (4 * degrees)) / Math.Sqrt(1 + t * t / (2 * degrees)));
}
