using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Entries;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Rankings;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Numbers;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Publications;

/// <param name="Total">Null until every criterion has a score.</param>
/// <param name="IsVoided">Taken out by an organiser.</param>
internal sealed record Cell(string EntryId, string JudgeId, Fraction? Total, bool IsFinished, bool IsBegun, Conflict? Conflict, bool IsVoided);

/// <summary>The organiser's view of an edition's judging.</summary>
/// <param name="Codes">By judge's id: the code that stands for the judge in the journal.</param>
internal sealed record JudgingView(
    Edition Edition, Rubric Rubric, IReadOnlyList<JudgedEntry> Entries, IReadOnlyList<Person> Judges, IReadOnlyDictionary<string, string> Codes,
    IReadOnlyDictionary<(string Entry, string Judge), Cell> Cells, IReadOnlyList<Conflict> Conflicts, JudgingBook Book, Results Results)
{
    public IEnumerable<Cell> OfJudge(string judge) => Entries.Select(e => Cells[(e.EntryId, judge)]);

    public IEnumerable<Cell> OfEntry(string entryId) => Judges.Select(j => Cells[(entryId, j.Id)]);

    /// <summary>Judgements still to come: an entry that is ready, a judge without a conflict.</summary>
    public int Missing => Entries.Where(e => e.IsReady).SelectMany(e => OfEntry(e.EntryId)).Count(c => c.Conflict is null && !c.IsFinished);

    public PublishedRanking ToPublish() => Snapshots.Of(Results, Book, Entries);

    /// <summary>Complete, declared done, nobody's own affair, not taken out.</summary>
    public static bool Counts(Cell cell) => cell is { Conflict: null, IsFinished: true, Total: not null, IsVoided: false };
}

internal sealed class JudgingDesk(DbContext db, IPeople people, EntriesOfEdition entries, ConflictsOfInterest conflicts, RubricVersions rubrics, JudgingBooks books)
{
    /// <summary>Null when the edition has no rubric.</summary>
    public async Task<JudgingView?> OpenAsync(Edition edition, CancellationToken cancellation)
    {
        if (await rubrics.CurrentAsync(edition.Id, cancellation) is not { } current)
        {
            return null;
        }
        var rubric = current.Rubric;
        var panel = await db.Set<PanelJudge>().AsNoTracking().Where(p => p.EditionId == edition.Id).OrderBy(p => p.Id).ToListAsync(cancellation);
        var ids = panel.Select(p => p.JudgeId).ToList();
        var names = await people.FindManyAsync(ids, cancellation);
        var judges = ids.Where(names.ContainsKey).Select(id => names[id]).ToList();
        var works = await entries.AllAsync(edition, cancellation);
        var standing = await conflicts.OfJudgesAsync(edition, ids, cancellation);
        var codes = panel.ToDictionary(p => p.JudgeId, p => p.Code, StringComparer.Ordinal);
        var book = await books.OpenAsync(edition, works, codes, standing, cancellation);
        var judgements = await db.Set<Judgement>().AsNoTracking().Where(j => j.EditionId == edition.Id)
            .ToDictionaryAsync(j => (j.EntryId, j.JudgeId), cancellation);
        var replayed = JournalReplay.Of(book.Input.Lines).ToDictionary(j => (j.Entry, j.Judge));
        return new(edition, rubric, works, judges, codes, Cells(), standing, book, Results.Of(book.Input));

        Dictionary<(string, string), Cell> Cells()
        {
            var conflictOf = standing.DistinctBy(c => (c.EntryId, c.JudgeId)).ToDictionary(c => (c.EntryId, c.JudgeId));
            return works.SelectMany(e => judges.Select(j => Cell(
                    e, j.Id, judgements.GetValueOrDefault((e.EntryId, j.Id)), conflictOf.GetValueOrDefault((e.EntryId, j.Id)),
                    replayed.GetValueOrDefault((e.Code, codes[j.Id]))?.IsVoided == true)))
                .ToDictionary(c => (c.EntryId, c.JudgeId));
        }

        Cell Cell(JudgedEntry entry, string judge, Judgement? judgement, Conflict? conflict, bool isVoided) => new(
            entry.EntryId, judge, judgement is null ? null : WeightedMean.Total(book.Input.Rubrics.GetValueOrDefault(judgement.Rubric, rubric).ForTrack(entry.TrackKey), judgement.ReadHalves()),
            judgement?.FinishedUtc is not null, judgement?.SavedUtc is not null, conflict, isVoided);
    }
}
