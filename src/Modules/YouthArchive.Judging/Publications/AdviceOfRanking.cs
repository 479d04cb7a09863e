using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Rankings.Models;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Publications;

internal sealed class AdviceOfRanking(JudgingDesk desk, IEditions editions) : IRankingAdvice
{
    public async Task<RankingAdvice?> OfEditionAsync(int editionId, CancellationToken cancellation = default)
    {
        if (await editions.FindAsync(editionId, cancellation) is not { } edition || await desk.OpenAsync(edition, cancellation) is not { } view)
        {
            return null;
        }
        var ids = view.Entries.ToDictionary(e => e.Code, e => e.EntryId, StringComparer.Ordinal);
        var given = view.Results.Counted.ToLookup(c => c.Entry, c => new FinishedJudgement(c.Judge, c.Total), StringComparer.Ordinal);
        var model = view.Results.Model;
        return new(
            [.. view.Results.Rows.Where(r => ids.ContainsKey(r.Entry)).Select(r => new AdvisedEntry(
                ids[r.Entry], r.Score, r.Mean, r.Low, r.High, r.Component, [.. given[r.Entry].OrderBy(j => j.JudgeCode, StringComparer.Ordinal)]))],
            model.EntryVariance, model.JudgeVariance, model.ResidualVariance, model.Kind == FitKind.Fitted, view.Results.Components);
    }
}
