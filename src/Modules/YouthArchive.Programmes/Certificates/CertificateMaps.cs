using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Certificates.Badges;
using YouthArchive.Programmes.Certificates.Templates;

namespace YouthArchive.Programmes.Certificates;

internal sealed class CertificateMaps : IEntityMaps
{
    public void Map(ModelBuilder model)
    {
        model.Entity<CertificateTemplate>(e =>
        {
            e.ToTable("Programmes_CertificateTemplates");
            e.Property(t => t.Programme).HasMaxLength(40);
            e.Property(t => t.Heading).AsLocalizedText();
            e.Property(t => t.Text).AsLocalizedText();
            e.Property(t => t.Signatories).AsJson();
            e.HasIndex(t => new { t.Programme, t.Kind }).IsUnique();
        });
        model.Entity<Certificate>(e =>
        {
            e.ToTable("Programmes_Certificates");
            e.Property(c => c.Number).HasMaxLength(CertificateNumber.Length);
            e.Property(c => c.PersonId).HasMaxLength(PortalId.Length);
            e.Property(c => c.EntryId).HasMaxLength(Certificate.EntryLength);
            e.Property(c => c.Name).HasMaxLength(Certificate.NameLength);
            e.Property(c => c.Language).HasMaxLength(2);
            e.Property(c => c.EntryTitle).HasMaxLength(Certificate.TitleLength);
            e.Property(c => c.Zone).HasMaxLength(64);
            e.Property(c => c.IssuedById).HasMaxLength(PortalId.Length);
            e.Property(c => c.RevokedById).HasMaxLength(PortalId.Length);
            e.Property(c => c.RevocationReason).HasMaxLength(Certificate.ReasonLength);
            e.Property(c => c.ReplacedBy).HasMaxLength(CertificateNumber.Length);
            e.Property(c => c.Achievement).AsLocalizedText();
            e.Property(c => c.EditionTitle).AsLocalizedText();
            e.Property(c => c.Heading).AsLocalizedText();
            e.Property(c => c.Text).AsLocalizedText();
            e.Property(c => c.Signatories).AsJson();
            e.Ignore(c => c.State);
            e.HasIndex(c => c.Number).IsUnique();
            e.HasIndex(c => c.PersonId);
            // What two nodes issue at the same moment for one ground cannot both stand.
            e.HasIndex(c => new { c.EditionId, c.PersonId, c.Kind, c.EntryId, c.Ordinal }).IsUnique();
        });
        model.Entity<CertificateRendering>(e =>
        {
            e.ToTable("Programmes_CertificateRenderings");
            e.HasKey(r => new { r.Sha256, r.CertificateId });
            e.Property(r => r.Sha256).HasMaxLength(64);
            e.HasOne<Certificate>().WithMany().HasForeignKey(r => r.CertificateId);
        });
        model.Entity<CertificateBatch>(e =>
        {
            e.ToTable("Programmes_CertificateBatches");
            e.Property(b => b.AskedById).HasMaxLength(PortalId.Length);
            e.HasIndex(b => b.EditionId);
        });
        model.Entity<BadgeKey>(e =>
        {
            e.ToTable("Programmes_BadgeKeys");
            e.HasKey(k => k.Number);
            e.Property(k => k.Number).ValueGeneratedNever();
        });
    }
}
