using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking.Sorting;

internal static class EvidenceMarking
{
    private static readonly Fraction Verdict = new(3, 10);

    /// <summary>The verdict 30 of 100, the evidence for it (F1) 70: a verdict out of the blue never earns more than 30.</summary>
    public static MarkDetail Mark(SourceCriticism item, Response response)
    {
        var given = response.One("verdict").Trim();
        var verdict = MarkedPart.Of("verdict", given, item.Right, given == item.Right);
        var evidence = new Picked(response, "evidence", item.Evidence.Select(e => e.Id), item.RightEvidence);
        var hasSaid = item.Verdicts.Any(v => v.Id == given) || evidence.Given.Count > 0;
        var share = hasSaid ? verdict.Share * Verdict + evidence.F1 * (1 - Verdict) : 0;
        return new(share, [verdict, .. evidence.Parts()]);
    }

    /// <summary>F1 over the spans that differ.</summary>
    public static MarkDetail Mark(VersionComparison item, Response response)
    {
        var picked = new Picked(response, "d", item.Fair.Select(s => s.Id), item.Right);
        return new(picked.Given.Count == 0 ? 0 : picked.F1, [.. picked.Parts()]);
    }
}
