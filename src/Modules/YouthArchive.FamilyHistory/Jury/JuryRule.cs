namespace YouthArchive.FamilyHistory.Jury;

/// <summary>When a jury's decision needs a reason on record: wherever the computed order does not say the same. Pure.</summary>
internal static class JuryRule
{
    /// <param name="group">The work's own group.</param>
    /// <param name="given">What stands, by work.</param>
    public static bool NeedsReason(StandingRow row, Outcome outcome, StandingGroup group, ILookup<string, Outcome> given)
    {
        if (outcome == Outcome.BestOfLanguage)
        {
            return row.Place is null || group.Rows.Any(r => r.Work.Language == row.Work.Language && r.Place < row.Place);
        }
        // No order is computed for the other special prizes: the reason is all there is.
        if (!outcome.IsRanked() || row.Place is null)
        {
            return true;
        }
        return group.Rows.Any(r => r.Place < row.Place && !HasAtLeast(r, outcome, given))
            || group.Rows.Any(r => r.Place > row.Place && HasMore(r, outcome, given));
    }

    private static bool HasAtLeast(StandingRow row, Outcome outcome, ILookup<string, Outcome> given) => given[row.Work.Id].Any(o => o.IsRanked() && o <= outcome);

    private static bool HasMore(StandingRow row, Outcome outcome, ILookup<string, Outcome> given) => given[row.Work.Id].Any(o => o.IsRanked() && o < outcome);
}
