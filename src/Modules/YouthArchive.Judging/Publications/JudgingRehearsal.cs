using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Phases;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Publications;

/// <summary>What judges see in each phase, and what a publication of the results shows to whom: from the phases' own rights.</summary>
internal sealed class JudgingRehearsal(DbContext db, JudgingPhases phases, PublishedRankings rankings, IStringLocalizer S) : IRehearsal
{
    public string? Programme => null;

    public async Task<IReadOnlyList<RehearsedSight>> OfAsync(Edition edition, CancellationToken cancellation = default)
    {
        // Without a rubric the judges' pages and the results are not there.
        if (!await db.Set<RubricEntity>().AnyAsync(r => r.EditionId == edition.Id, cancellation))
        {
            return [];
        }
        var published = await rankings.CurrentAsync(edition.Id, cancellation);
        var days = await db.Set<AwardSettings>().Where(s => s.EditionId == edition.Id).Select(s => (int?)s.ReviewDays).FirstOrDefaultAsync(cancellation)
            ?? AwardSettings.UsualReviewDays;
        return [.. (await phases.OfAsync(edition, cancellation)).Select(p => OfPhase(edition, p)), .. OfResults(edition, published?.PublishedUtc, days)];
    }

    private RehearsedSight OfPhase(Edition edition, Phase phase) => new(
        Viewer.Judge, $"{S["Entries to judge"]}: {phase.Title}", JudgingLinks.Queue(edition), Words(phase.Rights), phase.StartsUtc, phase.EndsUtc);

    private string Words(PhaseRights rights) => string.Join(" · ",
    [
        rights.MayScore ? S["may score"].Value : S["may not score"].Value,
        rights.SeesNames ? S["sees the authors' names"].Value : S["names, schools and pictures are hidden"].Value,
        rights.SeesOthersScores ? S["sees the other judges' scores of finished entries"].Value : S["sees no other judge's score"].Value,
        rights.SeesOthersComments ? S["sees the other judges' comments"].Value : S["sees no other judge's comment"].Value,
    ]);

    private IEnumerable<RehearsedSight> OfResults(Edition edition, DateTime? publishedUtc, int days)
    {
        var after = publishedUtc is null ? S["the organiser publishes the ranking"].Value : null;
        foreach (var viewer in new[] { Viewer.Visitor, Viewer.Student, Viewer.Teacher, Viewer.Guardian, Viewer.Judge })
        {
            yield return new(viewer, S["Results"], JudgingLinks.Results(edition),
                S["Places, scores with their range and the method; people by their public names. A table as CSV."], publishedUtc, null, after);
        }
        yield return new(Viewer.Student, S["Own result"], null,
            S.Plural(days, "Own scores by criterion and the judges' comments; a review may be asked for during {0} day.", "Own scores by criterion and the judges' comments; a review may be asked for during {0} days."),
            publishedUtc, null, after);
    }
}
