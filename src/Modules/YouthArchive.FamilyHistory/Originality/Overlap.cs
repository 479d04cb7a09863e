namespace YouthArchive.FamilyHistory.Originality;

/// <summary>What one work has in common with another.</summary>
/// <param name="WorkId">The other work.</param>
/// <param name="Share">Words in common by the work's own words, 0 to 1. What is quoted with a footnote is neither own nor in common.</param>
/// <param name="Passages">In the order of the work that was asked about.</param>
internal sealed record Overlap(string WorkId, double Share, IReadOnlyList<SharedPassage> Passages)
{
    /// <summary>Enough to ask about; what is left are quotations that name their source.</summary>
    public static bool IsReported(double share, IReadOnlyList<SharedPassage> passages) =>
        share >= OriginalityLimits.Reported && passages.Where(p => !p.IsQuoted).Sum(p => p.Words) >= OriginalityLimits.ReportedWords;

    public bool IsKept => IsReported(Share, Passages) || Passages.Where(p => p.IsQuoted).Sum(p => p.Words) >= OriginalityLimits.ReportedWords;
}

/// <summary>The same passage in two texts; places are characters of the texts as they were written.</summary>
/// <param name="Words">Words that are the same in both, not counting what many works have.</param>
/// <param name="IsQuoted">The work that was asked about marks it as somebody else's, with a footnote: it is shown and does not count.</param>
internal sealed record SharedPassage(int QueryStart, int QueryLength, int FoundStart, int FoundLength, int Words, bool IsQuoted);

/// <summary>All that was found about one work.</summary>
/// <param name="Share">Words in common with any other work, each counted once.</param>
/// <param name="Overlaps">The greatest share first, then by work.</param>
internal sealed record OriginalityFinding(double Share, IReadOnlyList<Overlap> Overlaps);
