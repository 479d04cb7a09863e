using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Entries;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Rankings;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Publications;

/// <param name="Total">Null until every criterion has a score.</param>
internal sealed record Cell(string EntryId, string JudgeId, Fraction? Total, bool IsFinished, bool IsBegun, Conflict? Conflict);

/// <summary>The organiser's view of an edition's judging.</summary>
internal sealed record JudgingView(
    Edition Edition, Rubric Rubric, IReadOnlyList<JudgedEntry> Entries, IReadOnlyList<Person> Judges,
    IReadOnlyDictionary<(string Entry, string Judge), Cell> Cells, IReadOnlyList<Conflict> Conflicts, IReadOnlyList<RankedEntry> Ranking)
{
    public IEnumerable<Cell> OfJudge(string judge) => Entries.Select(e => Cells[(e.EntryId, judge)]);

    public IEnumerable<Cell> OfEntry(string entryId) => Judges.Select(j => Cells[(entryId, j.Id)]);

    /// <summary>Judgements still to come: an entry that is ready, a judge without a conflict.</summary>
    public int Missing => Entries.Where(e => e.IsReady).SelectMany(e => OfEntry(e.EntryId)).Count(c => c.Conflict is null && !c.IsFinished);

    public PublishedRanking ToPublish()
    {
        var entries = Entries.ToDictionary(e => e.EntryId);
        return new(
            [.. Ranking.Where(r => entries.ContainsKey(r.EntryId)).Select(r => Row(r, entries[r.EntryId]))],
            Cells.Values.Where(Counts).Select(c => c.JudgeId).Distinct().Count(), Cells.Values.Count(Counts));
    }

    /// <summary>Complete, declared done, and nobody's own affair.</summary>
    public static bool Counts(Cell cell) => cell is { Conflict: null, IsFinished: true, Total: not null };

    private static PublishedRow Row(RankedEntry ranked, JudgedEntry entry) =>
        new(entry.EntryId, entry.Code, entry.Title, entry.LanguageOfTitle, entry.TrackKey, ranked.Place, ranked.Value.ToString(), ranked.Judges);
}

internal sealed class JudgingDesk(DbContext db, IPeople people, EntriesOfEdition entries, ConflictsOfInterest conflicts, RubricVersions rubrics)
{
    /// <summary>Null when the edition has no rubric.</summary>
    public async Task<JudgingView?> OpenAsync(Edition edition, CancellationToken cancellation)
    {
        if (await rubrics.CurrentAsync(edition.Id, cancellation) is not { } current)
        {
            return null;
        }
        var rubric = current.Rubric;
        var panel = await db.Set<PanelJudge>().Where(p => p.EditionId == edition.Id).OrderBy(p => p.Id).Select(p => p.JudgeId).ToListAsync(cancellation);
        var names = await people.FindManyAsync(panel, cancellation);
        var judges = panel.Where(names.ContainsKey).Select(id => names[id]).ToList();
        var works = await entries.AllAsync(edition, cancellation);
        var standing = await conflicts.OfJudgesAsync(edition, panel, cancellation);
        var judgements = await db.Set<Judgement>().AsNoTracking().Where(j => j.EditionId == edition.Id)
            .ToDictionaryAsync(j => (j.EntryId, j.JudgeId), cancellation);
        var cells = Cells(works, judges, judgements, standing, rubric);
        var counting = cells.Values.Where(JudgingView.Counts)
            .Select(c => new Judgment(c.EntryId, c.JudgeId, judgements[(c.EntryId, c.JudgeId)].ReadHalves()));
        return new(edition, rubric, works, judges, cells, standing, WeightedMean.Rank(rubric, counting));
    }

    private static Dictionary<(string, string), Cell> Cells(
        IReadOnlyList<JudgedEntry> entries, IReadOnlyList<Person> judges,
        IReadOnlyDictionary<(string, string), Judgement> judgements, IReadOnlyList<Conflict> standing, Rubric rubric)
    {
        var conflicts = standing.DistinctBy(c => (c.EntryId, c.JudgeId)).ToDictionary(c => (c.EntryId, c.JudgeId));
        var result = new Dictionary<(string, string), Cell>();
        foreach (var entry in entries)
        {
            foreach (var judge in judges)
            {
                var at = (entry.EntryId, judge.Id);
                var judgement = judgements.GetValueOrDefault(at);
                result[at] = new(entry.EntryId, judge.Id, judgement is null ? null : WeightedMean.Total(rubric, judgement.ReadHalves()),
                    judgement?.FinishedUtc is not null, judgement?.SavedUtc is not null, conflicts.GetValueOrDefault(at));
            }
        }
        return result;
    }
}
