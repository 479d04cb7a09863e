using YouthArchive.Judging.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Publications;

internal sealed class JudgementsDone(JudgingDesk desk, IEditions editions) : IFinishedJudgements
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<FinishedJudgement>>> OfEditionAsync(int editionId, CancellationToken cancellation = default)
    {
        if (await editions.FindAsync(editionId, cancellation) is not { } edition || await desk.OpenAsync(edition, cancellation) is not { } view)
        {
            return new Dictionary<string, IReadOnlyList<FinishedJudgement>>();
        }
        return view.Cells.Values.Where(JudgingView.Counts).GroupBy(c => c.EntryId, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => (IReadOnlyList<FinishedJudgement>)[.. g.Select(c => new FinishedJudgement(view.Codes[c.JudgeId], c.Total!.Value)).OrderBy(j => j.JudgeCode, StringComparer.Ordinal)],
            StringComparer.Ordinal);
    }
}
