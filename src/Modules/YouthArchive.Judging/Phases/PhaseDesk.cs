using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Phases;

/// <summary>Sets an edition's phases, all of them at once: they are checked against one another.</summary>
internal sealed class PhaseDesk(DbContext db, AuditTrail audit)
{
    /// <returns>How many were added, changed or removed; nothing is saved while there is a problem.</returns>
    public async Task<(int Changes, IReadOnlyList<PhaseProblem> Problems)> SetAsync(
        Edition edition, IReadOnlyList<Phase> phases, string? actor, CancellationToken cancellation)
    {
        var problems = PhasePlan.Problems(edition.Stage(StageKeys.Judging), phases);
        if (problems.Count > 0)
        {
            return (0, problems);
        }
        var stored = await db.Set<PhaseEntity>().Where(p => p.EditionId == edition.Id).ToListAsync(cancellation);
        var changes = 0;
        foreach (var gone in stored.Where(s => phases.All(p => p.Key != s.Key)))
        {
            db.Remove(gone);
            changes++;
        }
        foreach (var phase in phases)
        {
            var row = stored.Find(s => s.Key == phase.Key);
            if (row?.Read() == phase)
            {
                continue;
            }
            changes++;
            Write(row ?? Added(edition.Id, phase), phase);
        }
        if (changes > 0)
        {
            audit.Add(actor, "JudgingPhases.Set", "Edition", edition.Key,
                phases.Select(p => new { p.Key, kind = p.Kind.ToString(), p.Round, p.StartsUtc, p.EndsUtc, p.Rights.MayScore, p.Rights.SeesNames, p.Rights.SeesOthersScores, p.Rights.SeesOthersComments }));
            await db.SaveChangesAsync(cancellation);
        }
        return (changes, []);
    }

    private PhaseEntity Added(int editionId, Phase phase)
    {
        var row = new PhaseEntity
        {
            EditionId = editionId,
            Key = phase.Key,
            Kind = phase.Kind,
            Round = phase.Round,
            Title = phase.Title,
            StartsUtc = phase.StartsUtc,
            EndsUtc = phase.EndsUtc,
            MayScore = phase.Rights.MayScore,
            SeesNames = phase.Rights.SeesNames,
            SeesOthersScores = phase.Rights.SeesOthersScores,
            SeesOthersComments = phase.Rights.SeesOthersComments,
        };
        db.Add(row);
        return row;
    }

    private static void Write(PhaseEntity row, Phase phase)
    {
        (row.Kind, row.Round, row.Title, row.StartsUtc, row.EndsUtc) = (phase.Kind, phase.Round, phase.Title, phase.StartsUtc, phase.EndsUtc);
        (row.MayScore, row.SeesNames) = (phase.Rights.MayScore, phase.Rights.SeesNames);
        (row.SeesOthersScores, row.SeesOthersComments) = (phase.Rights.SeesOthersScores, phase.Rights.SeesOthersComments);
    }
}
