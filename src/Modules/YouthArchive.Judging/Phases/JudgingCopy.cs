using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Phases;

/// <summary>Takes the newest rubric, the phases and the rules of the awards over into next year. Judges, scores and results stay where they are.</summary>
internal sealed class JudgingCopy(DbContext db) : IEditionCopy
{
    public string? Programme => null;

    public async Task CopyAsync(EditionCopying copying, CancellationToken cancellation = default)
    {
        var (from, to) = (copying.From.Id, copying.To.Id);
        var rubric = await db.Set<RubricEntity>().AsNoTracking().Where(r => r.EditionId == from).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellation);
        if (rubric is not null)
        {
            db.Add(new RubricEntity { EditionId = to, Definition = rubric.Definition });
        }
        foreach (var phase in await db.Set<PhaseEntity>().AsNoTracking().Where(p => p.EditionId == from).ToListAsync(cancellation))
        {
            db.Add(Moved(phase, copying));
        }
        var awards = await db.Set<AwardSettings>().AsNoTracking().FirstOrDefaultAsync(a => a.EditionId == from, cancellation);
        if (awards is not null)
        {
            db.Add(new AwardSettings { EditionId = to, Rules = awards.Rules, ReviewDays = awards.ReviewDays });
        }
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
