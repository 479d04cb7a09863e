using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Guardians;

/// <summary>Who vouches for a decision, and how it came.</summary>
/// <param name="GuardianId">The guardian's account; null for a paper and for a person of age.</param>
/// <param name="SignedBy">The name under a paper, when one is written down.</param>
internal sealed record ConsentSource(ConsentWay Way, string ActorId, string TextLanguage, string? GuardianId = null, string? SignedBy = null, string? ScanKey = null);

/// <summary>Writes consents down, ends them, and lets every page look again after the commit.</summary>
internal sealed class ConsentJournal(DbContext db, AuditTrail audit, PortalEvents events, IOutputCacheStore pages, TimeProvider clock)
{
    private readonly List<ConsentChanged> _changed = [];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Adds to the unit of work; <see cref="SaveAsync"/> commits it.</summary>
    public void Give(string studentId, IEnumerable<ConsentPurpose> purposes, ConsentSource source)
    {
        foreach (var purpose in purposes.Distinct())
        {
            var version = ConsentTexts.CurrentVersion(purpose);
            db.Add(new Consent
            {
                StudentId = studentId,
                Purpose = purpose,
                TextVersion = version,
                TextLanguage = source.TextLanguage,
                Way = source.Way,
                GuardianId = source.GuardianId,
                SignedBy = source.SignedBy,
                ScanKey = source.ScanKey,
                RecordedById = source.Way == ConsentWay.Paper ? source.ActorId : null,
                GivenUtc = Now,
                UntilUtc = ConsentRules.UntilOf(Now),
            });
            audit.Add(source.ActorId, "Consent.Given", "Person", studentId, new { purpose = purpose.ToString(), version, way = source.Way.ToString() });
            _changed.Add(new(studentId, purpose));
        }
    }

    /// <summary>Ends what is in force, whoever gave it. Adds to the unit of work.</summary>
    /// <returns>How many purposes had something to end.</returns>
    public async Task<int> WithdrawAsync(
        IReadOnlyCollection<string> studentIds, IReadOnlyCollection<ConsentPurpose> purposes, ConsentWay way, string actorId, CancellationToken cancellation)
    {
        var now = Now;
        var held = await db.Set<Consent>()
            .Where(c => studentIds.Contains(c.StudentId) && purposes.Contains(c.Purpose) && c.WithdrawnUtc == null && c.UntilUtc > now)
            .ToListAsync(cancellation);
        foreach (var consent in held)
        {
            (consent.WithdrawnUtc, consent.WithdrawnById) = (now, actorId);
        }
        var ended = held.Select(c => new ConsentChanged(c.StudentId, c.Purpose)).Distinct().ToList();
        foreach (var (studentId, purpose) in ended)
        {
            audit.Add(actorId, "Consent.Withdrawn", "Person", studentId, new { purpose = purpose.ToString(), way = way.ToString() });
        }
        _changed.AddRange(ended);
        return ended.Count;
    }

    /// <param name="transaction">Committed here when given: nobody is told of what may still be undone.</param>
    public async Task SaveAsync(CancellationToken cancellation, IDbContextTransaction? transaction = null)
    {
        await db.SaveChangesAsync(cancellation);
        await (transaction?.CommitAsync(cancellation) ?? Task.CompletedTask);
        var changed = _changed.ToList();
        _changed.Clear();
        // Not to be cancelled by a reader who leaves: the commit has happened.
        if (changed.Exists(c => c.Purpose != ConsentPurpose.TakingPart))
        {
            // Any page may show a name: pages that are built later need not remember to say so.
            await pages.EvictByTagAsync(CacheTags.Site, CancellationToken.None);
        }
        foreach (var change in changed)
        {
            await events.RaiseAsync(change, CancellationToken.None);
        }
    }
}
