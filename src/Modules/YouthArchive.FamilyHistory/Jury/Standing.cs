using YouthArchive.FamilyHistory.Reading;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.FamilyHistory.Jury;

/// <param name="Place">From 1 within the group; equal scores share it. Null while nobody has read the work.</param>
/// <param name="Gap">Difference of the lowest and the highest total.</param>
internal sealed record StandingRow(Work Work, string Group, int? Place, AdvisedEntry? Advice, Fraction? Gap);

/// <param name="Languages">The languages it is for; empty: all.</param>
internal sealed record StandingGroup(string Key, string DivisionKey, WorkForm Form, string Languages, IReadOnlyList<StandingRow> Rows);

/// <summary>
/// The computed order, as advice: divisions and forms apart, and languages apart where no reader of two languages has linked them. Pure.
/// </summary>
internal static class Standing
{
    public static IReadOnlyList<StandingGroup> Of(IReadOnlyCollection<Work> works, RankingAdvice? advice, LanguageLinks links)
    {
        var byId = (advice?.Entries ?? []).ToDictionary(e => e.EntryId, StringComparer.Ordinal);
        return
        [
            .. works.GroupBy(w => (w.DivisionKey, w.Form, Languages: links.AreAllLinked ? "" : links.GroupOf(w.Language)))
                .OrderBy(g => g.Key.DivisionKey, StringComparer.Ordinal).ThenBy(g => g.Key.Form).ThenBy(g => g.Key.Languages, StringComparer.Ordinal)
                .Select(g => new StandingGroup(KeyOf(g.Key), g.Key.DivisionKey, g.Key.Form, g.Key.Languages, Rows([.. g], byId, KeyOf(g.Key)))),
        ];
    }

    private static string KeyOf((string Division, WorkForm Form, string Languages) key) =>
        $"{key.Division}|{key.Form.ToString().ToLowerInvariant()}{(key.Languages.Length == 0 ? "" : "|" + key.Languages)}";

    private static IReadOnlyList<StandingRow> Rows(IReadOnlyList<Work> works, Dictionary<string, AdvisedEntry> advice, string group)
    {
        var rows = works.Select(w => (Work: w, Advice: advice.GetValueOrDefault(w.Id)))
            .OrderByDescending(r => r.Advice?.Corrected ?? decimal.MinValue).ThenBy(r => r.Work.Code, StringComparer.Ordinal).ToList();
        return [.. rows.Select(r => new StandingRow(
            r.Work, group, r.Advice is { } own ? 1 + rows.Count(o => o.Advice is { } other && other.Corrected > own.Corrected) : null, r.Advice, GapOf(r.Advice)))];
    }

    private static Fraction? GapOf(AdvisedEntry? advice) =>
        advice?.Judgements.Select(j => j.Total).Order().ToList() is { Count: > 1 } totals ? totals[^1] - totals[0] : null;
}
