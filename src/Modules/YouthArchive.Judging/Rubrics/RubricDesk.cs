using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Rubrics;

internal enum RubricChange
{
    Saved,
    Unchanged,

    /// <summary>Scores have been given by it: only a new version can differ.</summary>
    Locked,

    /// <summary>Somebody else changed it, or made a new version, meanwhile.</summary>
    ChangedElsewhere,
}

/// <summary>Changes a rubric while nobody has scored by it, and makes a new version afterwards.</summary>
internal sealed class RubricDesk(DbContext db, AuditTrail audit)
{
    /// <param name="seen">Number of the version the organiser was looking at.</param>
    /// <param name="asNewVersion">Makes a new version of a locked one; one that is not locked is simply changed.</param>
    public async Task<RubricChange> ChangeAsync(
        Edition edition, int seen, Rubric rubric, bool asNewVersion, string actor, CancellationToken cancellation)
    {
        var current = await db.Set<RubricEntity>().Where(r => r.EditionId == edition.Id).OrderByDescending(r => r.Number).FirstAsync(cancellation);
        if (current.Number != seen)
        {
            return RubricChange.ChangedElsewhere;
        }
        if (current.LockedUtc is not null && !asNewVersion)
        {
            return RubricChange.Locked;
        }
        var definition = RubricEntity.Write(rubric);
        if (current.Definition == definition)
        {
            return RubricChange.Unchanged;
        }
        if (current.LockedUtc is null)
        {
            current.Definition = definition;
            audit.Add(actor, "Rubric.Changed", "Edition", edition.Key, new { version = seen });
        }
        else
        {
            db.Add(new RubricEntity { EditionId = edition.Id, Number = seen + 1, Definition = definition });
            audit.Add(actor, "Rubric.Forked", "Edition", edition.Key, new { version = seen + 1 });
        }
        return await SaveAsync(cancellation);
    }

    private async Task<RubricChange> SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return RubricChange.Saved;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The first score came between the look and the change.
            return RubricChange.Locked;
        }
        catch (DbUpdateException)
        {
            return RubricChange.ChangedElsewhere;
        }
    }
}
