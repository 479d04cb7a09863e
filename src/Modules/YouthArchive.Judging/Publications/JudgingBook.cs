using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Publications;

/// <summary>An edition's journal with all else that its results follow from.</summary>
/// <param name="Kept">The lines as they are kept.</param>
/// <param name="Head">The last one's hash.</param>
/// <param name="Unwritten">Conflicts that came up or went after the last line; the results count them, publishing writes them down.</param>
internal sealed record JudgingBook(ResultInput Input, IReadOnlyList<ChainedLine> Kept, string Head, IReadOnlyList<JournalDraft> Unwritten);

internal sealed class JudgingBooks(DbContext db, Journal journal, RubricVersions rubrics)
{
    /// <param name="codes">Judges' codes by id.</param>
    public async Task<JudgingBook> OpenAsync(
        Edition edition, IReadOnlyList<JudgedEntry> entries, IReadOnlyDictionary<string, string> codes, IReadOnlyList<Conflict> standing, CancellationToken cancellation)
    {
        var kept = await journal.LinesAsync(edition.Id, cancellation);
        var lines = kept.Select(l => JournalLine.Read(l.Text)).ToList();
        var unwritten = Unwritten(lines, entries, codes, standing);
        var last = lines.Count == 0 ? default : lines[^1].AtUtc;
        var all = lines.Concat(unwritten.Select((d, i) =>
            new JournalLine(lines.Count + i + 1, last, d.Kind, d.JudgeCode, d.EntryCode, null, null, d.Rubric, d.Round))).ToList();
        var settings = await db.Set<AwardSettings>().AsNoTracking().FirstOrDefaultAsync(s => s.EditionId == edition.Id, cancellation);
        var decisions = await db.Set<RecordedDecision>().AsNoTracking().Where(d => d.EditionId == edition.Id).OrderBy(d => d.Id).ToListAsync(cancellation);
        return new(
            new(all, ResultInput.SeedOf(edition.Key, lines.Zip(kept, (l, k) => (l, k.Hash))), await RubricsAsync(edition.Id, cancellation),
                entries.ToDictionary(e => e.Code, e => e.TrackKey, StringComparer.Ordinal), settings?.Read() ?? AwardRules.None, [.. decisions.Select(d => d.Read())]),
            kept, kept.Count == 0 ? JournalChain.Genesis(edition.Key) : kept[^1].Hash, unwritten);
    }

    private async Task<IReadOnlyDictionary<int, Rubric>> RubricsAsync(int editionId, CancellationToken cancellation) =>
        new SortedDictionary<int, Rubric>((await rubrics.AllAsync(editionId, cancellation)).ToDictionary(v => v.Key, v => v.Value.Rubric));

    /// <summary>A conflict that the site found out, or that was lifted, and that the journal does not know yet.</summary>
    private static List<JournalDraft> Unwritten(
        IReadOnlyList<JournalLine> lines, IReadOnlyList<JudgedEntry> entries, IReadOnlyDictionary<string, string> codes, IReadOnlyList<Conflict> standing)
    {
        var judges = codes.ToDictionary(c => c.Value, c => c.Key, StringComparer.Ordinal);
        var byCode = entries.ToDictionary(e => e.Code, StringComparer.Ordinal);
        var now = standing.Select(c => (c.EntryId, c.JudgeId)).ToHashSet();
        var result = new List<JournalDraft>();
        foreach (var judgement in JournalReplay.Of(lines))
        {
            if (byCode.GetValueOrDefault(judgement.Entry) is { } entry && judges.GetValueOrDefault(judgement.Judge) is { } judge
                && now.Contains((entry.EntryId, judge)) != judgement.HasConflict)
            {
                var kind = judgement.HasConflict ? JournalKind.ConflictLifted : JournalKind.Conflict;
                result.Add(new(kind, judge, judgement.Judge, entry.EntryId, entry.Code, Rubric: Math.Max(1, judgement.Rubric), Round: Math.Max(1, judgement.Round)));
            }
        }
        return result;
    }
}
