using System.Security.Cryptography;
using System.Text;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Papers;

/// <summary>An item in the version the paper was locked with.</summary>
internal sealed record LockedItem(int VersionId, Item Item);

/// <summary>A paper that does not change any more: its blueprint, and every item that can be drawn.</summary>
internal sealed record LockedPaper(int PaperId, Blueprint Blueprint, IReadOnlyList<LockedItem> Items);

/// <summary>
/// One pupil's paper from a locked paper and a seed. The same two give the same paper, byte for byte, on every machine and after every
/// upgrade: whatever is drawn comes from <see cref="SeededDraw"/>, and nothing depends on the order in which a database gives rows.
/// </summary>
internal static class PaperAssembly
{
    public static AssembledPaper Assemble(LockedPaper paper, long seed)
    {
        var draw = new SeededDraw((ulong)seed);
        var bank = paper.Items.OrderBy(i => i.Item.Key, StringComparer.Ordinal).ToList();
        var taken = Named(paper.Blueprint);
        var placed = new List<PlacedItem>();
        foreach (var section in paper.Blueprint.Sections)
        {
            var items = section.Picks.SelectMany(pick => Take(pick, bank, taken, draw)).ToList();
            if (section.Shuffle)
            {
                draw.Shuffle(items);
            }
            var first = placed.Count + 1;
            placed.AddRange(items.Select((item, i) => new PlacedItem(
                first + i, section.Key, item.Item.Key, item.VersionId, Orders(item.Item, seed, paper.Blueprint.ShufflesChoices))));
        }
        return new(paper.PaperId, seed, placed);
    }

    /// <summary>Keys of the items that stand in the blueprint by name: no draw takes them as well.</summary>
    public static HashSet<string> Named(Blueprint blueprint) =>
        blueprint.Sections.SelectMany(s => s.Picks).Select(p => p.Item).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<LockedItem> Take(Pick pick, List<LockedItem> bank, HashSet<string> taken, SeededDraw draw)
    {
        if (pick.Item is { } key)
        {
            return bank.Where(i => i.Item.Key == key);
        }
        var pool = bank.Where(i => !taken.Contains(i.Item.Key) && i.Item.Tags?.Contains(pick.Tag, StringComparer.Ordinal) == true).ToList();
        draw.Shuffle(pool);
        var drawn = pool.Take(pick.Count).ToList();
        taken.UnionWith(drawn.Select(i => i.Item.Key));
        return drawn;
    }

    // Each item draws from a source of its own: what stands before it in the paper does not change its choices.
    private static Dictionary<string, IReadOnlyList<string>> Orders(Item item, long seed, bool shufflesChoices)
    {
        var draw = new SeededDraw((ulong)seed ^ BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(item.Key))));
        var orders = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, ids) in Parts(item.Body, shufflesChoices))
        {
            var order = ids.ToList();
            draw.Shuffle(order);
            orders[name] = order;
        }
        return orders;
    }

    // Events and sheets always: as they stand in the item they may already be the answer.
    private static IEnumerable<(string Name, IEnumerable<string> Ids)> Parts(ItemBody body, bool all) => body switch
    {
        SingleChoice { Shuffle: true } b when all => [("choices", Ids(b.Choices))],
        MultipleChoice { Shuffle: true } b when all => [("choices", Ids(b.Choices))],
        Matching { Shuffle: true } b when all => [("stems", Ids(b.Stems)), ("options", Ids(b.Options))],
        GapChoice { Shuffle: true } b when all => b.Gaps.Select(g => ($"gap-{g.Id}", Ids(g.Choices))),
        Chronology b => [("events", b.Events.Select(e => e.Id))],
        OriginalOrder b => [("sheets", Ids(b.Sheets))],
        Provenance b when all => [("documents", b.Documents.Select(d => d.Id))],
        Labelling b when all => [("labels", Ids(b.Labels))],
        SourceCriticism b when all => [("evidence", Ids(b.Evidence))],
        _ => [],
    };

    private static IEnumerable<string> Ids(IReadOnlyList<Choice> choices) => choices.Select(c => c.Id);
}
