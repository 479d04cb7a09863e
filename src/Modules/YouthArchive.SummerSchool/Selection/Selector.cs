using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Selection;

/// <summary>
/// Chooses whom to admit: the set with the greatest total score that keeps every quota, found exactly. Between sets of equal totals the
/// lots decide, which come from a published seed. Every result can be made again from its input.
/// </summary>
internal static class Selector
{
    public static SelectionResult Select(SelectionInput input)
    {
        var ranked = input.Ranked();
        var choice = QuotaSearch.Best(QuotaProblem.Of(input.Places, input.Quotas, ranked, input.WeightOf));
        if (choice.Chosen is not { } chosen)
        {
            return new([], Counts(input, []), 0, 0, choice.IsProven ? Contradiction(input, ranked) : [], choice.IsProven);
        }
        var admitted = ranked.Where((_, i) => chosen[i]).ToList();
        return new(
            Explanation.Of(input, ranked, chosen), Counts(input, admitted), admitted.Sum(a => (long)a.Score), admitted.Select(a => a.Score).DefaultIfEmpty(0).Min(), [], choice.IsProven);
    }

    /// <summary>Leaves out one quota after the other for as long as the rest still contradicts.</summary>
    private static List<Quota> Contradiction(SelectionInput input, IReadOnlyList<SelectionApplicant> ranked)
    {
        var quotas = input.Quotas.ToList();
        foreach (var quota in input.Quotas)
        {
            var without = quotas.Where(q => q != quota).ToList();
            if (!QuotaSearch.IsPossible(QuotaProblem.Of(input.Places, without, ranked, input.WeightOf)))
            {
                quotas = without;
            }
        }
        return quotas;
    }

    private static List<QuotaCount> Counts(SelectionInput input, IReadOnlyList<SelectionApplicant> admitted) =>
        [.. input.Quotas.Select(q => new QuotaCount(q, admitted.Count(a => a.Matches(q)), input.Applicants.Count(a => a.Matches(q))))];
}
