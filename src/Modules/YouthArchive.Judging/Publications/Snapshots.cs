using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Rankings.Models;

namespace YouthArchive.Judging.Publications;

/// <summary>Results with the titles they are shown under, as they are kept.</summary>
internal static class Snapshots
{
    public static PublishedRanking Of(Results results, JudgingBook book, IReadOnlyList<JudgedEntry> entries)
    {
        var byCode = entries.ToDictionary(e => e.Code, StringComparer.Ordinal);
        return new(
            [.. results.Rows.Select(r => Row(r, byCode[r.Entry]))],
            results.Counted.Select(c => c.Judge).Distinct(StringComparer.Ordinal).Count(), results.Counted.Count, Basis(results, book));
    }

    private static PublishedBasis Basis(Results results, JudgingBook book)
    {
        var model = results.Model;
        return new(
            book.Kept.Count, book.Head, results.Input.Rubrics, results.Input.Tracks, results.Input.Awards, results.Input.Decisions, results.Components, model.Mean,
            model.Table.Judges.Select((j, i) => (j, i)).ToDictionary(p => p.j, p => model.JudgeEffect[p.i], StringComparer.Ordinal),
            model.Kind == FitKind.Fitted && model.EntryVariance > 0 ? model.ResidualVariance / model.EntryVariance : null);
    }

    private static PublishedRow Row(ResultRow row, JudgedEntry entry) => new(
        entry.EntryId, entry.Code, entry.Title, entry.LanguageOfTitle, entry.TrackKey, row.Place, row.Mean.ToString(), row.Judges,
        row.Score, row.Low, row.High, row.AboveNext, row.Awards, row.IsTied, row.Component);
}
