using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Certificates.Templates;

/// <summary>Keeps the templates.</summary>
internal sealed class TemplateDesk(DbContext db, AuditTrail audit)
{
    /// <summary>Kinds that a programme can have a text for.</summary>
    public static IReadOnlyList<CertificateKind> KindsOf(string programme) => programme == ProgrammeNames.SummerSchool
        ? [CertificateKind.Completion, CertificateKind.Participation, CertificateKind.Award, CertificateKind.Tutor, CertificateKind.Jury]
        : [CertificateKind.Participation, CertificateKind.Award, CertificateKind.Tutor, CertificateKind.Jury];

    public async Task<IReadOnlyList<CertificateTemplate>> AllAsync(CancellationToken cancellation) =>
        await db.Set<CertificateTemplate>().AsNoTracking().ToListAsync(cancellation);

    public async Task<IReadOnlyDictionary<CertificateKind, CertificateTemplate>> OfProgrammeAsync(string programme, CancellationToken cancellation) =>
        await db.Set<CertificateTemplate>().AsNoTracking().Where(t => t.Programme == programme).ToDictionaryAsync(t => t.Kind, cancellation);

    public Task<CertificateTemplate?> FindAsync(string programme, CertificateKind kind, CancellationToken cancellation) =>
        db.Set<CertificateTemplate>().AsNoTracking().FirstOrDefaultAsync(t => t.Programme == programme && t.Kind == kind, cancellation);

    /// <param name="form">Without problems.</param>
    /// <returns>False when it says already what it is to say.</returns>
    public async Task<bool> SaveAsync(string programme, CertificateKind kind, TemplateForm form, string? actorId, CancellationToken cancellation)
    {
        var template = await db.Set<CertificateTemplate>().FirstOrDefaultAsync(t => t.Programme == programme && t.Kind == kind, cancellation);
        if (template is null)
        {
            db.Add(template = new() { Programme = programme, Kind = kind });
        }
        (template.Heading, template.Text, template.Signatories) = (form.Heading.Read(), form.Text.Read(), form.ReadSignatories());
        db.ChangeTracker.DetectChanges();
        if (db.Entry(template).State is not (EntityState.Added or EntityState.Modified))
        {
            return false;
        }
        audit.Add(actorId, "CertificateTemplate.Changed", "CertificateTemplate", $"{ProgrammeNames.InUrl[programme]}/{kind}");
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
