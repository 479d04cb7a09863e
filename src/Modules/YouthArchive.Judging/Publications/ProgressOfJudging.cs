using YouthArchive.Judging.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Publications;

internal sealed class ProgressOfJudging(JudgingDesk desk, IEditions editions) : IJudgingProgress
{
    public async Task<IReadOnlyDictionary<string, JudgingProgress>> OfEditionAsync(int editionId, CancellationToken cancellation = default)
    {
        if (await editions.FindAsync(editionId, cancellation) is not { } edition || await desk.OpenAsync(edition, cancellation) is not { } view)
        {
            return new Dictionary<string, JudgingProgress>();
        }
        return view.Entries.ToDictionary(e => e.EntryId, e => Of(view, e));
    }

    private static JudgingProgress Of(JudgingView view, JudgedEntry entry)
    {
        var open = view.OfEntry(entry.EntryId).Where(c => c.Conflict is null).ToList();
        return new(open.Count(c => c.IsFinished), entry.IsReady ? open.Count : 0);
    }
}
