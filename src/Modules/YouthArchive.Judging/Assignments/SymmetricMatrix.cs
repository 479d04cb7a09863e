namespace YouthArchive.Judging.Assignments;

/// <summary>The little linear algebra that a plan's figures need.</summary>
internal static class SymmetricMatrix
{
    private const int Sweeps = 60;

    /// <summary>Ascending; by Jacobi's rotations.</summary>
    public static double[] Eigenvalues(double[,] matrix)
    {
        var a = (double[,])matrix.Clone();
        var size = a.GetLength(0);
        for (var sweep = 0; sweep < Sweeps && OffDiagonal(a) > 1e-20; sweep++)
        {
            for (var p = 0; p < size; p++)
            {
                for (var q = p + 1; q < size; q++)
                {
                    Rotate(a, p, q);
                }
            }
        }
        return [.. Enumerable.Range(0, size).Select(i => a[i, i]).Order()];
    }

    /// <summary>Of a positive definite matrix, by Cholesky's factor.</summary>
    public static double[,] Inverse(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var l = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= l[i, k] * l[j, k];
                }
                l[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / l[j, j];
            }
        }
        var inverse = new double[size, size];
        for (var column = 0; column < size; column++)
        {
            Solve(l, inverse, column);
        }
        return inverse;
    }

    private static void Solve(double[,] l, double[,] inverse, int column)
    {
        var size = l.GetLength(0);
        for (var i = column; i < size; i++)
        {
            var sum = i == column ? 1.0 : 0;
            for (var k = column; k < i; k++)
            {
                sum -= l[i, k] * inverse[k, column];
            }
            inverse[i, column] = sum / l[i, i];
        }
        for (var i = size - 1; i >= 0; i--)
        {
            var sum = inverse[i, column];
            for (var k = i + 1; k < size; k++)
            {
                sum -= l[k, i] * inverse[k, column];
            }
            inverse[i, column] = sum / l[i, i];
        }
    }

    private static double OffDiagonal(double[,] a)
    {
        var sum = 0.0;
        for (var i = 0; i < a.GetLength(0); i++)
        {
            for (var j = 0; j < i; j++)
            {
                sum += a[i, j] * a[i, j];
            }
        }
        return sum;
    }

    private static void Rotate(double[,] a, int p, int q)
    {
        if (Math.Abs(a[p, q]) < 1e-300)
        {
            return;
        }
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
        var (c, s) = (1 / Math.Sqrt(t * t + 1), t / Math.Sqrt(t * t + 1));
        for (var k = 0; k < a.GetLength(0); k++)
        {
            (a[k, p], a[k, q]) = (c * a[k, p] - s * a[k, q], s * a[k, p] + c * a[k, q]);
        }
        for (var k = 0; k < a.GetLength(0); k++)
        {
            (a[p, k], a[q, k]) = (c * a[p, k] - s * a[q, k], s * a[p, k] + c * a[q, k]);
        }
    }
}
