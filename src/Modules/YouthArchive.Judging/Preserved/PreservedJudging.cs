using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Assignments;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Exports;
using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Reviews;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Preserved;

/// <summary>
/// The judging of an edition, whatever its programme: rubrics, the journal in the form that <c>./dev tool rank</c> checks, decisions and
/// publications. Judges and entries stand in it by code; titles, comments and reasons in free words do not.
/// </summary>
internal sealed class PreservedJudging(DbContext db, Journal journal) : IPreservedRecords
{
    public string? Programme => null;

    public async IAsyncEnumerable<PreservedFile> OfEditionAsync(Edition edition, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var rubric in await db.Set<RubricEntity>().AsNoTracking().Where(r => r.EditionId == edition.Id).OrderBy(r => r.Number).ToListAsync(cancellation))
        {
            yield return PreservedFile.OfText(string.Create(CultureInfo.InvariantCulture, $"judging/rubric-{rubric.Number}.json"), rubric.Definition + "\n");
        }
        if (await db.Set<AwardSettings>().AsNoTracking().FirstOrDefaultAsync(s => s.EditionId == edition.Id, cancellation) is { } awards)
        {
            yield return PreservedFile.OfText("judging/awards.json", awards.Rules + "\n");
        }
        var lines = await journal.LinesAsync(edition.Id, cancellation);
        if (lines.Count > 0)
        {
            yield return PreservedFile.OfText("judging/journal-lines.txt", Text(lines));
        }
        var publications = await db.Set<Publication>().AsNoTracking().Where(p => p.EditionId == edition.Id).OrderBy(p => p.Id).ToListAsync(cancellation);
        foreach (var (publication, number) in publications.Select((p, i) => (p, i + 1)))
        {
            foreach (var file in Published(edition, publication, number, lines))
            {
                yield return file;
            }
        }
        var decisions = await db.Set<RecordedDecision>().AsNoTracking().Where(d => d.EditionId == edition.Id).OrderBy(d => d.Id).ToListAsync(cancellation);
        if (decisions.Count > 0)
        {
            yield return PreservedFile.OfTable("judging/decisions.csv", ["at", "rule", "class", "choice", "entries", "seed"],
                decisions.Select(d => new object?[] { d.AtUtc, d.Rule, d.Class, d.Choice, d.Entries.Replace('\n', ' '), d.Seed }));
        }
        var reviews = await db.Set<ReviewRequest>().AsNoTracking().Where(r => r.EditionId == edition.Id).OrderBy(r => r.Id).ToListAsync(cancellation);
        if (reviews.Count > 0)
        {
            yield return PreservedFile.OfTable("judging/reviews.csv", ["asked", "entry", "ground", "answered", "outcome"],
                reviews.Select(r => new object?[] { r.AskedUtc, r.EntryCode, r.Ground, r.AnsweredUtc, r.Outcome }));
        }
    }

    /// <summary>Each as it was published: the export that can be reckoned again, and for older ones, by the plain mean, a table.</summary>
    private static IEnumerable<PreservedFile> Published(Edition edition, Publication publication, int number, IReadOnlyList<ChainedLine> lines)
    {
        var folder = string.Create(CultureInfo.InvariantCulture, $"judging/publication-{number}");
        var ranking = publication.Read();
        yield return PreservedFile.OfTable($"{folder}/about.csv", ["published", "withdrawn", "algorithm", "judges", "judgements"],
            [[publication.PublishedUtc, publication.WithdrawnUtc, publication.Algorithm, ranking.Judges, ranking.Judgements]]);
        yield return PreservedFile.OfTable($"{folder}/ranking.csv", ["place", "entry", "track", "score", "mean", "judges", "awards"],
            ranking.Rows.Select(r => new object?[]
            {
                r.Place, r.Code, r.Track, r.Score, r.Value, r.Judges, string.Join(' ', (r.Awards ?? []).Select(a => $"{a.Rule}/{a.Class}")),
            }));
        if (ranking.Basis is not null)
        {
            var export = JournalExport.Of(edition.Key, publication.Algorithm, ranking, lines).Write();
            yield return new($"{folder}/journal.txt", _ => Task.FromResult<Stream>(new MemoryStream(export, writable: false)));
        }
    }

    private static string Text(IEnumerable<ChainedLine> lines) =>
        lines.Aggregate(new StringBuilder(), (text, line) => text.Append(line.Hash).Append(' ').Append(line.Text).Append('\n')).ToString();
}
