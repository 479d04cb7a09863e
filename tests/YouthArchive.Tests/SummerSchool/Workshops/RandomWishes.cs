using System.Collections.Immutable;
using YouthArchive.Platform.Numbers;
using YouthArchive.SummerSchool.Workshops;

namespace YouthArchive.Tests.SummerSchool.Workshops;

/// <summary>Invented wishes: small ones for brute force, whole schools for measuring.</summary>
internal static class RandomWishes
{
    public static (IReadOnlyList<WorkshopOffer> Offers, IReadOnlyList<Wisher> People, IReadOnlyDictionary<string, string?> Manual) Small(int seed)
    {
        var draw = new SeededDraw((ulong)seed);
        var offers = Enumerable.Range(0, 1 + draw.Below(4)).Select(i => new WorkshopOffer($"w{i}", draw.Below(4))).ToList();
        var people = Enumerable.Range(0, 1 + draw.Below(6)).Select(i => new Wisher($"S-{i}", Wishes(draw, offers, draw.Below(offers.Count + 1)))).ToList();
        var manual = people.Where(_ => draw.Below(6) == 0).ToDictionary(p => p.Code, _ => draw.Below(4) == 0 ? null : offers[draw.Below(offers.Count)].Key, StringComparer.Ordinal);
        return (offers, people, manual);
    }

    /// <summary>A few workshops are loved by everybody, and there is a place for about everybody.</summary>
    public static (IReadOnlyList<WorkshopOffer> Offers, IReadOnlyList<Wisher> People) School(int people, int workshops, int seed)
    {
        var draw = new SeededDraw((ulong)seed);
        var offers = Enumerable.Range(0, workshops).Select(i => new WorkshopOffer($"w{i:00}", people / workshops + draw.Below(3))).ToList();
        return (offers, [.. Enumerable.Range(1, people).Select(i => new Wisher($"S-{i:0000}", Loved(draw, offers)))]);
    }

    private static ImmutableArray<string> Wishes(SeededDraw draw, IReadOnlyList<WorkshopOffer> offers, int count)
    {
        var keys = offers.Select(o => o.Key).ToList();
        draw.Shuffle(keys);
        return [.. keys.Take(count)];
    }

    private static ImmutableArray<string> Loved(SeededDraw draw, IReadOnlyList<WorkshopOffer> offers)
    {
        var wished = new List<string>();
        while (wished.Count < Wish.Most)
        {
            // The smaller of two draws: the first ones are named far more often.
            var key = offers[Math.Min(draw.Below(offers.Count), draw.Below(offers.Count))].Key;
            if (!wished.Contains(key))
            {
                wished.Add(key);
            }
        }
        return [.. wished];
    }
}
