namespace YouthArchive.Judging.Assignments;

/// <summary>
/// How well a plan lets entries be compared. All sums go through judges × judges matrices: judges are few. With x_i the row of
/// entry i, the mean of (x_i − x_k)ᵀ M (x_i − x_k) over pairs is 2n ÷ (n − 1) · tr(M · Cov x).
/// </summary>
internal static class DesignVariance
{
    /// <summary>Mean Var(f_i − f_k) ÷ σ² with judges' severities estimated too. Only for a connected plan.</summary>
    public static double OfFixedEffects(Board board)
    {
        var judges = Enumerable.Range(0, board.Judges).Where(j => board.Load[j] > 0).ToList();
        var read = Enumerable.Range(0, board.Entries).Where(e => board.Readers[e] > 0).ToList();
        if (read.Count < 2)
        {
            return 0;
        }
        // The rows sum to 1, so that one judge may be the zero point.
        var rest = judges.Skip(1).ToList();
        var rows = read.Select(e => rest.Select(j => board.Has(e, j) ? 1.0 / board.Readers[e] : 0).ToArray()).ToList();
        var information = Matrix(rest.Count, (a, b) =>
            (a == b ? board.Load[rest[a]] : 0) - read.Sum(e => board.Has(e, rest[a]) && board.Has(e, rest[b]) ? 1.0 / board.Readers[e] : 0));
        return 2 * read.Average(e => 1.0 / board.Readers[e]) + OverPairs(information, rows);
    }

    /// <summary>Mean Var(f_i − f_k) that is left when both entries and judges are random (domain/judging.md §2.3, BLUP).</summary>
    public static double OfMixedModel(Board board, double quality, double severity, double rest)
    {
        if (board.Entries < 2)
        {
            return 0;
        }
        var d = board.Readers.Select(r => r / rest + 1 / quality).ToArray();
        var rows = Enumerable.Range(0, board.Entries)
            .Select(e => Enumerable.Range(0, board.Judges).Select(j => board.Has(e, j) ? 1 / (d[e] * rest) : 0).ToArray()).ToList();
        var information = Matrix(board.Judges, (a, b) =>
            (a == b ? board.Load[a] / rest + 1 / severity : 0)
            - Enumerable.Range(0, board.Entries).Sum(e => board.Has(e, a) && board.Has(e, b) ? 1 / (d[e] * rest * rest) : 0));
        return 2 * d.Average(v => 1 / v) + OverPairs(information, rows);
    }

    /// <summary>2k ÷ (λv) of a balanced incomplete block design with as many entries v, reviews and judges; λ = r(k − 1) ÷ (v − 1).</summary>
    public static double? Balanced(Board board)
    {
        var v = board.Readers.Count(r => r > 0);
        var r = v == 0 ? 0 : (double)board.Readers.Sum() / v;
        var k = (double)board.Readers.Sum() / Math.Max(1, board.Load.Count(l => l > 0));
        return v < 2 || k <= 1 ? null : 2 * k * (v - 1) / (r * (k - 1) * v);
    }

    /// <summary>Second smallest eigenvalue of the Laplacian of common entries among the judges who read anything.</summary>
    public static double Lambda2(Board board)
    {
        var judges = Enumerable.Range(0, board.Judges).Where(j => board.Load[j] > 0).ToList();
        if (judges.Count < 2)
        {
            return 0;
        }
        var common = Concurrence.Common(board);
        var laplacian = Matrix(judges.Count, (a, b) => a == b
            ? judges.Sum(j => common[judges[a] * board.Judges + j])
            : -common[judges[a] * board.Judges + judges[b]]);
        return Math.Max(0, SymmetricMatrix.Eigenvalues(laplacian)[1]);
    }

    private static double OverPairs(double[,] information, List<double[]> rows)
    {
        var size = information.GetLength(0);
        if (size == 0)
        {
            return 0;
        }
        var mean = Enumerable.Range(0, size).Select(j => rows.Average(r => r[j])).ToArray();
        var covariance = Matrix(size, (a, b) => rows.Average(r => (r[a] - mean[a]) * (r[b] - mean[b])));
        var inverse = SymmetricMatrix.Inverse(information);
        var trace = 0.0;
        for (var a = 0; a < size; a++)
        {
            for (var b = 0; b < size; b++)
            {
                trace += inverse[a, b] * covariance[a, b];
            }
        }
        return 2.0 * rows.Count / (rows.Count - 1) * trace;
    }

    private static double[,] Matrix(int size, Func<int, int, double> value)
    {
        var matrix = new double[size, size];
        for (var a = 0; a < size; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                matrix[a, b] = matrix[b, a] = value(a, b);
            }
        }
        return matrix;
    }
}
