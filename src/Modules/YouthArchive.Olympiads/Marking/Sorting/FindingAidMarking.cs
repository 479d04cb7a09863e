using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking.Sorting;

/// <summary>How far the pupil's way and the right way are the same: the archive .2, the fonds .5, the inventory .8, the file 1.</summary>
internal static class FindingAidMarking
{
    private const string Field = "node";

    public static MarkDetail Mark(FindingAid item, Response response)
    {
        var given = response.One(Field).Trim();
        var nodes = item.Nodes.DistinctBy(n => n.Id).ToDictionary(n => n.Id);
        var right = Way(nodes, item.Right).ToHashSet();
        var shared = Way(nodes, given).FirstOrDefault(right.Contains);
        var share = shared is null ? 0 : shared == item.Right ? 1 : Reached(nodes[shared].Level);
        return new(share, [MarkedPart.Of(Field, given, item.Right, share)]);
    }

    private static Fraction Reached(FindingLevel level) => level switch
    {
        FindingLevel.Archive => new Fraction(1, 5),
        FindingLevel.Fonds => new Fraction(1, 2),
        FindingLevel.Inventory => new Fraction(4, 5),
        _ => 0,
    };

    /// <summary>From the node up to its archive.</summary>
    private static IEnumerable<string> Way(Dictionary<string, FindingNode> nodes, string? id)
    {
        for (var steps = 0; id is not null && nodes.TryGetValue(id, out var node) && steps < nodes.Count; steps++)
        {
            yield return node.Id;
            id = node.Parent;
        }
    }
}
