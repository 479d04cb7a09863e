using YouthArchive.ArchiveHack.Similarity.Tokens;

namespace YouthArchive.ArchiveHack.Similarity;

/// <summary>
/// Which lines of one repository are in the other: every print in both is grown to the longest run of equal tokens around it. A
/// passage that says nothing new about either side is left out.
/// </summary>
internal sealed class SideBySide
{
    private const int MostOfOnePrint = 8;

    /// <summary>Passages so few lines apart in both files are shown as one.</summary>
    private const int Gap = 3;

    private readonly TokenFile[] _a;
    private readonly TokenFile[] _b;
    private readonly Dictionary<ulong, List<(int File, int At)>> _prints = [];
    private readonly Dictionary<(int A, int B, int Diagonal), int> _grown = [];
    private readonly List<Run> _runs = [];
    private int _steps = SimilarityLimits.LineSteps;

    private SideBySide(IReadOnlyList<SourceFile> a, IReadOnlyList<SourceFile> b) => (_a, _b) = (TokenFile.All(a), TokenFile.All(b));

    private sealed record Run(int FileA, int FromA, int FileB, int FromB, int Length);

    /// <param name="ignored">Prints that do not count, from the comparison.</param>
    /// <returns>By file and line of A.</returns>
    public static IReadOnlyList<Passage> Of(IReadOnlyList<SourceFile> a, IReadOnlyList<SourceFile> b, IReadOnlySet<ulong> ignored)
    {
        var comparison = new SideBySide(a, b);
        comparison.IndexA(ignored);
        comparison.FindInB();
        return comparison.Passages();
    }

    private void IndexA(IReadOnlySet<ulong> ignored)
    {
        for (var file = 0; file < _a.Length; file++)
        {
            foreach (var print in _a[file].Prints.Where(p => !ignored.Contains(p.Hash)))
            {
                if (!_prints.TryGetValue(print.Hash, out var places))
                {
                    _prints[print.Hash] = places = [];
                }
                if (places.Count < MostOfOnePrint)
                {
                    places.Add((file, print.At));
                }
            }
        }
    }

    private void FindInB()
    {
        for (var file = 0; file < _b.Length && _steps > 0; file++)
        {
            foreach (var print in _b[file].Prints)
            {
                foreach (var (fileA, at) in _prints.GetValueOrDefault(print.Hash) ?? [])
                {
                    Grow(fileA, at, file, print.At);
                }
            }
        }
    }

    private void Grow(int fileA, int atA, int fileB, int atB)
    {
        var key = (fileA, fileB, atA - atB);
        var covered = _grown.GetValueOrDefault(key, -1);
        var (a, b) = (_a[fileA].Codes, _b[fileB].Codes);
        if (atB < covered || !a.AsSpan(atA, SimilarityLimits.Tokens).SequenceEqual(b.AsSpan(atB, SimilarityLimits.Tokens)))
        {
            return;
        }
        var before = 0;
        while (atA - before > 0 && atB - before > Math.Max(covered, 0) && a[atA - before - 1] == b[atB - before - 1] && _steps-- > 0)
        {
            before++;
        }
        var after = SimilarityLimits.Tokens;
        while (atA + after < a.Length && atB + after < b.Length && a[atA + after] == b[atB + after] && _steps-- > 0)
        {
            after++;
        }
        _grown[key] = atB + after;
        _runs.Add(new(fileA, atA - before, fileB, atB - before, before + after));
    }

    private List<Passage> Passages()
    {
        var (seenA, seenB) = (_a.Select(f => new bool[f.Codes.Length]).ToArray(), _b.Select(f => new bool[f.Codes.Length]).ToArray());
        var kept = new List<Passage>();
        foreach (var run in _runs.OrderByDescending(r => r.Length).ThenBy(r => r.FileA).ThenBy(r => r.FromA).ThenBy(r => r.FileB).ThenBy(r => r.FromB))
        {
            var inA = seenA[run.FileA].AsSpan(run.FromA, run.Length);
            var inB = seenB[run.FileB].AsSpan(run.FromB, run.Length);
            if (inA.Contains(false) || inB.Contains(false))
            {
                inA.Fill(true);
                inB.Fill(true);
                kept.Add(new(_a[run.FileA].LinesOf(run.FromA, run.Length), _b[run.FileB].LinesOf(run.FromB, run.Length), run.Length));
            }
            if (kept.Count == SimilarityLimits.Passages)
            {
                break;
            }
        }
        return Joined(kept);
    }

    private static List<Passage> Joined(List<Passage> passages)
    {
        var joined = new List<Passage>();
        foreach (var next in passages.OrderBy(p => p.A.File, StringComparer.Ordinal).ThenBy(p => p.B.File, StringComparer.Ordinal)
            .ThenBy(p => p.A.From).ThenBy(p => p.B.From))
        {
            if (joined is [.., var last] && Follows(last, next))
            {
                joined[^1] = new(
                    last.A with { To = Math.Max(last.A.To, next.A.To) }, last.B with { To = Math.Max(last.B.To, next.B.To) }, last.Tokens + next.Tokens);
            }
            else
            {
                joined.Add(next);
            }
        }
        return [.. joined.OrderBy(p => p.A.File, StringComparer.Ordinal).ThenBy(p => p.A.From).ThenBy(p => p.B.File, StringComparer.Ordinal).ThenBy(p => p.B.From)];
    }

    private static bool Follows(Passage last, Passage next) =>
        last.A.File == next.A.File && last.B.File == next.B.File
        && next.A.From <= last.A.To + Gap && next.B.From <= last.B.To + Gap && next.B.From >= last.B.From;
}
