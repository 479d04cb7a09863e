using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Scores;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Publications;

internal sealed class CommentsOfJudges(DbContext db, JudgingDesk desk, IEditions editions) : IJudgesComments
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> OfAsync(
        int editionId, IReadOnlyCollection<string> entryIds, CancellationToken cancellation = default)
    {
        if (await editions.FindAsync(editionId, cancellation) is not { } edition || await desk.OpenAsync(edition, cancellation) is not { } view)
        {
            return new Dictionary<string, IReadOnlyList<string>>();
        }
        var counted = view.Cells.Values.Where(JudgingView.Counts).Select(c => (c.EntryId, c.JudgeId)).ToHashSet();
        var written = await db.Set<Judgement>().AsNoTracking()
            .Where(j => j.EditionId == editionId && entryIds.Contains(j.EntryId) && j.Comment != "")
            .Select(j => new { j.EntryId, j.JudgeId, j.Comment }).ToListAsync(cancellation);
        return written.Where(w => counted.Contains((w.EntryId, w.JudgeId))).GroupBy(w => w.EntryId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(w => w.Comment).Order(StringComparer.Ordinal)], StringComparer.Ordinal);
    }
}
