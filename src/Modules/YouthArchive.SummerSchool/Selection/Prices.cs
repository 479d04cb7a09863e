namespace YouthArchive.SummerSchool.Selection;

/// <summary>
/// Prices of the rows in whole numbers. Whatever they are, paying them and taking everybody who is then worth it gives a total that no
/// choice can exceed (Lagrange): so a branch is cut off, or a person settled, by exact arithmetic only.
/// </summary>
internal sealed class Prices
{
    private const double Greatest = 1L << 56;

    private readonly long[] _rows;

    private Prices(long[] rows) => _rows = rows;

    public static Prices Of(double[] rows) => new([.. rows.Select(p => double.IsFinite(p) ? (long)Math.Round(Math.Clamp(p, -Greatest, Greatest)) : 0)]);

    public Int128 WorthOf(QuotaProblem problem, int person)
    {
        Int128 worth = problem.Weights[person];
        foreach (var row in problem.Rows[person])
        {
            worth -= _rows[row];
        }
        return worth;
    }

    /// <param name="fixedTo">1 chosen, 0 not, -1 open.</param>
    public Int128 Bound(QuotaProblem problem, sbyte[] fixedTo)
    {
        Int128 bound = 0;
        for (var r = 0; r < _rows.Length; r++)
        {
            bound += (Int128)_rows[r] * (_rows[r] > 0 ? problem.Most[r] : problem.Least[r]);
        }
        for (var j = 0; j < problem.People; j++)
        {
            var worth = WorthOf(problem, j);
            bound += fixedTo[j] == 1 || fixedTo[j] < 0 && worth > 0 ? worth : 0;
        }
        return bound;
    }

    /// <summary>Whether these multipliers of the rows prove that no choice at all holds: the two sides of one equation never meet.</summary>
    public static bool Refute(QuotaProblem problem, sbyte[] fixedTo, double[] multipliers)
    {
        var whole = multipliers.Select(m => (long)Math.Round(Math.Clamp(m, -1e6, 1e6) * (1 << 20))).ToArray();
        var (low, high) = ((Int128)0, (Int128)0);
        for (var r = 0; r < whole.Length; r++)
        {
            low += (Int128)whole[r] * (whole[r] > 0 ? problem.Least[r] : problem.Most[r]);
            high += (Int128)whole[r] * (whole[r] > 0 ? problem.Most[r] : problem.Least[r]);
        }
        for (var j = 0; j < problem.People; j++)
        {
            Int128 factor = 0;
            foreach (var row in problem.Rows[j])
            {
                factor -= whole[row];
            }
            low += fixedTo[j] == 1 || fixedTo[j] < 0 && factor < 0 ? factor : 0;
            high += fixedTo[j] == 1 || fixedTo[j] < 0 && factor > 0 ? factor : 0;
        }
        return low > 0 || high < 0;
    }
}
