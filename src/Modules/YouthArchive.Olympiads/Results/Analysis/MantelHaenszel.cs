using System.Collections.Frozen;

namespace YouthArchive.Olympiads.Results.Analysis;

/// <summary>How much an item's difficulty differs between two language versions for equally able pupils, as ETS classes it.</summary>
internal enum DifClass
{
    /// <summary>None to speak of.</summary>
    A,

    /// <summary>Some: at least 1 on the delta scale and not by chance.</summary>
    B,

    /// <summary>Much: at least 1.5 and certainly more than 1.</summary>
    C,
}

/// <param name="Odds">Common odds ratio: above 1 the item is easier for the reference.</param>
/// <param name="ChiSquare">Mantel and Haenszel's, with the correction for continuity.</param>
/// <param name="Error">Of the delta.</param>
internal sealed record ItemDif(string Key, double Odds, double ChiSquare, double Error, DifClass Class)
{
    /// <summary>−2.35·ln(odds): below 0 the item is harder for the other group.</summary>
    public double Delta => -2.35 * Math.Log(Odds);
}

/// <param name="Rounds">How often the matching was purified.</param>
internal sealed record GroupDif(string Reference, string Focal, int ReferenceSize, int FocalSize, int Rounds, IReadOnlyList<ItemDif> Items);

/// <summary>
/// Mantel–Haenszel for each item between two groups, matched by the number of right answers to the items all had. Items found to differ
/// are then taken out of the matching (each stays in its own), until the same ones are found twice.
/// </summary>
internal static class MantelHaenszel
{
    private const double Chance = 3.841459;
    private const double OneSided = 1.644854;
    private const int MostRounds = 8;

    public static GroupDif Of(RightOrWrong data, string reference, string focal)
    {
        var sides = data.Groups.Select(g => g == reference ? 0 : g == focal ? 1 : -1).ToArray();
        var matched = Enumerable.Range(0, data.Items.Count).Where(i => data.Sittings.All(s => s[i] != RightOrWrong.Unknown)).ToList();
        var left = FrozenSet<int>.Empty;
        for (var round = 1; ; round++)
        {
            var kept = matched.Where(i => !left.Contains(i)).ToArray();
            var found = Enumerable.Range(0, data.Items.Count).Select(i => (Item: i, Dif: Item(data, sides, i, kept))).Where(d => d.Dif is not null).ToList();
            var differing = found.Where(d => d.Dif!.Class != DifClass.A).Select(d => d.Item).ToFrozenSet();
            if (round == MostRounds || differing.SetEquals(left))
            {
                return new(reference, focal, sides.Count(s => s == 0), sides.Count(s => s == 1), round, [.. found.Select(d => d.Dif!)]);
            }
            left = differing;
        }
    }

    private static ItemDif? Item(RightOrWrong data, int[] sides, int item, int[] kept)
    {
        var tables = new long[data.Items.Count + 2, 2, 2];
        for (var s = 0; s < sides.Length; s++)
        {
            var answers = data.Sittings[s];
            if (sides[s] >= 0 && answers[item] != RightOrWrong.Unknown)
            {
                var score = (int)answers[item];
                foreach (var other in kept)
                {
                    score += other == item ? 0 : answers[other];
                }
                tables[score, sides[s], 1 - answers[item]]++;
            }
        }
        return Strata.Of(tables).Dif(data.Items[item], Chance, OneSided);
    }

    /// <summary>The sums over all scores; Robins, Breslow and Greenland's variance of ln(odds).</summary>
    private sealed record Strata(double R, double S, double Pr, double PsQr, double Qs, double Right, double Expected, double Variance)
    {
        public static Strata Of(long[,,] tables)
        {
            double r = 0, s = 0, pr = 0, psqr = 0, qs = 0, right = 0, expected = 0, variance = 0;
            for (var k = 0; k < tables.GetLength(0); k++)
            {
                double a = tables[k, 0, 0], b = tables[k, 0, 1], c = tables[k, 1, 0], d = tables[k, 1, 1];
                var n = a + b + c + d;
                if (a + b == 0 || c + d == 0)
                {
                    continue;
                }
                var (rk, sk, p, q) = (a * d / n, b * c / n, (a + d) / n, (b + c) / n);
                (r, s) = (r + rk, s + sk);
                (pr, psqr, qs) = (pr + p * rk, psqr + p * sk + q * rk, qs + q * sk);
                right += a;
                expected += (a + b) * (a + c) / n;
                variance += n > 1 ? (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1)) : 0;
            }
            return new(r, s, pr, psqr, qs, right, expected, variance);
        }

        public ItemDif? Dif(string key, double chance, double oneSided)
        {
            if (R <= 0 || S <= 0 || Variance <= 0)
            {
                return null;
            }
            var odds = R / S;
            var error = 2.35 * Math.Sqrt(Pr / (2 * R * R) + PsQr / (2 * R * S) + Qs / (2 * S * S));
            // A difference below one half is smaller than its correction; like R it is then left as it is.
            var off = Math.Abs(Right - Expected) is var difference && difference >= 0.5 ? difference - 0.5 : difference;
            var square = off * off / Variance;
            var delta = Math.Abs(2.35 * Math.Log(odds));
            var found = delta < 1 || square < chance ? DifClass.A : delta >= 1.5 && (delta - 1) / error > oneSided ? DifClass.C : DifClass.B;
            return new(key, odds, square, error, found);
        }
    }
}
