namespace YouthArchive.Olympiads.Marking.Texts;

internal enum ClusterKind
{
    Letter,
    Space,

    /// <summary>In a reading: supplied by the editor, may be left out.</summary>
    Optional,

    /// <summary>Stands for what cannot be read. Costs nothing, on either side.</summary>
    Unread,
}

internal readonly record struct Cluster(string Text, ClusterKind Kind);

/// <summary>Levenshtein 1965 over clusters, with a price of its own for spaces and none for what is optional or unread.</summary>
internal static class Alignment
{
    private const int MostCells = 4_000_000;

    public static long Cost(IReadOnlyList<Cluster> read, IReadOnlyList<Cluster> written, long letter, long space)
    {
        var (above, row) = (new long[written.Count + 1], new long[written.Count + 1]);
        for (var j = 1; j <= written.Count; j++)
        {
            above[j] = above[j - 1] + Price(written[j - 1], letter, space, isRead: false);
        }
        for (var i = 1; i <= read.Count; i++)
        {
            Fill(read[i - 1], written, letter, space, above, row);
            (above, row) = (row, above);
        }
        return above[written.Count];
    }

    /// <summary>One of the cheapest ways, from left to right, with neighbours of a kind put together; null when the texts are too long to keep all ways.</summary>
    public static IReadOnlyList<ReadingStep>? Steps(IReadOnlyList<Cluster> read, IReadOnlyList<Cluster> written, long letter, long space)
    {
        if ((long)(read.Count + 1) * (written.Count + 1) > MostCells)
        {
            return null;
        }
        var rows = new List<long[]> { new long[written.Count + 1] };
        for (var j = 1; j <= written.Count; j++)
        {
            rows[0][j] = rows[0][j - 1] + Price(written[j - 1], letter, space, isRead: false);
        }
        for (var i = 1; i <= read.Count; i++)
        {
            rows.Add(new long[written.Count + 1]);
            Fill(read[i - 1], written, letter, space, rows[i - 1], rows[i]);
        }
        return Joined(Back(rows, read, written, letter, space));
    }

    private static void Fill(Cluster read, IReadOnlyList<Cluster> written, long letter, long space, long[] above, long[] row)
    {
        var left = Price(read, letter, space, isRead: true);
        row[0] = above[0] + left;
        for (var j = 1; j <= written.Count; j++)
        {
            var other = written[j - 1];
            row[j] = Math.Min(
                Math.Min(above[j] + left, row[j - 1] + Price(other, letter, space, isRead: false)),
                above[j - 1] + (Same(read, other) ? 0 : letter));
        }
    }

    private static List<ReadingStep> Back(
        List<long[]> rows, IReadOnlyList<Cluster> read, IReadOnlyList<Cluster> written, long letter, long space)
    {
        var steps = new List<ReadingStep>();
        for (var (i, j) = (read.Count, written.Count); i > 0 || j > 0;)
        {
            if (i > 0 && j > 0 && rows[i][j] == rows[i - 1][j - 1] + (Same(read[i - 1], written[j - 1]) ? 0 : letter))
            {
                var kind = Same(read[i - 1], written[j - 1]) ? ReadingStepKind.Same : ReadingStepKind.Other;
                steps.Add(new(kind, written[--j].Text, read[--i].Text));
            }
            else if (i > 0 && rows[i][j] == rows[i - 1][j] + Price(read[i - 1], letter, space, isRead: true))
            {
                var step = read[--i];
                if (step.Kind is not (ClusterKind.Optional or ClusterKind.Unread))
                {
                    steps.Add(new(ReadingStepKind.Missing, "", step.Text));
                }
            }
            else
            {
                var step = written[--j];
                steps.Add(new(step.Kind == ClusterKind.Unread ? ReadingStepKind.Unread : ReadingStepKind.Extra, step.Text, ""));
            }
        }
        steps.Reverse();
        return steps;
    }

    private static List<ReadingStep> Joined(List<ReadingStep> steps)
    {
        var joined = new List<ReadingStep>();
        foreach (var step in steps)
        {
            if (joined is [.., var last] && last.Kind == step.Kind)
            {
                joined[^1] = new(step.Kind, last.Written + step.Written, last.Read + step.Read);
            }
            else
            {
                joined.Add(step);
            }
        }
        return joined;
    }

    private static bool Same(Cluster read, Cluster written) => read.Text == written.Text;

    private static long Price(Cluster cluster, long letter, long space, bool isRead) => cluster.Kind switch
    {
        ClusterKind.Unread => 0,
        ClusterKind.Optional => isRead ? 0 : letter,
        ClusterKind.Space => space,
        _ => letter,
    };
}
