using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Rankings;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Numbers;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Reviews;

/// <summary>Half points; the mean is exact.</summary>
internal sealed record CriterionFeedback(Criterion Criterion, int Lowest, Fraction Mean, int Highest);

/// <param name="Offset">How much higher than an average judge this one scored.</param>
internal sealed record JudgeStep(double Total, double Offset);

/// <summary>A published result for those whose entry it is.</summary>
/// <param name="Steps">By total, so that they do not tell which judge is which.</param>
/// <param name="UntilUtc">Till when a review may be asked for; exclusive.</param>
internal sealed record OwnResult(
    Edition Edition, Publication Publication, PublishedRanking Ranking, PublishedRow Row, IReadOnlyList<CriterionFeedback> Criteria,
    IReadOnlyList<JudgeStep> Steps, IReadOnlyList<string> Comments, DateTime UntilUtc, ReviewRequest? Request)
{
    public bool MayAsk(DateTime utc) => Request is null && utc < UntilUtc;
}

internal sealed class OwnResults(
    DbContext db, IEditions editions, PublishedRankings rankings, IEnumerable<IEntryPeople> sources, ModuleCatalogue catalogue, IFeatureState features)
{
    /// <summary>Null before publication, for an unknown code, and for everybody whose entry it is not.</summary>
    public async Task<OwnResult?> OpenAsync(string programme, string slug, string code, string person, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name
            || await editions.FindAsync(name, slug, cancellation) is not { } edition
            || await rankings.CurrentAsync(edition.Id, cancellation) is not { } publication
            || publication.Read() is not { Basis: { } basis } ranking
            || ranking.Rows.FirstOrDefault(r => r.Code == code) is not { } row
            || !await IsOwnAsync(edition, row.EntryId, person, cancellation))
        {
            return null;
        }
        var counted = await CountedAsync(edition, basis, code, cancellation);
        var days = await db.Set<AwardSettings>().Where(s => s.EditionId == edition.Id).Select(s => (int?)s.ReviewDays).FirstOrDefaultAsync(cancellation);
        return new(edition, publication, ranking, row, Criteria(basis, counted), Steps(basis, counted),
            await CommentsAsync(edition.Id, row.EntryId, counted, cancellation),
            publication.PublishedUtc.AddDays(days ?? AwardSettings.UsualReviewDays),
            await db.Set<ReviewRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.PublicationId == publication.Id && r.EntryId == row.EntryId, cancellation));
    }

    private async Task<bool> IsOwnAsync(Edition edition, string entryId, string person, CancellationToken cancellation) =>
        sources.FirstOrDefault(s => s.Programme == edition.Programme && (catalogue.FeatureOf(s.GetType()) is not { } f || features.IsEnabled(f))) is { } source
        && (await source.OfEntriesAsync([entryId], cancellation)).GetValueOrDefault(entryId)?.Contains(person) == true;

    /// <summary>From the journal as far as it was published: what was written later is not in it.</summary>
    private async Task<List<CountedJudgement>> CountedAsync(Edition edition, PublishedBasis basis, string code, CancellationToken cancellation)
    {
        var texts = await db.Set<JournalEntry>().Where(e => e.EditionId == edition.Id && e.Number <= basis.Lines).OrderBy(e => e.Number)
            .Select(e => e.Text).ToListAsync(cancellation);
        var lines = texts.Select(JournalLine.Read).Where(l => l.Entry is null || l.Entry == code).ToList();
        return [.. CountedJudgement.Of(new(lines, "", basis.Rubrics, basis.Tracks, basis.Awards, []))];
    }

    private static IReadOnlyList<CriterionFeedback> Criteria(PublishedBasis basis, List<CountedJudgement> counted) => counted.Count == 0 ? [] :
    [
        .. basis.Rubrics[counted.Max(c => c.Rubric)].Criteria
            .Select(c => (Criterion: c, Given: counted.Where(j => j.Halves.ContainsKey(c.Key)).Select(j => j.Halves[c.Key]).ToList()))
            .Where(c => c.Given.Count > 0)
            .Select(c => new CriterionFeedback(c.Criterion, c.Given.Min(), new(c.Given.Sum(), 2 * c.Given.Count), c.Given.Max())),
    ];

    private static IReadOnlyList<JudgeStep> Steps(PublishedBasis basis, List<CountedJudgement> counted) =>
        [.. counted.Select(c => new JudgeStep(c.Total.ToDouble(), basis.JudgeOffsets.GetValueOrDefault(c.Judge))).OrderByDescending(s => s.Total).ThenBy(s => s.Offset)];

    private async Task<IReadOnlyList<string>> CommentsAsync(int editionId, string entryId, List<CountedJudgement> counted, CancellationToken cancellation)
    {
        var panel = await db.Set<PanelJudge>().AsNoTracking().Where(p => p.EditionId == editionId).ToListAsync(cancellation);
        var judges = panel.Where(p => counted.Any(c => c.Judge == p.Code)).Select(p => p.JudgeId).ToList();
        var comments = await db.Set<Judgement>().Where(j => j.EntryId == entryId && judges.Contains(j.JudgeId) && j.Comment != "").Select(j => j.Comment).ToListAsync(cancellation);
        return [.. comments.Order(StringComparer.Ordinal)];
    }
}
