using System.Collections.Immutable;
using Xunit;
using YouthArchive.SummerSchool.Workshops;

namespace YouthArchive.Tests.SummerSchool.Workshops;

public sealed class WorkshopAssignmentTests
{
    private static readonly IReadOnlyDictionary<string, string?> Nobody = new Dictionary<string, string?>();

    [Fact]
    public void Assignment_equals_brute_force_on_a_thousand_small_instances()
    {
        for (var seed = 1; seed <= 1000; seed++)
        {
            var (offers, people, manual) = RandomWishes.Small(seed);
            var placed = WorkshopAssignment.Of(offers, people, manual, (ulong)seed);
            var best = Best(offers, [.. people.Where(p => !manual.ContainsKey(p.Code))], manual, (ulong)seed);
            Assert.True(best == Worth(people, placed, (ulong)seed), $"Instance {seed}: {best} is possible, {Worth(people, placed, (ulong)seed)} was given.");
            foreach (var offer in offers)
            {
                var byHand = manual.Values.Count(k => k == offer.Key);
                Assert.True(placed.Count(p => p.Key == offer.Key) <= Math.Max(offer.Places, byHand), $"Instance {seed}: {offer.Key} is too full.");
            }
            Assert.Equal(people.Select(p => p.Code).Order(StringComparer.Ordinal), placed.Select(p => p.Code));
            Assert.All(manual, m => Assert.Equal(new Placed(m.Key, m.Value, PlaceGround.Manual), placed.Single(p => p.Code == m.Key)));
        }
    }

    [Fact]
    public void The_same_people_in_another_order_get_the_same_places_and_another_seed_draws_other_lots()
    {
        var (offers, people) = RandomWishes.School(120, 8, seed: 4);
        var first = WorkshopAssignment.Of(offers, people, Nobody, 7);
        Assert.Equal(first, WorkshopAssignment.Of([.. offers.Reverse()], [.. people.OrderBy(p => p.Code[^1]).ThenByDescending(p => p.Code)], Nobody, 7));
        Assert.NotEqual(first, WorkshopAssignment.Of(offers, people, Nobody, 8));
        Assert.Equal(WorkshopAssignment.SeedOf("summer-school/2026", 1), WorkshopAssignment.SeedOf("summer-school/2026", 1));
        Assert.NotEqual(WorkshopAssignment.SeedOf("summer-school/2026", 1), WorkshopAssignment.SeedOf("summer-school/2026", 2));
    }

    [Fact]
    public void As_many_as_possible_get_something_before_anybody_gets_the_dearest()
    {
        // Both first wishes could be met only by leaving the third person with nothing named.
        IReadOnlyList<WorkshopOffer> offers = [new("a", 1), new("b", 1), new("c", 1)];
        IReadOnlyList<Wisher> people = [new("S-1", ["a", "c"]), new("S-2", ["b"]), new("S-3", ["a"])];
        var placed = WorkshopAssignment.Of(offers, people, Nobody, 1);
        Assert.Equal([new("S-1", "c", PlaceGround.Wish), new("S-2", "b", PlaceGround.Wish), new Placed("S-3", "a", PlaceGround.Wish)], placed);
    }

    [Fact]
    public void Who_named_nothing_goes_where_there_is_room_and_nowhere_when_there_is_none()
    {
        var placed = WorkshopAssignment.Of([new("a", 1), new("b", 2)], [new("S-1", []), new("S-2", ["a"]), new("S-3", []), new("S-4", [])], Nobody, 3);
        Assert.Equal(PlaceGround.Wish, placed.Single(p => p.Code == "S-2").Ground);
        Assert.Equal(2, placed.Count(p => p is { Ground: PlaceGround.Room, Key: "b" }));
        Assert.Equal(1, placed.Count(p => p is { Ground: PlaceGround.None, Key: null }));
    }

    [Fact]
    public void A_whole_school_is_placed_within_the_places()
    {
        var (offers, people) = RandomWishes.School(500, 30, seed: 2);
        var placed = WorkshopAssignment.Of(offers, people, Nobody, 5);
        Assert.All(offers, o => Assert.True(placed.Count(p => p.Key == o.Key) <= o.Places));
        var wishes = people.ToDictionary(p => p.Code, p => p.Wishes, StringComparer.Ordinal);
        Assert.All(placed.Where(p => p.Ground == PlaceGround.Wish), p => Assert.Contains(p.Key!, wishes[p.Code]));
    }

    private static (int Count, int Weight, long Lots) Worth(IReadOnlyList<Wisher> people, IEnumerable<Placed> placed, ulong seed)
    {
        var wishes = people.ToDictionary(p => p.Code, p => p.Wishes, StringComparer.Ordinal);
        var granted = placed.Where(p => p.Ground == PlaceGround.Wish).ToList();
        return (granted.Count, granted.Sum(p => WorkshopAssignment.Weight(wishes[p.Code].IndexOf(p.Key!))), granted.Sum(p => WorkshopAssignment.Lot(seed, p.Code, p.Key!)));
    }

    /// <summary>Every way there is, one person after the other.</summary>
    private static (int, int, long) Best(IReadOnlyList<WorkshopOffer> offers, IReadOnlyList<Wisher> people, IReadOnlyDictionary<string, string?> manual, ulong seed)
    {
        var free = offers.ToDictionary(o => o.Key, o => Math.Max(0, o.Places - manual.Values.Count(k => k == o.Key)), StringComparer.Ordinal);
        (int, int, long) From(int i, int count, int weight, long lots)
        {
            if (i == people.Count)
            {
                return (count, weight, lots);
            }
            var best = From(i + 1, count, weight, lots);
            foreach (var (rank, key) in people[i].Wishes.Index().Where(w => free.GetValueOrDefault(w.Item) > 0))
            {
                free[key]--;
                var found = From(i + 1, count + 1, weight + WorkshopAssignment.Weight(rank), lots + WorkshopAssignment.Lot(seed, people[i].Code, key));
                best = found.CompareTo(best) > 0 ? found : best;
                free[key]++;
            }
            return best;
        }
        return From(0, 0, 0, 0);
    }
}
