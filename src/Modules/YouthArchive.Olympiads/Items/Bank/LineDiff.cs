namespace YouthArchive.Olympiads.Items.Bank;

/// <param name="Sign">A space, <c>+</c> or <c>-</c>.</param>
internal sealed record DiffLine(char Sign, string Text);

/// <summary>Two texts line by line, by their longest common subsequence.</summary>
internal static class LineDiff
{
    private const int Most = 3000;

    /// <summary>Changed lines with so many unchanged ones around them.</summary>
    public const int Around = 2;

    public static IReadOnlyList<DiffLine> Of(string before, string after)
    {
        var (a, b) = (before.Split('\n').Take(Most).ToArray(), after.Split('\n').Take(Most).ToArray());
        var lengths = Lengths(a, b);
        var lines = new List<DiffLine>();
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                lines.Add(new(' ', a[i++]));
                j++;
            }
            else if (i < a.Length && (j == b.Length || lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                lines.Add(new('-', a[i++]));
            }
            else
            {
                lines.Add(new('+', b[j++]));
            }
        }
        return [.. lines.Where((_, i) => lines.Skip(Math.Max(0, i - Around)).Take(2 * Around + 1).Any(l => l.Sign != ' '))];
    }

    private static int[,] Lengths(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }
        return lengths;
    }
}
