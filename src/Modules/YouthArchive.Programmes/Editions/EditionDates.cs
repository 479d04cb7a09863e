using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Preservation;

namespace YouthArchive.Programmes.Editions;

internal enum DateChange { Changed, Unchanged, EndNotAfterStart, Unknown, ChangedElsewhere, Closed }

/// <summary>An organiser moves a stage, or the enrolment.</summary>
internal sealed class EditionDates(DbContext db, EditionShelf shelf, AuditTrail audit)
{
    /// <param name="stageKey">Null for the enrolment.</param>
    public async Task<DateChange> ChangeAsync(
        int editionId, string? stageKey, DateTime startsUtc, DateTime endsUtc, string actorId, CancellationToken cancellation)
    {
        if (!StageRules.EndsAfterStart(startsUtc, endsUtc))
        {
            return DateChange.EndNotAfterStart;
        }
        var edition = await db.Set<EditionEntity>().Include(e => e.Stages).FirstOrDefaultAsync(e => e.Id == editionId, cancellation);
        var stage = edition?.Stages.Find(s => s.Key == stageKey);
        if (edition is null || stageKey is not null && stage is null)
        {
            return DateChange.Unknown;
        }
        if (await db.Set<ClosedEdition>().AnyAsync(c => c.EditionId == editionId, cancellation))
        {
            return DateChange.Closed;
        }
        var before = stage is null ? (edition.EnrolmentOpensUtc, edition.EnrolmentClosesUtc) : (stage.StartsUtc, stage.EndsUtc);
        if (before == (startsUtc, endsUtc))
        {
            return DateChange.Unchanged;
        }
        Move(edition, stage, startsUtc, endsUtc);
        var key = $"{ProgrammeNames.InUrl[edition.Programme]}/{edition.Slug}";
        audit.Add(actorId, stage is null ? "EnrolmentDates.Changed" : "StageDates.Changed", "Edition", key, new
        {
            stage = stageKey,
            from = new[] { before.Item1, before.Item2 },
            to = new[] { startsUtc, endsUtc },
        });
        return await SaveAsync(cancellation);
    }

    private static void Move(EditionEntity edition, StageEntity? stage, DateTime startsUtc, DateTime endsUtc)
    {
        if (stage is null)
        {
            (edition.EnrolmentOpensUtc, edition.EnrolmentClosesUtc) = (startsUtc, endsUtc);
        }
        else
        {
            (stage.StartsUtc, stage.EndsUtc) = (startsUtc, endsUtc);
        }
    }

    private async Task<DateChange> SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return DateChange.ChangedElsewhere;
        }
        await shelf.ForgetAsync(cancellation);
        return DateChange.Changed;
    }
}
