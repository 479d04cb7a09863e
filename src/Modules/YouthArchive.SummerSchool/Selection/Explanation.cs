using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Selection;

/// <summary>Says of everybody why, by comparing with what the scores alone would have given.</summary>
internal static class Explanation
{
    public static IReadOnlyList<Verdict> Of(SelectionInput input, IReadOnlyList<SelectionApplicant> ranked, bool[] chosen)
    {
        var admitted = ranked.Where((_, i) => chosen[i]).ToList();
        var full = input.Quotas.Where(q => q.Bound == QuotaBound.AtMost && admitted.Count(a => a.Matches(q)) >= q.Count).ToList();
        var exact = input.Quotas.Where(q => q.Bound == QuotaBound.AtLeast && q.Count > 0 && admitted.Count(a => a.Matches(q)) <= q.Count).ToList();
        var gaveWay = new Queue<SelectionApplicant>(ranked.Where((a, i) => !chosen[i] && i < input.Places && !full.Exists(a.Matches)).Reverse());
        var cameIn = new Queue<SelectionApplicant>(ranked.Where((a, i) => chosen[i] && i >= input.Places && exact.Exists(a.Matches)));
        var pairs = cameIn.Zip(gaveWay).ToList();
        var waiting = 0;
        var verdicts = ranked.Select((a, i) => chosen[i]
            ? i < input.Places ? In(a, i, SelectionReason.ByScore, [])
                : exact.Where(a.Matches).ToList() is { Count: > 0 } needed ? In(a, i, SelectionReason.ForQuota, needed, pairs.Find(p => p.First == a).Second?.Code)
                : In(a, i, SelectionReason.AfterQuota, [])
            : full.Where(a.Matches).ToList() is { Count: > 0 } met && IsBetter(a, i, input, admitted) ? Out(a, i, SelectionReason.QuotaFull, met, null, ++waiting)
            : i < input.Places ? Out(a, i, SelectionReason.GaveWay, exact, pairs.Find(p => p.Second == a).First?.Code, ++waiting)
            : Out(a, i, SelectionReason.PlacesEnded, [], null, ++waiting)).ToList();
        return [.. verdicts.Where(v => v.IsAdmitted), .. verdicts.Where(v => !v.IsAdmitted)];
    }

    // Somebody with a worse score was admitted: then it was not the places that ended.
    private static bool IsBetter(SelectionApplicant applicant, int index, SelectionInput input, List<SelectionApplicant> admitted) =>
        index < input.Places || admitted.Exists(a => a.Score < applicant.Score);

    private static Verdict In(SelectionApplicant a, int index, SelectionReason reason, IReadOnlyList<Quota> quotas, string? other = null) =>
        new(a.Code, a.Score, index + 1, true, reason, quotas, other, null);

    private static Verdict Out(SelectionApplicant a, int index, SelectionReason reason, IReadOnlyList<Quota> quotas, string? other, int waiting) =>
        new(a.Code, a.Score, index + 1, false, reason, quotas, other, waiting);
}
