using Microsoft.EntityFrameworkCore;

namespace YouthArchive.Judging.Scores;

/// <param name="Before">Half points before the change; null when there was no score.</param>
/// <param name="After">Null when the score was taken back.</param>
internal sealed record ScoreChange(DateTime AtUtc, string Criterion, int? Before, int? After);

/// <summary>A judge's own scores of an entry, as they came.</summary>
internal sealed class ScoreHistory(DbContext db)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<ScoreChange>> OfAsync(int editionId, string entryId, string judge, CancellationToken cancellation)
    {
        var texts = await db.Set<JournalEntry>().Where(e => e.EditionId == editionId && e.EntryId == entryId && e.JudgeId == judge)
            .OrderBy(e => e.Number).Select(e => e.Text).ToListAsync(cancellation);
        var standing = new Dictionary<string, int?>(StringComparer.Ordinal);
        var changes = new List<ScoreChange>();
        foreach (var line in texts.Select(JournalLine.Read).Where(l => l.Kind == JournalKind.Score))
        {
            changes.Add(new(line.AtUtc, line.Criterion!, standing.GetValueOrDefault(line.Criterion!), line.Halves));
            standing[line.Criterion!] = line.Halves;
        }
        changes.Reverse();
        return changes;
    }

    /// <summary>Null when nothing was changed since.</summary>
    public async Task<ScoreChange?> LastChangeAsync(int editionId, string entryId, string judge, DateTime sinceUtc, CancellationToken cancellation) =>
        (await OfAsync(editionId, entryId, judge, cancellation)).FirstOrDefault(c => c.AtUtc >= sinceUtc && c.Before != c.After);

    public static ScoreSheet SheetOf(Judgement judgement) =>
        new("", judgement.Version, judgement.ReadHalves(), judgement.Comment, judgement.Note, SaysNoConflict: judgement.ConfirmedUtc is not null);
}
