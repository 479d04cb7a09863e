using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking.Sorting;

/// <summary>
/// (right − wrong / (m − 1)) / n, floor 0, over the m fonds offered. An item may give a part of the mark to keeping together what one
/// creator left, whatever the fonds is called: adjusted Rand index over pairs of documents. Who sorts by subject tears fonds apart and
/// loses there too; who mistakes one whole fonds for another does not.
/// </summary>
internal static class ProvenanceMarking
{
    private const string None = "none";

    public static MarkDetail Mark(Provenance item, Response response)
    {
        var options = item.Fonds.Select(f => f.Id).ToHashSet();
        if (item.MayBeNone)
        {
            options.Add(None);
        }
        var parts = item.Documents.Select(d => Part(d, options, response)).ToList();
        var right = parts.Count(p => p.Outcome == PartOutcome.Right);
        var wrong = parts.Count(p => p.Outcome == PartOutcome.Wrong);
        var share = Agreement.LessGuessing(right, wrong, parts.Count, options.Count);
        var weight = (item.Together ?? 0).Clamped();
        if (weight > 0)
        {
            share = share * (1 - weight) + Together(item, parts).Clamped() * weight;
        }
        return new(share, parts);
    }

    private static MarkedPart Part(SortedDocument document, HashSet<string> options, Response response)
    {
        var given = response.One("f-" + document.Id).Trim();
        var right = document.Fonds ?? None;
        return MarkedPart.Of("f-" + document.Id, options.Contains(given) ? given : "", right, given == right && options.Contains(given));
    }

    /// <summary>Hubert and Arabie 1985. A document of no fonds, and one not placed, is a group of its own.</summary>
    private static Fraction Together(Provenance item, List<MarkedPart> parts)
    {
        var truth = item.Documents.Select(d => d.Fonds ?? "document " + d.Id).ToList();
        var given = parts.Select(p => p.Given is "" or None ? "document " + p.Field : p.Given).ToList();
        var both = Pairs(truth.Zip(given));
        var (inTruth, inGiven) = (Pairs(truth), Pairs(given));
        var all = truth.Count * (truth.Count - 1) / 2;
        if (all == 0)
        {
            return parts.All(p => p.Outcome == PartOutcome.Right) ? 1 : 0;
        }
        var expected = new Fraction((System.Numerics.BigInteger)inTruth * inGiven, all);
        var most = new Fraction(inTruth + inGiven, 2);
        return most == expected
            ? (both == inTruth && both == inGiven && parts.Exists(p => p.Outcome == PartOutcome.Right) ? 1 : 0)
            : (both - expected) / (most - expected);
    }

    private static int Pairs<T>(IEnumerable<T> groups)
        where T : notnull =>
        groups.CountBy(g => g).Sum(g => g.Value * (g.Value - 1) / 2);
}
