using YouthArchive.Platform.Numbers;

namespace YouthArchive.FamilyHistory.Reading;

/// <param name="Group">Works of one group compete for the same places of the shortlist.</param>
internal sealed record ReadWork(string WorkId, string Group, IReadOnlyList<Fraction> Totals);

/// <summary>Which works need a third reader (domain/programmes.md §6.1). Pure; the order of works and totals does not matter.</summary>
internal static class ThirdRule
{
    /// <param name="gap">Points of 100; two totals that differ by more call a third.</param>
    /// <param name="shortlist">How many works of a group go on; 0: there is no line.</param>
    /// <returns>By work; works with fewer or more than two totals are left out.</returns>
    public static IReadOnlyDictionary<string, ThirdReason> Of(IReadOnlyCollection<ReadWork> works, int gap, int shortlist)
    {
        var result = new Dictionary<string, ThirdReason>(StringComparer.Ordinal);
        foreach (var group in works.GroupBy(w => w.Group, StringComparer.Ordinal))
        {
            var read = group.Where(w => w.Totals.Count > 0).ToList();
            foreach (var work in read.Where(w => w.Totals.Count == 2))
            {
                var (low, high) = (Min(work.Totals), Max(work.Totals));
                if (high - low > gap)
                {
                    result[work.WorkId] = ThirdReason.Gap;
                }
                else if (shortlist > 0 && shortlist < read.Count && Crosses(work, read, shortlist, low, high))
                {
                    result[work.WorkId] = ThirdReason.Line;
                }
            }
        }
        return result;
    }

    /// <summary>By the one total alone the work is on the list, by the other it is not; all others stand by their means.</summary>
    private static bool Crosses(ReadWork work, IReadOnlyList<ReadWork> all, int shortlist, Fraction low, Fraction high)
    {
        var others = all.Where(w => w.WorkId != work.WorkId).Select(w => Mean(w.Totals)).ToList();
        return IsOn(high) && !IsOn(low);

        bool IsOn(Fraction total) => others.Count(o => o > total) < shortlist;
    }

    private static Fraction Min(IReadOnlyList<Fraction> totals) => totals.Order().First();

    private static Fraction Max(IReadOnlyList<Fraction> totals) => totals.Order().Last();

    private static Fraction Mean(IReadOnlyList<Fraction> totals) => totals.Aggregate((a, b) => a + b) / totals.Count;
}
