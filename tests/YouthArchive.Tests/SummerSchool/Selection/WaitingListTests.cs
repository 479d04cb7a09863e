using Xunit;
using YouthArchive.SummerSchool.Selection;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.Tests.SummerSchool.Selection;

public sealed class WaitingListTests
{
    [Fact]
    public void Moving_up_never_exceeds_places_or_breaks_a_quota_in_ten_thousand_sequences()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 10_000; i++)
        {
            var input = RandomSchools.Small(random, 8);
            var result = Selector.Select(input);
            if (!result.IsPossible)
            {
                continue;
            }
            var held = input.Applicants.Where(a => result.Admitted.Any(v => v.Code == a.Code)).ToList();
            var waiting = result.Verdicts.Where(v => !v.IsAdmitted).Select(v => input.Applicants.Single(a => a.Code == v.Code)).ToList();
            for (var step = 0; step < 4 && held.Count > 0; step++)
            {
                held.RemoveAt(random.Next(held.Count));
                Check(input, held, waiting);
            }
        }
    }

    private static void Check(SelectionInput input, List<SelectionApplicant> held, List<SelectionApplicant> waiting)
    {
        var kept = input.Quotas.Where(q => Holds(q, held)).ToList();
        var free = input.Places - held.Count;
        var next = WaitingList.Next(input.Places, input.Quotas, held, waiting);
        Assert.True(next.Count <= free);
        Assert.All(next, n => Assert.Contains(n, waiting));
        var after = held.Concat(next).ToList();
        Assert.All(kept, q => Assert.True(Holds(q, after), $"{q} held and does not any more."));
        Assert.All(input.Quotas.Where(q => q.Bound == QuotaBound.AtMost), q => Assert.True(Holds(q, after)));
        // A lone quota that can be restored by one who waits is restored.
        var broken = input.Quotas.Where(q => !Holds(q, held)).ToList();
        if (broken is [{ Bound: QuotaBound.AtLeast } one] && one.Count - held.Count(a => a.Matches(one)) == 1
            && waiting.Exists(w => w.Matches(one) && input.Quotas.Where(q => q.Bound == QuotaBound.AtMost).All(q => Holds(q, [.. held, w]))))
        {
            Assert.True(Holds(one, after));
        }
        // Nobody who could come is left out while a place is free.
        if (next.Count < free)
        {
            Assert.All(waiting.Except(next), w => Assert.Contains(input.Quotas, q => q.Bound == QuotaBound.AtMost && !Holds(q, [.. after, w])));
        }
        held.AddRange(next);
        waiting.RemoveAll(next.Contains);
    }

    [Fact]
    public void First_of_the_list_moves_up_unless_a_quota_needs_another()
    {
        SelectionApplicant first = new("A-1", 9, "kz", "", "kk", "f", false), second = new("A-2", 8, "mn", "", "mn", "m", false);
        Assert.Equal([first], WaitingList.Next(1, [], [], [first, second]));
        Assert.Equal([second], WaitingList.Next(1, [new(QuotaDimension.Country, "mn", QuotaBound.AtLeast, 1)], [], [first, second]));
        Assert.Equal([second], WaitingList.Next(1, [new(QuotaDimension.Country, "kz", QuotaBound.AtMost, 0)], [], [first, second]));
        Assert.Equal([first], WaitingList.Next(1, [new(QuotaDimension.Country, "uz", QuotaBound.AtLeast, 1)], [], [first, second]));
        Assert.Empty(WaitingList.Next(1, [], [second], [first]));
    }

    private static bool Holds(Quota quota, IReadOnlyList<SelectionApplicant> people) =>
        people.Count(p => p.Matches(quota)) is var n && (quota.Bound == QuotaBound.AtLeast ? n >= quota.Count : n <= quota.Count);
}
