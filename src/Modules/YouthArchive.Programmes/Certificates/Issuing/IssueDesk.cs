using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Certificates.Templates;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Certificates.Issuing;

internal enum RevokeOutcome { Revoked, NotValid, ReasonMissing }

/// <summary>What organisers do with the certificates of an edition.</summary>
internal sealed class IssueDesk(
    DbContext db, TaskBell bell, IssuePlans plans, TemplateDesk templates, CertificateIssue issue, IPeople people, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Asks for all that are due. Asking again while the site is at it changes nothing.</summary>
    public async Task AskAsync(Edition edition, string actorId, CancellationToken cancellation)
    {
        if (!await db.Set<CertificateBatch>().AnyAsync(b => b.EditionId == edition.Id && b.FinishedUtc == null, cancellation))
        {
            db.Add(new CertificateBatch { EditionId = edition.Id, AskedUtc = clock.GetUtcNow().UtcDateTime, AskedById = actorId });
            audit.Add(actorId, "Certificates.Asked", "Edition", edition.Key);
            await db.SaveChangesAsync(cancellation);
        }
        bell.Ring<CertificateIssue>();
    }

    public Task<CertificateBatch?> NewestBatchAsync(int editionId, CancellationToken cancellation) =>
        db.Set<CertificateBatch>().AsNoTracking().Where(b => b.EditionId == editionId).OrderByDescending(b => b.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>Newest first, at most <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<Certificate>> OfEditionAsync(int editionId, string? search, int skip, int most, CancellationToken cancellation)
    {
        var all = db.Set<Certificate>().AsNoTracking().Where(c => c.EditionId == editionId);
        if (CertificateNumber.Read(search) is { } number)
        {
            all = all.Where(c => c.Number == number);
        }
        else if (!string.IsNullOrWhiteSpace(search))
        {
            all = all.Where(c => c.Name.Contains(search.Trim()));
        }
        return await all.OrderBy(c => c.Name).ThenBy(c => c.Id).Skip(skip).Take(most).ToListAsync(cancellation);
    }

    public Task<Certificate?> FindAsync(int editionId, string? number, CancellationToken cancellation) =>
        CertificateNumber.Read(number) is { } known
            ? db.Set<Certificate>().FirstOrDefaultAsync(c => c.EditionId == editionId && c.Number == known, cancellation)
            : Task.FromResult<Certificate?>(null);

    public async Task<RevokeOutcome> RevokeAsync(Certificate certificate, RevocationCause? cause, string? note, string actorId, CancellationToken cancellation)
    {
        // Another reason says nothing by itself: the file then has to.
        var why = note?.Trim() ?? "";
        if (cause is not { } named || !Enum.IsDefined(named) || why.Length > Certificate.ReasonLength || named == RevocationCause.Other && why.Length == 0)
        {
            return RevokeOutcome.ReasonMissing;
        }
        if (certificate.State != CertificateState.Valid)
        {
            return RevokeOutcome.NotValid;
        }
        certificate.Revoke(actorId, named, why, clock.GetUtcNow().UtcDateTime);
        audit.Add(actorId, "Certificate.Revoked", "Certificate", certificate.Number, new { cause = named.ToString() }, why.Length > 0 ? why : null);
        await db.SaveChangesAsync(cancellation);
        return RevokeOutcome.Revoked;
    }

    /// <summary>A new number for one that was revoked, when it is deserved after all. The revoked one stays revoked.</summary>
    public async Task<Certificate?> AgainAsync(Certificate revoked, Edition edition, string actorId, CancellationToken cancellation)
    {
        var others = await db.Set<Certificate>().AsNoTracking().Where(c => c.EditionId == edition.Id && c.PersonId == revoked.PersonId && c.Kind == revoked.Kind && c.EntryId == revoked.EntryId)
            .ToListAsync(cancellation);
        var texts = await templates.OfProgrammeAsync(edition.Programme, cancellation);
        if (revoked.State != CertificateState.Revoked || others.MaxBy(c => c.Ordinal)?.Id != revoked.Id || revoked.ErasedUtc is not null || !texts.ContainsKey(revoked.Kind)
            || await plans.GroundOfAsync(edition, revoked, cancellation) is not { } ground || await people.FindAsync(revoked.PersonId, cancellation) is not { } person)
        {
            return null;
        }
        var issued = issue.Issue([new(ground, person.DisplayName.Trim(), person.Language, null, revoked.Ordinal + 1, person.IsSample)], edition, texts, actorId, clock.GetUtcNow().UtcDateTime);
        audit.Add(actorId, "Certificate.IssuedAgain", "Certificate", revoked.Number, new { number = issued[0].Number });
        await db.SaveChangesAsync(cancellation);
        return issued[0];
    }
}
