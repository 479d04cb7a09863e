using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Certificates.Templates;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Certificates.Issuing;

/// <summary>
/// Issues what organisers have asked for, a hundred in a commit. Killed between two, the next run finds what is still to do; nothing is
/// issued twice.
/// </summary>
internal sealed class CertificateIssue(DbContext db, IEditions editions, IssuePlans plans, TemplateDesk templates, AuditTrail audit, TimeProvider clock) : IBackgroundTask
{
    public static string Name => "Programmes.CertificateIssue";
    public static string Title => SourceText.Of("Issues the certificates that organisers ordered");
    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    public const int AtOnce = 100;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var waiting = await db.Set<CertificateBatch>().Where(b => b.FinishedUtc == null).OrderBy(b => b.Id).Select(b => b.Id).ToListAsync(cancellation);
        foreach (var id in waiting)
        {
            await RunAsync(id, cancellation);
        }
    }

    private async Task RunAsync(int batchId, CancellationToken cancellation)
    {
        var batch = await db.Set<CertificateBatch>().FirstAsync(b => b.Id == batchId, cancellation);
        var edition = await editions.FindAsync(batch.EditionId, cancellation);
        var plan = edition is null ? null : await plans.OfAsync(edition, cancellation);
        (batch.Total, batch.WithoutTemplate) = (batch.Done + (plan?.Due.Count ?? 0), plan?.WithoutTemplate.Values.Sum() ?? 0);
        await db.SaveChangesAsync(cancellation);
        if (plan is { Due.Count: > 0 })
        {
            var texts = await templates.OfProgrammeAsync(edition!.Programme, cancellation);
            foreach (var part in plan.Due.Chunk(AtOnce))
            {
                Issue(part, edition, texts, batch.AskedById, clock.GetUtcNow().UtcDateTime);
                batch.Done += part.Length;
                await db.SaveChangesAsync(cancellation);
            }
        }
        batch.FinishedUtc = clock.GetUtcNow().UtcDateTime;
        audit.Add(batch.AskedById, "Certificates.Issued", "Edition", edition?.Key ?? "", new { batch.Done, batch.WithoutTemplate });
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>Adds them to the unit of work; the caller saves.</summary>
    public IReadOnlyList<Certificate> Issue(
        IEnumerable<PlannedCertificate> planned, Edition edition, IReadOnlyDictionary<CertificateKind, CertificateTemplate> texts, string? actorId, DateTime nowUtc)
    {
        var issued = new List<Certificate>();
        foreach (var one in planned)
        {
            var text = texts[one.Ground.Kind];
            var certificate = new Certificate
            {
                Number = CertificateNumber.New(EditionTime.In(edition.Zone, nowUtc).Year),
                PersonId = one.Ground.PersonId,
                EditionId = edition.Id,
                Kind = one.Ground.Kind,
                EntryId = one.Ground.EntryId ?? "",
                Ordinal = one.Ordinal,
                Name = one.Name,
                Language = one.Language,
                Achievement = one.Ground.Achievement,
                EntryTitle = IssuePlan.TitleOf(one.Ground),
                EditionTitle = edition.Title,
                Heading = text.Heading,
                Text = text.Text,
                Signatories = text.Signatories,
                Zone = edition.Zone,
                IssuedUtc = nowUtc,
                IssuedById = actorId,
                IsSample = edition.IsSample || one.IsSample,
            };
            db.Add(certificate);
            issued.Add(certificate);
            if (one.Replaces is { State: CertificateState.Valid } former)
            {
                db.Attach(former).Entity.ReplaceBy(certificate.Number);
                audit.Add(actorId, "Certificate.Replaced", "Certificate", former.Number, new { by = certificate.Number });
            }
        }
        return issued;
    }
}
