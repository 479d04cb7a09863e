using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.SummerSchool.Workshops;

/// <summary>
/// Gives the places of one slot. First as many people as possible get something they named; among those ways the sum of the weights of
/// the wishes is the largest (5 for the dearest, then 4, 3, 2, 1); among those, lots drawn from the seed decide. The same people, wishes
/// and seed give the same places, in whatever order they come. Who got nothing named is then put where there is room.
/// </summary>
internal static class WorkshopAssignment
{
    // Lots are far below one weight, all of them together: 2,000 people × 2²⁵ stay below 2³⁷.
    private const int WeightShift = 37;
    private const int LotBits = 25;

    /// <summary>The seed of a run: nobody chooses it, and anybody can make it again.</summary>
    public static ulong SeedOf(string edition, int run) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"workshops\n{edition}\n{run}")));

    /// <param name="manual">Where organisers have put people: it stays, and takes its place from the offer.</param>
    /// <returns>One line for each wisher, by code.</returns>
    public static ImmutableArray<Placed> Of(
        IReadOnlyList<WorkshopOffer> offers, IReadOnlyList<Wisher> people, IReadOnlyDictionary<string, string?> manual, ulong seed)
    {
        var free = offers.OrderBy(o => o.Key, StringComparer.Ordinal)
            .ToDictionary(o => o.Key, o => Math.Max(0, o.Places - manual.Values.Count(k => k == o.Key)), StringComparer.Ordinal);
        var open = people.Where(p => !manual.ContainsKey(p.Code)).OrderBy(p => p.Code, StringComparer.Ordinal).ToList();
        var placed = people.Where(p => manual.ContainsKey(p.Code)).Select(p => new Placed(p.Code, manual[p.Code], PlaceGround.Manual)).ToList();
        var granted = Granted([.. free.Select(f => new WorkshopOffer(f.Key, f.Value))], open, seed);
        foreach (var (code, key) in granted)
        {
            free[key]--;
            placed.Add(new(code, key, PlaceGround.Wish));
        }
        var left = open.Where(p => !granted.ContainsKey(p.Code)).OrderBy(p => Lot(seed, p.Code, "")).ThenBy(p => p.Code, StringComparer.Ordinal);
        placed.AddRange(left.Select(p => Elsewhere(p.Code, free)));
        return [.. placed.OrderBy(p => p.Code, StringComparer.Ordinal)];
    }

    /// <summary>Of the wish at this place in the list, from 0.</summary>
    public static int Weight(int rank) => Wish.Most - rank;

    /// <summary>From 0 to below 2²⁵, for a person and a workshop; nothing but the seed decides.</summary>
    public static long Lot(ulong seed, string code, string key) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{code}\n{key}"))) >> (32 - LotBits);

    private static Dictionary<string, string> Granted(IReadOnlyList<WorkshopOffer> offers, IReadOnlyList<Wisher> people, ulong seed)
    {
        var (source, sink) = (people.Count + offers.Count, people.Count + offers.Count + 1);
        var flow = new CheapestFlow(sink + 1);
        var numbers = offers.Index().ToDictionary(o => o.Item.Key, o => o.Index, StringComparer.Ordinal);
        foreach (var (i, offer) in offers.Index().Where(o => o.Item.Places > 0))
        {
            flow.Add(people.Count + i, sink, offer.Places, 0);
        }
        var arcs = new List<(int Arc, string Code, string Key)>();
        foreach (var (i, person) in people.Index())
        {
            flow.Add(source, i, 1, 0);
            foreach (var (rank, key) in person.Wishes.Take(Wish.Most).Index().Where(w => numbers.ContainsKey(w.Item)))
            {
                var cost = -(((long)Weight(rank) << WeightShift) + Lot(seed, person.Code, key));
                arcs.Add((flow.Add(i, people.Count + numbers[key], 1, cost), person.Code, key));
            }
        }
        flow.Run(source, sink);
        return arcs.Where(a => flow.Carries(a.Arc) > 0).ToDictionary(a => a.Code, a => a.Key, StringComparer.Ordinal);
    }

    private static Placed Elsewhere(string code, Dictionary<string, int> free)
    {
        var roomiest = free.Where(f => f.Value > 0).OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key).FirstOrDefault();
        if (roomiest is null)
        {
            return new(code, null, PlaceGround.None);
        }
        free[roomiest]--;
        return new(code, roomiest, PlaceGround.Room);
    }
}
