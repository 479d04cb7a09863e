using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Sittings;

namespace YouthArchive.Olympiads.Results;

/// <summary>A paper's report, with its items as they count now.</summary>
internal sealed record ReportOfPaper(PaperReport Report, MarkingKey Key, IReadOnlyDictionary<string, Items.Item> Items);

internal sealed class PaperReports(PaperBoard board, ISatPapers sittings, PaperVersions versions)
{
    /// <summary>Null while nothing is marked.</summary>
    public async Task<ReportOfPaper?> OfAsync(Paper paper, CancellationToken cancellation)
    {
        var marked = await board.OfAsync(paper.Id, cancellation);
        if (marked.Count == 0)
        {
            return null;
        }
        var sat = new Dictionary<string, SatPaper>(StringComparer.Ordinal);
        foreach (var window in marked.Select(m => m.WindowId).Distinct())
        {
            foreach (var one in await sittings.OfWindowAsync(window, cancellation))
            {
                sat[one.SittingId] = one;
            }
        }
        var key = await versions.OfAsync(paper.Id, cancellation);
        var items = marked.SelectMany(m => m.Marks).GroupBy(m => m.Item, StringComparer.Ordinal).ToDictionary(g => g.Key, g => key.Versions[g.Last().Version], StringComparer.Ordinal);
        return new(PaperReport.Of(PaperBoard.Table(marked, sat, key)), key, items);
    }
}
