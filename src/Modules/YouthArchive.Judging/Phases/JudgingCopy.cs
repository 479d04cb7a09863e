using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Phases;

/// <summary>Takes the newest rubric, the phases and the rules of the awards over into next year. Judges, scores and results stay where they are.</summary>
internal sealed class JudgingCopy(DbContext db, IStringLocalizer S) : IEditionCopy
{
    public string? Programme => null;

    public async Task<IReadOnlyList<string>> CopyAsync(EditionCopying copying, CancellationToken cancellation = default)
    {
        var (from, to) = (copying.From.Id, copying.To.Id);
        var parts = new List<string>();
        var rubric = await db.Set<RubricEntity>().AsNoTracking().Where(r => r.EditionId == from).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellation);
        if (rubric is not null)
        {
            db.Add(new RubricEntity { EditionId = to, Definition = rubric.Definition });
            parts.Add(S["the rubric"]);
        }
        var phases = await db.Set<PhaseEntity>().AsNoTracking().Where(p => p.EditionId == from).ToListAsync(cancellation);
        db.AddRange(phases.Select(p => Moved(p, copying)));
        if (phases.Count > 0)
        {
            parts.Add(S.Plural(phases.Count, "{0} phase of judging", "{0} phases of judging"));
        }
        var awards = await db.Set<AwardSettings>().AsNoTracking().FirstOrDefaultAsync(a => a.EditionId == from, cancellation);
        if (awards is not null)
        {
            db.Add(new AwardSettings { EditionId = to, Rules = awards.Rules, ReviewDays = awards.ReviewDays });
            parts.Add(S["the rules of the awards"]);
        }
        return parts;
    }

    private static PhaseEntity Moved(PhaseEntity phase, EditionCopying copying) => new()
    {
        EditionId = copying.To.Id,
        Key = phase.Key,
        Kind = phase.Kind,
        Round = phase.Round,
        Title = phase.Title,
        StartsUtc = copying.Moved(phase.StartsUtc),
        EndsUtc = copying.Moved(phase.EndsUtc),
        MayScore = phase.MayScore,
        SeesNames = phase.SeesNames,
        SeesOthersScores = phase.SeesOthersScores,
        SeesOthersComments = phase.SeesOthersComments,
    };
}
