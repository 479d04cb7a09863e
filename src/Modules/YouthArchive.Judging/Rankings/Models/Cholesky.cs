namespace YouthArchive.Judging.Rankings.Models;

/// <summary>Of small symmetric matrices, row after row in one array. Plain loops in one order: the same digits everywhere.</summary>
internal static class Cholesky
{
    /// <summary>Replaces the lower triangle by L.</summary>
    /// <returns>Σ log of L's diagonal.</returns>
    public static double Decompose(double[] matrix, int size)
    {
        var logs = 0.0;
        for (var row = 0; row < size; row++)
        {
            var own = matrix.AsSpan(row * size, row + 1);
            for (var column = 0; column <= row; column++)
            {
                var above = matrix.AsSpan(column * size, column + 1);
                var sum = own[column];
                for (var k = 0; k < column; k++)
                {
                    sum -= own[k] * above[k];
                }
                // Rounding can take a pivot that is 1 on paper below zero only when scores are explained without rest.
                own[column] = column < row ? sum / above[column] : Math.Sqrt(Math.Max(sum, 1e-12));
            }
            logs += Math.Log(own[row]);
        }
        return logs;
    }

    /// <summary>x = L⁻¹x.</summary>
    public static void SolveLower(double[] factor, int size, Span<double> x)
    {
        for (var row = 0; row < size; row++)
        {
            var own = factor.AsSpan(row * size, row + 1);
            var sum = x[row];
            for (var k = 0; k < row; k++)
            {
                sum -= own[k] * x[k];
            }
            x[row] = sum / own[row];
        }
    }

    /// <summary>x = L⁻ᵀx.</summary>
    public static void SolveUpper(double[] factor, int size, Span<double> x)
    {
        for (var row = size - 1; row >= 0; row--)
        {
            var own = factor.AsSpan(row * size, row + 1);
            var value = x[row] / own[row];
            x[row] = value;
            for (var k = 0; k < row; k++)
            {
                x[k] -= own[k] * value;
            }
        }
    }

    /// <summary>M⁻¹, whole.</summary>
    public static double[] Inverse(double[] factor, int size)
    {
        var result = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            var own = result.AsSpan(row * size, size);
            own[row] = 1;
            SolveLower(factor, size, own);
            SolveUpper(factor, size, own);
        }
        return result;
    }
}
