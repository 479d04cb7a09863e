using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking.Sorting;

/// <summary>One of several put to each: matching, gaps, labels.</summary>
internal static class PairMarking
{
    /// <summary>Right pairs by all pairs. A stem that has no right option is not counted.</summary>
    public static MarkDetail Mark(Matching item, Response response)
    {
        var parts = Parts("m-", item.Stems.Select(s => s.Id), item.Right, response);
        return new(PartOf(parts), parts);
    }

    public static MarkDetail Mark(GapChoice item, Response response)
    {
        var parts = item.Gaps.Select(g => Part("g-" + g.Id, g.Right, response)).ToList();
        return new(PartOf(parts), parts);
    }

    /// <summary>Right labels less wrong ones by those that could be chosen instead. A label where none belongs is a wrong one.</summary>
    public static MarkDetail Mark(Labelling item, Response response)
    {
        var labels = item.Labels.Select(l => l.Id).ToHashSet();
        var parts = item.Regions.Select(r => Part("a-" + r.Id, item.Right.GetValueOrDefault(r.Id), response)).ToList();
        var right = parts.Count(p => p.Outcome == PartOutcome.Right);
        var wrong = parts.Count(p => p.Outcome == PartOutcome.Wrong && labels.Contains(p.Given));
        return new(
            Agreement.LessGuessing(right, wrong, item.Right.Count, labels.Count),
            [.. parts.Where(p => p.Right is not null || p.Given.Length > 0)]);
    }

    private static List<MarkedPart> Parts(
        string prefix, IEnumerable<string> ids, IReadOnlyDictionary<string, string> right, Response response) =>
        [.. ids.Where(right.ContainsKey).Select(id => Part(prefix + id, right[id], response))];

    private static MarkedPart Part(string field, string? right, Response response)
    {
        var given = response.One(field).Trim();
        return MarkedPart.Of(field, given, right, right is not null && given == right);
    }

    private static Fraction PartOf(List<MarkedPart> parts) =>
        parts.Count == 0 ? 0 : new Fraction(parts.Count(p => p.Outcome == PartOutcome.Right), parts.Count);
}
