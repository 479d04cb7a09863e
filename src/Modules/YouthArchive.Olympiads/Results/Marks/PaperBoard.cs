using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;

namespace YouthArchive.Olympiads.Results.Marks;

/// <summary>One sitting with the marks that stand.</summary>
internal sealed record MarkedSitting(string SittingId, int WindowId, string Code, string PersonId, string Language, DateTime SubmittedUtc, IReadOnlyList<GivenMark> Marks)
{
    public int Waiting => Marks.Count(m => m.Hundredths is null);

    public Scored Scored() => Scored(Marks);

    public Scored Scored(IReadOnlyList<GivenMark> marks) =>
        new(SittingId, [.. marks.Select(m => new ScoredItem(m.Item, m.Hundredths ?? 0, m.Max))], SubmittedUtc);
}

/// <summary>All marked sittings of a paper, whatever window they were sat in: they are ranked together.</summary>
internal sealed class PaperBoard(DbContext db)
{
    public async Task<IReadOnlyList<MarkedSitting>> OfAsync(int paperId, CancellationToken cancellation)
    {
        var rows = await (
            from marks in db.Set<CurrentMarks>()
            join sitting in db.Set<Sitting>() on marks.SittingId equals sitting.Id
            join window in db.Set<SittingWindow>() on marks.WindowId equals window.Id
            where window.PaperId == paperId
            select new { marks.SittingId, marks.WindowId, marks.Code, sitting.PersonId, sitting.Language, sitting.HandedInUtc, window.ClosesUtc, window.ShiftSeconds, marks.Marks })
            .ToListAsync(cancellation);
        // Codes count within a window: the window comes first, so that the list is always in one order.
        return [.. rows.OrderBy(r => r.WindowId).ThenBy(r => r.Code, StringComparer.Ordinal).Select(r => new MarkedSitting(
            r.SittingId, r.WindowId, r.Code, r.PersonId, r.Language, r.HandedInUtc ?? r.ClosesUtc.AddSeconds(r.ShiftSeconds), MarkText.ReadMarks(r.Marks)))];
    }

    /// <summary>The same as statistics see it. With the answers, so that options are counted too.</summary>
    public static MarkTable Table(IReadOnlyList<MarkedSitting> marked, IReadOnlyDictionary<string, SatPaper> sat, MarkingKey key)
    {
        var versions = marked.SelectMany(m => m.Marks).GroupBy(m => m.Item, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Key: g.Key, Item: key.Versions[g.Last().Version])).ToList();
        var items = versions.Select(v => ItemOptions.Of(v.Item)).ToList();
        return new(items, [.. marked.Select(m => ItemOptions.Sitting(m, sat.GetValueOrDefault(m.SittingId), items))]);
    }
}
