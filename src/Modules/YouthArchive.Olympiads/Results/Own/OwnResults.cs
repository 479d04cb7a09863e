using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Results.Own;

/// <summary>One published paper of a pupil's own, or of a child's.</summary>
/// <param name="Marks">As they stand now; the published total may be older.</param>
/// <param name="Reviewed">By item's key, in the order of the paper.</param>
/// <param name="Appeals">By item's key.</param>
internal sealed record OwnPaper(
    Paper Paper, Sitting Sitting, bool IsChild, ResultPublication Publication, PublishedResult Published, int Ranked, Percentile Percentile, double? StandardError,
    IReadOnlyList<GivenMark> Marks, IReadOnlyList<ReviewedItem> Reviewed, IReadOnlyDictionary<string, Appeal> Appeals)
{
    public int Total => Marks.Sum(m => m.Hundredths ?? 0);
}

/// <summary>What a pupil, or a guardian, may see of published results: their own.</summary>
internal sealed class OwnResults(DbContext db, ResultPublications publications, ISatPapers sittings, PaperVersions versions, LockedPapers papers, IRelations relations)
{
    public async Task<IReadOnlyList<OwnPaper>> OfAsync(Edition edition, string personId, CancellationToken cancellation)
    {
        var published = await publications.OfEditionAsync(edition.Id, cancellation);
        if (published.Count == 0)
        {
            return [];
        }
        var people = (await relations.ChildrenOfAsync(personId, cancellation)).Prepend(personId).ToList();
        var rows = await (
            from sitting in db.Set<Sitting>()
            join window in db.Set<SittingWindow>() on sitting.WindowId equals window.Id
            join paper in db.Set<Paper>() on window.PaperId equals paper.Id
            where window.EditionId == edition.Id && people.Contains(sitting.PersonId) && sitting.StartedUtc != null
            select new { sitting, paper }).AsNoTracking().ToListAsync(cancellation);
        var result = new List<OwnPaper>();
        foreach (var row in rows.OrderBy(r => people.IndexOf(r.sitting.PersonId)).ThenBy(r => r.paper.Id))
        {
            if (published.GetValueOrDefault(row.paper.Id) is { } publication
                && await OneAsync(row.paper, row.sitting, row.sitting.PersonId != personId, publication, cancellation) is { } own)
            {
                result.Add(own);
            }
        }
        return result;
    }

    private async Task<OwnPaper?> OneAsync(Paper paper, Sitting sitting, bool isChild, ResultPublication publication, CancellationToken cancellation)
    {
        var board = PublishedBoard.Read(publication.Snapshot);
        if (board.Find(sitting.Id) is not { } result
            || await db.Set<CurrentMarks>().AsNoTracking().FirstOrDefaultAsync(m => m.SittingId == sitting.Id, cancellation) is not { } current
            || await sittings.FindAsync(sitting.Id, cancellation) is not { } sat
            || await papers.FindAsync(paper.Id, cancellation) is not { } use)
        {
            return null;
        }
        var key = await versions.OfAsync(paper.Id, cancellation);
        var marks = current.Read();
        var byItem = marks.ToDictionary(m => m.Item, StringComparer.Ordinal);
        // Other papers of the edition may still be sat with the same items: their keys stay shut until all is final.
        var reviewed = publication.IsFrozen ? [] : sat.Paper.Items.Where(i => byItem.ContainsKey(i.ItemKey)).Select(placed => new ReviewedItem(
            key.Current(placed.ItemKey, placed.ItemVersionId), placed, sat.Answers.GetValueOrDefault(placed.ItemKey) ?? Response.Empty,
            file => use.PictureUrl(placed.ItemKey, file), null, byItem[placed.ItemKey].Hundredths)).ToList();
        var appeals = await db.Set<Appeal>().AsNoTracking().Where(a => a.SittingId == sitting.Id).ToDictionaryAsync(a => a.ItemKey, cancellation);
        return new(paper, sitting, isChild, publication, result, board.Results.Count,
            new Percentiles(board.Results.Select(r => r.Total), board.StandardError).Of(result.Total), board.StandardError, marks, reviewed, appeals);
    }
}
