using System.Text.RegularExpressions;

namespace YouthArchive.FamilyHistory.Writing;

internal enum Change { Same, Removed, Added }

internal sealed record DiffPart(Change Change, string Text);

/// <summary>
/// What changed between two texts, word by word (Myers' shortest edit script). Nothing is lost: what is the same and what was removed make the
/// old text, what is the same and what was added the new one.
/// </summary>
internal static partial class WordDiff
{
    /// <summary>More edits than this and the differing middle is shown as taken out and put in whole; memory grows with its square.</summary>
    private const int MostEdits = 1500;

    public static IReadOnlyList<DiffPart> Of(string before, string after)
    {
        var (a, b) = (Tokens(before), Tokens(after));
        var head = 0;
        while (head < a.Count && head < b.Count && a[head] == b[head])
        {
            head++;
        }
        var tail = 0;
        while (tail < a.Count - head && tail < b.Count - head && a[^(tail + 1)] == b[^(tail + 1)])
        {
            tail++;
        }
        var parts = new List<DiffPart>();
        Put(parts, Change.Same, a.Take(head));
        parts.AddRange(Middle(a[head..(a.Count - tail)], b[head..(b.Count - tail)]));
        Put(parts, Change.Same, a.Skip(a.Count - tail));
        return Joined(parts);
    }

    private static List<string> Tokens(string text) => [.. Token().Matches(text).Select(m => m.Value)];

    private static IEnumerable<DiffPart> Middle(List<string> a, List<string> b)
    {
        if (a.Count == 0 || b.Count == 0 || Trace(a, b) is not { } trace)
        {
            return [new(Change.Removed, string.Concat(a)), new(Change.Added, string.Concat(b))];
        }
        var back = new List<DiffPart>();
        var (x, y) = (a.Count, b.Count);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var (v, k) = (trace[d], x - y);
            var isDown = k == -d || k != d && At(v, d, k - 1) < At(v, d, k + 1);
            var from = isDown ? k + 1 : k - 1;
            var fromX = d == 0 ? 0 : At(v, d, from);
            var fromY = fromX - (d == 0 ? 0 : from);
            while (x > fromX && y > fromY && x > 0 && y > 0 && a[x - 1] == b[y - 1])
            {
                back.Add(new(Change.Same, a[--x]));
                y--;
            }
            if (d > 0)
            {
                back.Add(isDown ? new(Change.Added, b[--y]) : new(Change.Removed, a[--x]));
            }
        }
        back.Reverse();
        return back;
    }

    /// <summary>For each number of edits the furthest reach on each diagonal before it; null when the texts differ too much.</summary>
    private static List<int[]>? Trace(List<string> a, List<string> b)
    {
        var trace = new List<int[]>();
        var v = new int[] { 0, 0, 0 };
        for (var d = 0; d <= Math.Min(MostEdits, a.Count + b.Count); d++)
        {
            trace.Add(v);
            var next = new int[2 * (d + 1) + 3];
            for (var k = -d; k <= d; k += 2)
            {
                var x = d == 0 ? 0 : k == -d || k != d && At(v, d, k - 1) < At(v, d, k + 1) ? At(v, d, k + 1) : At(v, d, k - 1) + 1;
                while (x < a.Count && x - k < b.Count && a[x] == b[x - k])
                {
                    x++;
                }
                next[k + d + 2] = x;
                if (x >= a.Count && x - k >= b.Count)
                {
                    return trace;
                }
            }
            v = next;
        }
        return null;
    }

    // The array made after d-1 edits has its diagonal nought at index d+1.
    private static int At(int[] v, int d, int k) => v[k + d + 1];

    private static void Put(List<DiffPart> parts, Change change, IEnumerable<string> tokens) => parts.Add(new(change, string.Concat(tokens)));

    /// <summary>Neighbours of one kind become one; between two sames, what was removed stands before what was added.</summary>
    private static List<DiffPart> Joined(IEnumerable<DiffPart> parts)
    {
        var (joined, removed, added) = (new List<DiffPart>(), "", "");
        foreach (var part in parts.Where(p => p.Text.Length > 0))
        {
            if (part.Change != Change.Same)
            {
                (removed, added) = part.Change == Change.Removed ? (removed + part.Text, added) : (removed, added + part.Text);
                continue;
            }
            Flush();
            if (joined is [.., { Change: Change.Same } last])
            {
                joined[^1] = last with { Text = last.Text + part.Text };
            }
            else
            {
                joined.Add(part);
            }
        }
        Flush();
        return joined;

        void Flush()
        {
            foreach (var (change, text) in new[] { (Change.Removed, removed), (Change.Added, added) })
            {
                if (text.Length > 0)
                {
                    joined.Add(new(change, text));
                }
            }
            (removed, added) = ("", "");
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
