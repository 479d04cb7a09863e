using Xunit;
using YouthArchive.Programmes.Dashboard;

namespace YouthArchive.Tests.Programmes.Dashboard;

public sealed class SmallGroupsTests
{
    [Fact]
    public void Groups_under_five_are_one_with_the_unknown()
    {
        var shares = SmallGroups.Merge([new("A", 9), new("B", 4), new("C", 3), new(null, 2)]);
        Assert.Equal([new("A", 9), new Share(null, 9)], shares);
    }

    [Fact]
    public void A_single_small_group_takes_the_smallest_shown_one_along()
    {
        var shares = SmallGroups.Merge([new("A", 9), new("B", 6), new("C", 2)]);
        Assert.Equal([new("A", 9), new Share(null, 8)], shares);
    }

    [Fact]
    public void Nothing_small_nothing_merged() => Assert.Equal([new("A", 9), new Share("B", 5)], SmallGroups.Merge([new("B", 5), new("A", 9), new("C", 0)]));

    [Fact]
    public void No_merging_ever_shows_a_group_under_five_beside_others()
    {
        var random = new Random(7);
        for (var round = 0; round < 1000; round++)
        {
            var groups = Enumerable.Range(0, random.Next(1, 8)).Select(i => new Share(random.Next(4) == 0 ? null : "R" + i, random.Next(0, 12))).ToList();
            var shares = SmallGroups.Merge(groups);
            Assert.Equal(groups.Sum(g => g.Count), shares.Sum(s => s.Count));
            Assert.True(shares.Count <= 1 || shares.All(s => s.Count >= SmallGroups.Least));
            Assert.All(shares.Where(s => s.Label is not null), s => Assert.True(s.Count >= SmallGroups.Least));
        }
    }
}
