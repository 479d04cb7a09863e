using System.Globalization;
using System.Numerics;
using Xunit;
using YouthArchive.SummerSchool.Selection;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.Tests.SummerSchool.Selection;

public sealed class SelectorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("kk-KZ")]
    [InlineData("mn-MN")]
    [InlineData("tr-TR")]
    public void Selection_equals_brute_force_on_a_thousand_small_schools(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var random = new Random(20261122);
        var contradictions = 0;
        for (var i = 0; i < 1000; i++)
        {
            var input = RandomSchools.Small(random, culture.Length == 0 ? 13 : 9);
            var result = Selector.Select(input);
            var (best, isPossible) = BruteForce(input);
            Assert.True(result.IsProven);
            Assert.Equal(isPossible, result.Contradiction.Count == 0);
            contradictions += isPossible ? 0 : 1;
            if (isPossible)
            {
                var codes = result.Admitted.Select(v => v.Code).ToHashSet();
                var admitted = input.Applicants.Where(a => codes.Contains(a.Code)).ToList();
                Assert.True(Holds(input, admitted));
                Assert.Equal(best, admitted.Sum(input.WeightOf));
            }
        }
        Assert.InRange(contradictions, 100, 900);
    }

    [Fact]
    public void Selection_does_not_depend_on_the_order_of_applicants()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var input = RandomSchools.Small(random);
            var shuffled = input with { Applicants = [.. input.Applicants.OrderBy(_ => random.Next())] };
            Assert.Equal(Selector.Select(input).Verdicts.Select(v => (v.Code, v.IsAdmitted, v.Reason)), Selector.Select(shuffled).Verdicts.Select(v => (v.Code, v.IsAdmitted, v.Reason)));
        }
    }

    [Fact]
    public void Contradiction_is_irreducible()
    {
        var random = new Random(11);
        var seen = 0;
        for (var i = 0; i < 300; i++)
        {
            var input = RandomSchools.Small(random);
            if (Selector.Select(input).Contradiction is not { Count: > 0 } named)
            {
                continue;
            }
            seen++;
            Assert.False(BruteForce(input with { Quotas = named }).IsPossible);
            Assert.All(named, q => Assert.True(BruteForce(input with { Quotas = [.. named.Where(x => x != q)] }).IsPossible));
        }
        Assert.True(seen > 50);
    }

    [Fact]
    public void Full_school_keeps_its_quotas_and_is_proven()
    {
        var input = RandomSchools.Full(new Random(3), people: 600, places: 60);
        var result = Selector.Select(input);
        Assert.True(result.IsProven);
        Assert.Empty(result.Contradiction);
        Assert.All(result.Counts, c => Assert.True(c.Quota.Bound == QuotaBound.AtLeast ? c.Count >= c.Quota.Count : c.Count <= c.Quota.Count));
        Assert.Equal(60, result.Admitted.Count());
        Assert.Equal(Enumerable.Range(1, 540), result.Verdicts.Where(v => !v.IsAdmitted).Select(v => v.WaitingRank!.Value));
    }

    [Fact]
    public void Explanation_names_the_quota_and_who_gave_way()
    {
        SelectionApplicant[] people =
        [
            new("A-001", 9000, "kz", "kz-abai", "kk", "f", false), new("A-002", 8500, "kz", "kz-abai", "kk", "f", false),
            new("A-003", 8000, "kz", "kz-west", "kk", "m", false), new("A-004", 6000, "mn", "mn-tuv", "mn", "m", false), new("A-005", 5000, "kz", "kz-west", "ru", "m", false),
        ];
        Quota mongolia = new(QuotaDimension.Country, "mn", QuotaBound.AtLeast, 1), abai = new(QuotaDimension.Region, "kz-abai", QuotaBound.AtMost, 1);
        var verdicts = Selector.Select(new(3, [mongolia, abai], "seed", people)).Verdicts.ToDictionary(v => v.Code);
        Assert.Equal((true, SelectionReason.ByScore, 1), (verdicts["A-001"].IsAdmitted, verdicts["A-001"].Reason, verdicts["A-001"].Rank));
        Assert.Equal((false, SelectionReason.QuotaFull), (verdicts["A-002"].IsAdmitted, verdicts["A-002"].Reason));
        Assert.Equal([abai], verdicts["A-002"].Quotas);
        Assert.Equal((true, SelectionReason.ForQuota), (verdicts["A-004"].IsAdmitted, verdicts["A-004"].Reason));
        Assert.Equal((false, SelectionReason.PlacesEnded, 2), (verdicts["A-005"].IsAdmitted, verdicts["A-005"].Reason, verdicts["A-005"].WaitingRank));

        var gaveWay = Selector.Select(new(3, [mongolia], "seed", people)).Verdicts.ToDictionary(v => v.Code);
        Assert.Equal((SelectionReason.GaveWay, "A-004"), (gaveWay["A-003"].Reason, gaveWay["A-003"].Other));
        Assert.Equal("A-003", gaveWay["A-004"].Other);
    }

    private static (long Best, bool IsPossible) BruteForce(SelectionInput input)
    {
        var (best, isPossible) = (-1L, false);
        var masks = input.Quotas.Select(q => (q, Mask: input.Applicants.Select((a, i) => a.Matches(q) ? 1 << i : 0).Sum())).ToList();
        var weights = input.Applicants.Select(input.WeightOf).ToArray();
        for (var set = 0; set < 1 << weights.Length; set++)
        {
            if (BitOperations.PopCount((uint)set) > input.Places
                || masks.Exists(m => BitOperations.PopCount((uint)(set & m.Mask)) is var n && (m.q.Bound == QuotaBound.AtLeast ? n < m.q.Count : n > m.q.Count)))
            {
                continue;
            }
            isPossible = true;
            var total = 0L;
            for (var left = set; left != 0; left &= left - 1)
            {
                total += weights[BitOperations.TrailingZeroCount(left)];
            }
            best = Math.Max(best, total);
        }
        return (best, isPossible);
    }

    private static bool Holds(SelectionInput input, List<SelectionApplicant> admitted) =>
        admitted.Count <= input.Places && input.Quotas.All(q => admitted.Count(a => a.Matches(q)) is var n && (q.Bound == QuotaBound.AtLeast ? n >= q.Count : n <= q.Count));
}
